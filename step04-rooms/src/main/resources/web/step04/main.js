import { address, inWords, showStatus } from "/step01/connect.js";
import { addMessage } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { showAsMine } from "/step03/mine.js";
import { Room } from "./room.js";
import { Socket } from "./socket.js";

const status = document.querySelector("#status");
const welcome = document.querySelector("#welcome");
const inside = document.querySelector("#room");
const list = inside.querySelector("ul");
const box = inside.querySelector("#msg input");
const waiting = inside.querySelector("#waiting");

const silence = Number.parseFloat(new URLSearchParams(location.search).get("silence"));
export const socket = new Socket(address(), silence >= 1 ? silence : undefined);
export const room = new Room(socket);

showState({ state: "connecting" });
socket.addEventListener("state", ({ detail }) => showState(detail));

function showState({ state, closing, wait }) {
  const words = {
    connecting: () => `Connecting to ${address()} …`,
    connected: () => `Connected to ${address()}`,
    reconnecting: () => `${inWords(closing)} Trying again in ${Math.round(wait / 1000)} s …`,
  };
  showStatus(status, state, words[state]());
}

/** Adds a line to the room; kind is its class, such as "notice". Returns the line. */
export function showLine(text, kind) {
  const line = addMessage(list, text);
  if (kind) line.classList.add(kind);
  return line;
}

/** Does what was asked for, and says in the panel's own words if it fails. Returns whether it went well. */
export async function attempt(panel, action) {
  const problem = panel.querySelector(".problem");
  problem.textContent = "";
  try {
    await action();
    return true;
  } catch (failure) {
    problem.textContent = failure.message;
    return false;
  }
}

/** Enters a room, from outside or from another room. */
export function enter(name) {
  return attempt(room.name === null ? welcome : inside, () => room.enter(name));
}

/**
 * Takes another way for what one writes, while fits() says so; say(text) returns a Promise of my
 * own line.
 */
export function addWay(fits, say) {
  ways.unshift({ fits, say });
}

const ways = [];
addWay(() => true, sayToRoom);

async function sayToRoom(text) {
  await room.say(text);
  return showLine(`You: ${text}`);
}

async function say(text) {
  const way = ways.find((it) => it.fits());
  countWaiting(+1);
  const isSaid = await attempt(inside, async () => showAsMine(await way.say(text)));
  countWaiting(-1);
  if (!isSaid) giveBack(text);
}

/** What was not said is not lost: it goes back into its box or, if that is taken, into the list. */
function giveBack(text) {
  if (box.value) showLine(`Not sent: ${text}`, "unsent");
  else box.value = text;
}

function countWaiting(more) {
  const count = Number(waiting.dataset.count ?? 0) + more;
  waiting.dataset.count = count;
  waiting.textContent = count > 0 ? `Waiting for the server: ${count}` : "";
}

socket.on("new_message", ({ room: where, nickname, text }) => {
  if (where === room.name) showLine(`${nickname}: ${text}`);
});

onSubmit(welcome.querySelector("form"), (name) => {
  enter(name);
  return false;
});
onSubmit(inside.querySelector("#msg"), (text) => {
  say(text);
  return true;
});
onSubmit(inside.querySelector("#name"), (nickname) => {
  attempt(inside, () => room.rename(nickname));
  return false; // it stays in its box: this is who I am
});
inside.querySelector("#leave").addEventListener("click", () => attempt(inside, () => room.leave()));

room.addEventListener("entered", ({ detail: { room: name } }) => {
  inside.querySelector("h3").textContent = `Room ${name}`;
  list.replaceChildren();
  inside.querySelector(".problem").textContent = "";
  show(inside, welcome);
});
room.addEventListener("left", ({ detail: { problem } }) => {
  show(welcome, inside);
  welcome.querySelector(".problem").textContent = problem?.message ?? "";
});

function show(panel, other) {
  panel.hidden = false;
  other.hidden = true;
  panel.querySelector("input").focus();
}
