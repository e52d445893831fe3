/** Instead of a camera. */
export const SCREEN = "screen";

const MISSING = {
  audiovideo: "You are here as a viewer: the others neither see nor hear you.",
  video: "The others hear you, but do not see you.",
  audio: "The others see you, but do not hear you.",
};
const WHY = {
  NotAllowedError: "The browser does not allow it. Allow it, beside the address of this page, then try again.",
  NotFoundError: "There is no camera or no microphone: plug one in, then try again.",
  NotReadableError: "Another program is using the camera or the microphone: close it, then try again.",
  Insecure: "Browsers hand out cameras only to https:// pages and to http://localhost.",
};

/** What the others see and hear of me: a microphone, and a camera or the screen; each on or off. */
export class Media {
  /** Always the same stream, whichever tracks are in it. */
  stream = new MediaStream();
  /** What a person has switched on; a new track keeps to it. */
  isOn = { audio: true, video: true };
  /** What is missing, why, and what to do; or "". */
  problem = "";

  #isOpen = false;
  #turn = 0; // what was asked for before may come late: it is not wanted any more
  #camera = localStorage.getItem("camera") ?? undefined; // the one that was chosen
  #screen; // its track, while it is shared
  #why; // something is missing
  #listeners = [];

  constructor() {
    navigator.mediaDevices?.addEventListener("devicechange", () => this.#changed());
  }

  /** @param {() => void} listener  told of every change: of tracks, of devices, on or off */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Takes microphone and camera, or what there is of them. Never fails: see problem. */
  async open() {
    if (this.#isOpen) return;
    this.#isOpen = true;
    await this.retry();
  }

  /** Asks again for what is missing. */
  async retry() {
    const turn = ++this.#turn;
    const missing = this.#missing;
    if (missing.length) this.#take(turn, await ask(missing, this.#camera));
  }

  /** Lets go of camera and microphone. */
  close() {
    this.#isOpen = false;
    this.#turn++;
    this.stream.getTracks().forEach((track) => this.#drop(track));
    this.problem = "";
    this.#changed();
  }

  /** @param {"audio" | "video"} kind */
  toggle(kind) {
    this.isOn[kind] = !this.isOn[kind];
    this.#changed();
  }

  /** Whether there is a sound, or a picture, for the others. */
  shows(kind) {
    return this.isOn[kind] && this.#track(kind) !== undefined;
  }

  /** The id of the camera, or SCREEN; undefined if there is no picture. */
  get source() {
    const track = this.#track("video");
    return track && track === this.#screen ? SCREEN : track?.getSettings().deviceId;
  }

  /** @returns {Promise<{ id: string, name: string }[]>}  what one can choose from */
  async sources() {
    const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    const cameras = devices.filter(({ kind }) => kind === "videoinput");
    const sources = cameras.map(({ deviceId, label }, i) => ({ id: deviceId, name: label || `Camera ${i + 1}` }));
    if (navigator.mediaDevices?.getDisplayMedia) sources.push({ id: SCREEN, name: "Share the screen" });
    return sources;
  }

  /** Takes another camera, or the screen. If that fails, the one before stays. */
  async choose(source) {
    const turn = ++this.#turn;
    if (source === SCREEN) return this.#share(turn, await askForScreen());
    const old = this.#track("video");
    if (old && this.source !== SCREEN) this.#drop(old); // a phone opens one camera at a time
    const answer = await ask(["video"], source);
    if (turn === this.#turn && answer.tracks.length) this.#remember(source);
    else if (turn === this.#turn) answer.tracks = (await ask(["video"], this.#camera)).tracks;
    this.#take(turn, answer);
  }

  #share(turn, answer) {
    [this.#screen] = answer.tracks;
    this.#take(turn, answer);
  }

  #remember(camera) {
    this.#camera = camera;
    localStorage.setItem("camera", camera);
  }

  #take(turn, { tracks, why }) {
    if (turn !== this.#turn) return tracks.forEach((track) => track.stop());
    for (const track of tracks) {
      if (this.#track(track.kind)) this.#drop(this.#track(track.kind));
      this.stream.addTrack(track);
      track.addEventListener("ended", () => this.#lose(track));
    }
    this.#explain(why);
  }

  /** The camera was unplugged, or the browser's own button has ended the sharing of the screen. */
  #lose(track) {
    this.#drop(track);
    if (track === this.#screen) this.retry();
    else this.#explain("NotFoundError");
  }

  #drop(track) {
    track.stop();
    this.stream.removeTrack(track);
  }

  /** @param {string | undefined} why  if there is no new reason, the one before still holds */
  #explain(why) {
    const missing = MISSING[this.#missing.join("")];
    this.#why = missing && (why ?? this.#why);
    const reason = why ?? this.#why;
    this.problem = [missing, WHY[reason] ?? reason].filter(Boolean).join(" ");
    this.#changed();
  }

  #changed() {
    this.stream.getTracks().forEach((track) => (track.enabled = this.isOn[track.kind]));
    this.#listeners.forEach((listener) => listener());
  }

  #track(kind) {
    return this.stream.getTracks().find((track) => track.kind === kind);
  }

  get #missing() {
    return ["audio", "video"].filter((kind) => !this.#track(kind));
  }
}

/** What was asked for, or a part of it. Never fails: tells why something is missing. */
async function ask(kinds, camera) {
  if (!navigator.mediaDevices) return { tracks: [], why: "Insecure" };
  const allowed = await withoutDenied(kinds);
  const denied = allowed.length < kinds.length ? "NotAllowedError" : undefined;
  try {
    return { tracks: await take(allowed, camera), why: denied };
  } catch ({ name }) {
    if (name === "OverconstrainedError") return ask(kinds); // that camera is gone: any other will do
    if (allowed.length === 1 || name === "NotAllowedError") return { tracks: [], why: denied ?? name };
    const parts = [await ask(["audio"]), await ask(["video"], camera)];
    return { tracks: parts.flatMap(({ tracks }) => tracks), why: name };
  }
}

async function take(kinds, camera) {
  if (!kinds.length) return [];
  const video = kinds.includes("video") && { deviceId: camera && { exact: camera } };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: kinds.includes("audio"), video });
  return stream.getTracks();
}

/** Who has denied one of the two for good gets the other only if that is asked for alone. */
async function withoutDenied(kinds) {
  const names = { audio: "microphone", video: "camera" };
  const states = kinds.map((kind) => navigator.permissions?.query({ name: names[kind] }));
  const answers = await Promise.allSettled(states); // not every browser knows these names
  return kinds.filter((kind, i) => answers[i].value?.state !== "denied");
}

/** Who closes the browser's own question has changed their mind: nothing is wrong. */
async function askForScreen() {
  const nothing = { getVideoTracks: () => [] };
  const screen = await navigator.mediaDevices.getDisplayMedia().catch(() => nothing);
  return { tracks: screen.getVideoTracks() };
}
