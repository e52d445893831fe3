import { dispatch } from "/workbench/dispatch.js";
import { Channel } from "./channel.js";
import { Negotiation } from "./negotiation.js";

/**
 * One of the others in a call, and the RTCPeerConnection between us: picture, sound and words go
 * through it from browser to browser.
 *
 * It dispatches `change`: of state, stream or name; `signal` with detail { event, payload }: what the
 * other must be told by way of the server; `message` with detail { type, payload }: what the other has
 * told me; `end`: the other has closed; `broken`: we must begin anew.
 */
export class Peer extends EventTarget {
  /** By which the server knows the other page; another one after a reconnection. */
  id;
  /** @type {string} */
  nickname;
  /** Which of its tracks the other says are on. */
  isOn = { audio: true, video: true };
  /** @type {MediaStream | null}  what I see and hear of the other */
  stream = null;
  /** What we agree on: it hears what comes by way of the server. */
  negotiation;

  #media;
  #connection;
  #channel;

  /**
   * @param {{ id: string, nickname: string, polite: boolean }} who
   * @param {RTCConfiguration} configuration
   * @param {Media} media  what the other shall see and hear
   */
  constructor({ id, nickname, polite }, configuration, media) {
    super();
    Object.assign(this, { id, nickname });
    this.#media = media;
    this.#connection = new RTCPeerConnection(configuration);
    this.negotiation = new Negotiation(this.#connection, polite);
    this.negotiation.addEventListener("signal", ({ detail }) => dispatch(this, "signal", detail));
    this.negotiation.addEventListener("called", () => this.begin());
    this.negotiation.addEventListener("broken", () => dispatch(this, "broken"));
    this.#connection.addEventListener("track", ({ streams }) => this.update({ stream: streams[0] }));
    this.#connection.addEventListener("connectionstatechange", () => this.#follow());
  }

  /** "new", "connecting", "connected" (words get through, too), "disconnected", "failed" or "closed". */
  get state() {
    const state = this.#connection.connectionState;
    const isSilent = state === "connected" && this.#channel?.state !== "open";
    return isSilent ? "connecting" : state;
  }

  /** Whether the connection stands, and nobody is about to change it. */
  get isSettled() {
    return this.state === "connected" && this.#connection.signalingState === "stable";
  }

  /**
   * Calls the other, or takes its call: what is to be sent needs an offer, and the browser says so
   * (negotiationneeded).
   */
  begin() {
    if (this.#channel) return;
    this.#channel = new Channel(this.#connection, this);
    this.#channel.addEventListener("message", ({ detail }) => this.#hear(detail));
    this.#channel.addEventListener("open", () => this.#follow());
    this.#channel.addEventListener("open", () => this.show());
    this.#channel.addEventListener("close", () => this.state !== "closed" && dispatch(this, "end"));
    this.show();
  }

  /** Sends what is in my stream now, and tells what of it is on. */
  show() {
    if (!this.#channel) return; // nobody has called anybody yet
    const { stream } = this.#media;
    for (const track of stream.getTracks()) {
      const sender = this.#connection.getSenders().find((it) => it.track?.kind === track.kind);
      if (sender) sender.replaceTrack(track).catch((closed) => console.warn("A track:", closed));
      else this.#connection.addTrack(track, stream); // only this needs another offer
    }
    this.tell("media", this.#media.shown);
  }

  /** Tells the other something, if there is a way. Returns whether there was. */
  tell(type, payload) {
    return this.#channel?.send(type, payload) ?? false;
  }

  /** @returns {Promise<RTCStatsReport>} */
  statistics() {
    return this.#connection.getStats();
  }

  /** Notes what is new about the other: id, nickname, isOn, stream. */
  update(news) {
    Object.assign(this, news);
    dispatch(this, "change");
  }

  /** Looks for other ways to the other. */
  restart() {
    this.#connection.restartIce();
  }

  close() {
    this.#connection.close();
  }

  #hear({ type, payload }) {
    if (type === "media") this.update({ isOn: { audio: payload.audio, video: payload.video } });
    else dispatch(this, "message", { type, payload });
  }

  #follow() {
    if (this.state === "failed") this.restart();
    dispatch(this, "change");
    const isDumb = this.#channel?.state === "closed"; // Firefox: it does not heal with the connection
    if (isDumb && this.#connection.connectionState === "connected") dispatch(this, "broken");
  }
}
