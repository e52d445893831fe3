import { Acks, frameOf } from "/workbench/acks.js";
import { onPassing } from "/workbench/wire.js";

const PATIENCE = 20_000; // milliseconds
const acks = new Acks();
const peers = document.querySelector("#peers");
let moments = {};
let finished;

/** Looks on from now on, until there is a picture of somebody else. */
export function watch() {
  moments = {};
  finished = firstPicture();
}

/**
 * When each thing happened, in milliseconds of this page's clock, as soon as there is a picture or no
 * more hope for one; and what the machine's clock said when this page's stood at 0.
 */
export async function seen() {
  await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return { ...moments, zero: Date.now() - performance.now() };
}

/** Once it is handed to the screen: a frame that has come, or is decoded, is no picture yet. */
function firstPicture() {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const video = peers.querySelector("video");
      if (!video) return;
      observer.disconnect();
      video.requestVideoFrameCallback(() => resolve(note("picture")));
    });
    observer.observe(peers, { childList: true });
  });
}

function note(name, at = performance.now()) {
  moments[name] ??= at;
}

document.addEventListener("submit", () => note("submitted"), { capture: true });

onPassing((passing) => {
  const { type } = frameOf(passing);
  const request = acks.read(passing)?.request;
  if (!moments.submitted) return; // the wire also tells what has passed before
  if (type === "enter_room") note("asked", passing.at);
  if (request && frameOf(request).type === "enter_room") note("entered", passing.at);
  if (type === "offer") note("called", passing.at);
  if (passing.protocol === "rtc" && passing.text === "connected") note("connected", passing.at);
});
