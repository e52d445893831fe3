import { ask, askForAnother, askForScreen, cameras, canAsk, canShareScreen, willAsk } from "/workbench/devices.js";
import { remember, remembered } from "/workbench/remembered.js";
import { translate } from "/workbench/translate.js";

/** Instead of a camera. */
export const SCREEN = "screen";

const ASKING = translate("missing.asking");

/**
 * What the others see and hear of me: a microphone, and a camera or the screen; each on or off.
 *
 * It dispatches `change` after every change: of tracks, of devices, on or off.
 */
export class Media extends EventTarget {
  /** Always the same stream, whichever tracks are in it. */
  stream = new MediaStream();
  /** What is missing, why, and what to do; or "". */
  problem = "";
  /** Whether it may help to try again. */
  canRetry = false;

  #isOn = { audio: true, video: true, [SCREEN]: true }; // as a person wants it; a new track keeps to it
  #isOpen = false;
  #turn = 0; // what was asked for before may come late: it is not wanted any more
  #camera = remembered("camera"); // the id of the one that was chosen last
  #screen; // its track, while it is shared
  #why; // something is missing

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener("devicechange", () => this.#changed());
  }

  /** Takes microphone and camera, or what there is of them. Does not wait for somebody who is asked. */
  async open() {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const taken = this.retry();
    if (!(await willAsk(this.#missing))) await taken;
  }

  /** Asks again for what is missing. Never fails: see problem. */
  async retry() {
    const turn = ++this.#turn;
    this.#take(turn, await this.#ask(this.#missing));
  }

  /** Lets go of camera and microphone. */
  close() {
    this.#isOpen = false;
    this.#turn++;
    this.stream.getTracks().forEach((track) => this.#drop(track));
    this.#why = undefined;
    this.problem = "";
    this.#changed();
  }

  /** @param {"audio" | "video"} kind  the picture is that of the camera or, while it is shared, of the screen */
  toggle(kind) {
    const source = this.#switchOf(kind);
    this.#isOn[source] = !this.#isOn[source];
    this.#changed();
  }

  /** Whether there is a track of this kind, be it on or off. */
  has(kind) {
    return this.#track(kind) !== undefined;
  }

  /** Whether there is a sound, or a picture, for the others. */
  shows(kind) {
    return this.has(kind) && this.#isOn[this.#switchOf(kind)];
  }

  /** Of which kinds there is something for the others. */
  get shown() {
    return { audio: this.shows("audio"), video: this.shows("video") };
  }

  /** The id of the camera, or SCREEN; undefined if there is no picture. */
  get source() {
    const track = this.#track("video");
    return track && track === this.#screen ? SCREEN : track?.getSettings().deviceId;
  }

  /** @returns {Promise<{ id: string, name: string }[]>}  what one can choose from */
  async sources() {
    const sources = await cameras();
    return canShareScreen() ? [...sources, { id: SCREEN, name: translate("call.share") }] : sources;
  }

  /** Takes another camera, or the screen. If that fails, the one before stays. */
  async choose(source) {
    const turn = ++this.#turn;
    if (source === SCREEN) return this.#share(turn, await askForScreen());
    const old = this.#track("video");
    if (old && this.source !== SCREEN) this.#drop(old); // a phone opens one camera at a time
    const answer = await this.#ask(["video"], source);
    if (turn === this.#turn && answer.tracks.length) this.#camera = remember("camera", source);
    else if (turn === this.#turn) answer.tracks = (await this.#ask(["video"])).tracks;
    this.#take(turn, answer);
  }

  /** A screen that is shared anew is seen, whatever was switched off before. */
  #share(turn, answer) {
    if (turn === this.#turn && answer.tracks.length) {
      [this.#screen] = answer.tracks;
      this.#isOn[SCREEN] = true;
    }
    this.#take(turn, answer);
  }

  async #ask(kinds, camera = this.#camera) {
    if (await willAsk(kinds)) this.#explain(ASKING);
    return ask(kinds, { video: camera });
  }

  #take(turn, { tracks, why }) {
    if (turn !== this.#turn) return tracks.forEach((track) => track.stop());
    for (const track of tracks) {
      if (this.has(track.kind)) this.#drop(this.#track(track.kind));
      this.stream.addTrack(track);
      track.addEventListener("ended", () => this.#lose(track));
    }
    if (this.#why === ASKING) this.#why = undefined; // it has been answered
    this.#explain(why);
  }

  /** The device was unplugged, or the browser's own button has ended the sharing of the screen. */
  async #lose(track) {
    const { deviceId } = track.getSettings();
    this.#drop(track);
    if (track === this.#screen) return this.retry();
    const turn = ++this.#turn;
    this.#take(turn, await askForAnother(track.kind, deviceId));
  }

  #drop(track) {
    track.stop();
    this.stream.removeTrack(track);
  }

  /** @param {string | undefined} why  if there is no new reason, the one before still holds */
  #explain(why) {
    const missing = this.#missing.length ? translate(`missing.${this.#missing.join("")}`) : undefined;
    this.#why = missing && (why ?? this.#why);
    const reason = why ?? this.#why;
    this.problem = [missing, reason].filter(Boolean).join(" ");
    this.canRetry = this.problem !== "" && reason !== ASKING && canAsk();
    this.#changed();
  }

  #changed() {
    this.stream.getTracks().forEach((track) => (track.enabled = this.shows(track.kind)));
    this.dispatchEvent(new Event("change"));
  }

  #switchOf(kind) {
    return kind === "video" && this.source === SCREEN ? SCREEN : kind;
  }

  #track(kind) {
    return this.stream.getTracks().find((track) => track.kind === kind);
  }

  get #missing() {
    return ["audio", "video"].filter((kind) => !this.has(kind));
  }
}
