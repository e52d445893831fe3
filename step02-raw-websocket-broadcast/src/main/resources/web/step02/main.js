import { connect, say } from "/step01/connect.js";
import { addMessage } from "/step01/messages.js";
import { translate } from "/workbench/translate.js";
import { onSubmit } from "./line-form.js";
import { measureSlowReader } from "./slow-reader.js";

const LONGEST = 1_000; // characters of a line that are shown; the wire has all of it

const socket = connect(document.querySelector("#status"));
const list = document.querySelector("ul");

socket.addEventListener("message", ({ data }) => addMessage(list, shortened(data)));
onSubmit(document.querySelector("form"), (text) => say(socket, text));
measureSlowReader(document.querySelector("#slow-reader"));

function shortened(text) {
  const beginning = text.slice(0, LONGEST);
  return text === beginning ? text : translate("chat.shortened", { beginning, length: text.length });
}
