import { connect, say } from "/step01/connect.js";
import { addMessage, showProblem } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { explain } from "/workbench/translate.js";
import { fillIn } from "./invitation.js";
import { showAsMine } from "./mine.js";
import { giveBack } from "./unsent.js";

const nick = document.querySelector("#nick");
const message = document.querySelector("#message");
const box = message.querySelector("input");
const list = document.querySelector("ul");
const problem = document.querySelector("#problem");

const socket = connect(document.querySelector("#status"));
let me; // the id that the server knows this page by
const unanswered = []; // my lines that have neither come back nor been refused, oldest first
let takeAway = () => {}; // the line that was given back last

/** An object becomes text to travel, because the server may be written in any language. */
function send(type, payload) {
  problem.textContent = "";
  return say(socket, JSON.stringify({ type, payload }));
}

/** What the server says, by type. */
const hear = {
  connected({ id }) {
    me = id;
  },
  new_message({ from, nickname, text }) {
    const line = addMessage(list, `${nickname}: ${text}`);
    if (from !== me) return;
    showAsMine(line);
    if (unanswered.shift() === undefined) takeAway(); // the guess was wrong: it was not refused
  },
  error(refusal) {
    showProblem(problem, explain(refusal));
    const refused = unanswered.shift(); // a guess: the error does not say which it means
    if (refused !== undefined) takeAway = giveBack(refused, box, list);
  },
};

socket.addEventListener("close", () => unanswered.splice(0).forEach((text) => giveBack(text, box, list)));
socket.addEventListener("message", ({ data }) => {
  const { type, payload } = JSON.parse(data); // and an object again
  hear[type]?.(payload);
});

onSubmit(nick, (nickname) => {
  send("nickname", nickname);
  return false; // it stays in its box: this is who I am
});
onSubmit(message, (text) => {
  const isSent = send("new_message", text);
  if (isSent) unanswered.push(text);
  return isSent;
});
fillIn(nick.querySelector("input"), "nickname");
