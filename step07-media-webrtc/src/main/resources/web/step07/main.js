import { addMessage } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { showAsMine } from "/step03/mine.js";
import { about } from "/step06/diagram.js";
import { members, room, socket } from "/step06/main.js";
import { Call } from "./call.js";
import { Media } from "./media.js";
import { Controls } from "./tools/controls.js";
import { Faces, signs } from "./tools/faces.js";
import { Statistics } from "./tools/statistics.js";

export * from "/step06/main.js";

const panel = document.querySelector("#call");
const find = (css) => panel.querySelector(css);
const direct = find("#direct");
const words = direct.querySelector("ul");

const NO_CALL = "This browser has no WebRTC, so it takes no part in calls. The chat works all the same.";

export const media = new Media();
room.beforeEntering(
  () => Call.isPossible && media.open(),
  () => media.close(),
);
room.addEventListener("entered", () => {
  panel.hidden = false;
  find("#myFace").srcObject = media.stream;
});
room.addEventListener("left", () => {
  panel.hidden = true;
  media.close();
});

// The call

const patience = Number.parseFloat(new URLSearchParams(location.search).get("patience")); // seconds
export const call = new Call(socket, room, members, media);
new Faces(find("#peers"), call, 1000 * (patience >= 1 ? patience : 15));
new Statistics(find("#statistics"), call);

// What I show

const controls = new Controls(panel, media);
media.addEventListener("change", showMedia);
showMedia();

function showMedia() {
  find(".problem").textContent = Call.isPossible ? media.problem : NO_CALL;
  controls.draw();
}

find("#mute").addEventListener("click", () => media.toggle("audio"));
find("#camera").addEventListener("click", () => media.toggle("video"));
find("#retry").addEventListener("click", () => media.retry());
find("#cameras").addEventListener("change", ({ target }) => media.choose(target.value));

// Words without the server

call.addEventListener("said", ({ detail: { nickname, text } }) => showWords(`${nickname}: ${text}`));
room.addEventListener("entered", () => words.replaceChildren());
onSubmit(direct.querySelector("form"), say);

/** Returns whether it was said: what was not stays in its box. */
function say(text) {
  const problem = direct.querySelector(".problem");
  problem.textContent = "";
  try {
    call.say(text);
    showAsMine(showWords(`You: ${text}`));
  } catch ({ message }) {
    problem.textContent = message;
  }
  return problem.textContent === "";
}

function showWords(text) {
  direct.open = true;
  return addMessage(words, text);
}

// In the diagram

about.push(({ candidate }) => kindOf(candidate?.candidate));
about.push(({ audio, video }) => (audio === undefined ? undefined : signs({ audio, video }) || "all on"));

/** Of a candidate: host, srflx (by STUN) or relay (by TURN). */
function kindOf(candidate) {
  return typeof candidate === "string" ? /typ (\w+)/.exec(candidate)?.[1] : undefined;
}
