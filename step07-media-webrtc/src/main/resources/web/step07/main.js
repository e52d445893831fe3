import { addMessage } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { showAsMine } from "/step03/mine.js";
import { about } from "/step06/diagram.js";
import { members, room, socket } from "/step06/main.js";
import { Call } from "./call.js";
import { Faces, signs } from "./tools/faces.js";
import { Media, SCREEN } from "./media.js";
import { Statistics } from "./tools/statistics.js";

export * from "/step06/main.js";

const panel = document.querySelector("#call");
const find = (css) => panel.querySelector(css);
const cameras = find("#cameras");
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

media.addEventListener("change", showMedia);
showMedia();

async function showMedia() {
  const { shown } = media;
  const isScreen = media.source === SCREEN;
  showSwitch("#mute", media.has("audio"), shown.audio ? "Mute" : "Unmute");
  showSwitch("#camera", media.has("video"), isScreen ? hideOrShow(shown.video) : offOrOn(shown.video));
  find(".mine .signs").textContent = signs(shown);
  find(".problem").textContent = Call.isPossible ? media.problem : NO_CALL;
  find("#retry").hidden = !media.canRetry;
  find(".mine").classList.toggle("screen", isScreen);
  showSources(await media.sources());
}

function offOrOn(isOn) {
  return isOn ? "Turn Camera Off" : "Turn Camera On";
}

function hideOrShow(isOn) {
  return isOn ? "Hide Screen" : "Show Screen";
}

/** Where there is nothing to switch, the button agrees with what the others see: nothing. */
function showSwitch(button, isThere, words) {
  Object.assign(find(button), { disabled: !isThere, textContent: words });
}

function showSources(sources) {
  const options = sources.map(({ id, name }) => new Option(name, id));
  if (!media.source) options.unshift(new Option("none", ""));
  cameras.replaceChildren(...options);
  cameras.value = media.source ?? "";
}

find("#mute").addEventListener("click", () => media.toggle("audio"));
find("#camera").addEventListener("click", () => media.toggle("video"));
find("#retry").addEventListener("click", () => media.retry());
cameras.addEventListener("change", () => media.choose(cameras.value));

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
