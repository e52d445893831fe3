import { address, showStatus } from "/step01/connect.js";
import { addMessage, showProblem } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { fillIn, invited } from "/step03/invitation.js";
import { showAsMine } from "/step03/mine.js";
import { giveBack, showUnsent } from "/step03/unsent.js";
import { translate } from "/workbench/translate.js";
import { Room } from "./room.js";
import { ifLate, Socket } from "./socket.js";

const status = document.querySelector("#status");
const welcome = document.querySelector("#welcome");
const inside = document.querySelector("#room");
const list = inside.querySelector("ul");
const box = inside.querySelector("#msg input");
const nickname = fillIn(inside.querySelector("#name input"), "nickname");

const silence = Number.parseFloat(new URLSearchParams(location.search).get("silence"));
export const socket = new Socket(address(), silence >= 1 ? silence : undefined);
export const room = new Room(socket);

showStatus(status, { state: "connecting" });
socket.addEventListener("state", ({ detail }) => showStatus(status, detail));

// What is asked of the server

/** Does what was asked for, and says in the panel's own words if it fails. Returns whether it went well. */
export async function attempt(panel, action) {
  const problem = panel.querySelector(".problem");
  problem.textContent = "";
  countWaiting(panel, +1);
  try {
    await action();
    return true;
  } catch (failure) {
    showProblem(problem, failure.message);
    return false;
  } finally {
    countWaiting(panel, -1);
  }
}

function countWaiting(panel, more) {
  const waiting = panel.querySelector(".waiting");
  const count = Number(waiting.dataset.count ?? 0) + more;
  waiting.dataset.count = count;
  waiting.textContent = count > 0 ? translate("waiting", { count }) : "";
}

/** Enters a room, from outside or from another room. */
export function enter(name) {
  return attempt(room.name === null ? welcome : inside, () => room.enter(name));
}

fillIn(welcome.querySelector("#room-name"), "room");
onSubmit(welcome.querySelector("form"), (name) => {
  enter(name);
  return false;
});
inside.querySelector("#leave").addEventListener("click", () => room.leave());

// What one says

/** Adds a line to the room; kind is its class, such as "notice". Returns the line. */
export function showLine(text, kind) {
  const line = addMessage(list, text);
  if (kind) line.classList.add(kind);
  return line;
}

/**
 * Changes the way that a line takes. A way is a function of the text. It returns the Promise of an
 * answer; show(answer), which makes my own line of it; and again(), for when the text goes back into
 * its box.
 *
 * @param {(way) => way} change  is given the way that there is, which leads to the room
 */
export function changeWay(change) {
  way = change(way);
}

let way = (text) => ({ answer: room.say(text), show: () => showLine(translate("room.mine", { text })), again() {} });

onSubmit(box.form, (text) => {
  say(text, room.name);
  return true;
});

/** An answer may come when one is elsewhere, or when one has given it up. */
async function say(text, where) {
  const { answer, show, again } = way(text);
  const showHere = (it) => where === room.name && showAsMine(show(it));
  if (await attempt(inside, async () => showHere(await answer))) return;
  const unsent = translate("room.unsent", { room: where, text });
  const takeAway = where === room.name ? giveBack(text, box, list) : showUnsent(list, unsent);
  if (where === room.name && box.value === text) again();
  ifLate(answer, (late) => {
    takeAway();
    showHere(late);
  });
}

socket.on("new_message", ({ room: where, nickname, text }) => {
  if (where === room.name) showLine(`${nickname}: ${text}`);
});

// Who one is

onSubmit(nickname.form, (wanted) => {
  rename(wanted);
  return false; // it stays in its box: this is who I am
});

async function rename(wanted) {
  const isSaved = await attempt(inside, () => room.rename(wanted));
  // What was refused may be corrected, but does not look like mine.
  if (!isSaved) nickname.ariaInvalid = true;
  else inside.querySelector(".waiting").textContent = translate("room.renamed", room);
}

if (invited("nickname")) attempt(welcome, () => room.rename(invited("nickname")));
room.addEventListener("renamed", () => Object.assign(nickname, { value: room.nickname, ariaInvalid: false }));
addEventListener("pageshow", () => (nickname.value ||= room.nickname ?? "")); // some browsers empty it

// Where one is

const drafts = new Map(); // room → what is begun there

room.addEventListener("entered", ({ detail: { room: name, previous } }) => {
  drafts.set(previous, box.value);
  box.value = drafts.get(name) ?? "";
  inside.querySelector("h3").textContent = translate("room.title", { room: name });
  list.replaceChildren(...list.querySelectorAll(".unsent"));
  inside.querySelector(".problem").textContent = "";
  show(inside, welcome);
});
room.addEventListener("left", ({ detail: { room: name, problem } }) => {
  drafts.set(name, box.value);
  show(welcome, inside);
  welcome.querySelector(".problem").textContent = problem?.message ?? "";
});

function show(panel, other) {
  panel.hidden = false;
  other.hidden = true;
  panel.querySelector("input").focus();
}
