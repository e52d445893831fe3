import { translate } from "./translate.js";

/**
 * What a browser hands out: microphone, camera, screen. Nothing here ever fails; it tells in words
 * why something is missing.
 *
 * @typedef {object} Taken
 * @property {MediaStreamTrack[]} tracks
 * @property {string} [why]  something that was asked for is missing
 */

const NAMES = { audio: "microphone", video: "camera" }; // of permissions
const NOT_THERE = (which) => `device.missing.${which}`;
const WHY = {
  NotAllowedError: () => "device.denied",
  NotFoundError: NOT_THERE,
  OverconstrainedError: NOT_THERE, // so says WebKit
  NotReadableError: () => "device.busy",
  Insecure: () => "device.insecure",
  Embedded: (which) => `device.embedded.${which}`,
};

/** Why there is none of these kinds: the browser's own error has a name, and we have words for it. */
function words(error, kinds) {
  const which = kinds.join("");
  const key = WHY[error]?.(which) ?? "device.failed";
  return translate(key, { device: translate(`device.${which}`), error });
}

/** Whether this page may ask at all; on an insecure one there is nobody to ask. */
export const canAsk = () => navigator.mediaDevices !== undefined;

/** Whether the browser will ask a person first, who may take their time. */
export async function willAsk(kinds) {
  return canAsk() && (await permissions(kinds)).includes("prompt");
}

/**
 * Takes what was asked for, or a part of it.
 *
 * @param {("audio" | "video")[]} kinds
 * @param {{ audio?: string, video?: string }} wanted  ids; if such a device is gone, any other will do
 * @returns {Promise<Taken>}
 */
export async function ask(kinds, wanted = {}) {
  if (!canAsk()) return { tracks: [], why: words(isSecureContext ? "Embedded" : "Insecure", kinds) };
  const states = await permissions(kinds);
  const allowed = kinds.filter((kind, i) => states[i] !== "denied"); // else the other is denied, too
  const denied = kinds.filter((kind) => !allowed.includes(kind));
  const why = denied.length ? words("NotAllowedError", denied) : undefined;
  try {
    return { tracks: await take(allowed, wanted), why };
  } catch ({ name }) {
    if (name === "OverconstrainedError" && kinds.some((kind) => wanted[kind])) return ask(kinds);
    if (allowed.length === 1 || name === "NotAllowedError") return { tracks: [], why: why ?? words(name, allowed) };
    const parts = [await ask(["audio"]), await ask(["video"], wanted)];
    const tracks = parts.flatMap((part) => part.tracks);
    const missing = kinds.filter((kind) => !tracks.some((track) => track.kind === kind));
    return { tracks, why: missing.length ? words(name, missing) : undefined };
  }
}

/** Takes another device of this kind instead of one that has ended, if there is one. */
export async function askForAnother(kind, ended) {
  const [other] = (await devices(kind)).filter(({ deviceId }) => deviceId !== ended);
  return other ? ask([kind], { [kind]: other.deviceId }) : { tracks: [], why: words("NotFoundError", [kind]) };
}

async function take(kinds, wanted) {
  if (!kinds.length) return [];
  const wish = (kind) => kinds.includes(kind) && { deviceId: wanted[kind] && { exact: wanted[kind] } };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: wish("audio"), video: wish("video") });
  return stream.getTracks();
}

/** "granted", "denied" or "prompt" for each; not every browser knows these names. */
async function permissions(kinds) {
  const states = kinds.map(async (kind) => navigator.permissions.query({ name: NAMES[kind] }));
  return (await Promise.allSettled(states)).map(({ value }) => value?.state);
}

/** @returns {Promise<Taken>}  of somebody who has changed their mind nothing is said */
export async function askForScreen() {
  try {
    const screen = await navigator.mediaDevices.getDisplayMedia();
    return { tracks: screen.getVideoTracks() };
  } catch ({ name, message }) {
    const isWish = name === "NotAllowedError" && !message.includes("system");
    return { tracks: [], why: isWish ? undefined : translate("device.screen.failed", { why: message || name }) };
  }
}

/** @returns {Promise<{ id: string, name: string }[]>}  until one may be used, its name is not told */
export async function cameras() {
  const all = await devices("video");
  return all.map(({ deviceId, label }, i) => ({
    id: deviceId,
    name: label || translate("device.camera", { number: i + 1 }),
  }));
}

export const canShareScreen = () => navigator.mediaDevices?.getDisplayMedia !== undefined;

/** @returns {Promise<MediaDeviceInfo[]>}  all microphones, or all cameras */
async function devices(kind) {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((device) => device.kind === `${kind}input`);
}
