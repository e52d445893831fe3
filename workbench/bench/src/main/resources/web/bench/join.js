import { Acks, messageOf } from "/workbench/acks.js";
import { onPassing } from "/workbench/wire.js";

const PATIENCE = 20_000; // milliseconds
const acks = new Acks();
const peers = document.querySelector("#peers");
let moments = {};
const waiting = {}; // name → who wants to know when that has happened

/** Looks on from now on: somebody comes, is seen, and goes. */
export function watch() {
  moments = {};
  observer.observe(peers, { childList: true });
}

/**
 * When each thing happened, in milliseconds of this page's clock, as soon as the last one has, or
 * there is no more hope for it; and what the machine's clock said when this page's stood at 0.
 */
export async function seen(last) {
  const happened = new Promise((resolve) => {
    if (last in moments) resolve();
    else waiting[last] = resolve;
  });
  await Promise.race([happened, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return { ...moments, zero: Date.now() - performance.now() };
}

/** A picture counts once it is handed to the screen: a frame that has come, or is decoded, is none yet. */
const observer = new MutationObserver(() => {
  const video = peers.querySelector("video");
  if (video) return video.requestVideoFrameCallback(() => note("picture"));
  note("gone");
  observer.disconnect();
});

function note(name, at = performance.now()) {
  moments[name] ??= at;
  waiting[name]?.();
}

document.querySelector("#leave").addEventListener("click", () => note("left"), { capture: true });
document.addEventListener("submit", () => note("submitted"), { capture: true });

onPassing((passing) => {
  const { type } = messageOf(passing);
  const request = acks.read(passing)?.request;
  if (!moments.submitted) return; // the wire also tells what has passed before
  if (type === "enter_room") note("asked", passing.at);
  if (request && messageOf(request).type === "enter_room") note("entered", passing.at);
  if (type === "offer") note("called", passing.at);
  if (passing.protocol === "rtc" && passing.text === "connected") note("connected", passing.at);
});
