import { connect, say } from "/step01/connect.js";
import { addMessage } from "/step01/messages.js";
import { onSubmit } from "./line-form.js";

const socket = connect(document.querySelector("#status"));
const list = document.querySelector("ul");

socket.addEventListener("message", ({ data }) => addMessage(list, data));
onSubmit(document.querySelector("form"), (text) => say(socket, text));
