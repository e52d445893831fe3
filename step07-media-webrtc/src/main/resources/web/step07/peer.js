import { watchPeer } from "/workbench/wire.js";

const LONGEST_MESSAGE = 10_000; // from page to page there is no server that refuses more
const MOST_EARLY = 100;

/**
 * One of the others in a call, and the RTCPeerConnection between us: picture, sound and words go
 * through it from browser to browser.
 *
 * Either side may offer at any time. If both do so at once (glare), the impolite one goes on as if
 * nothing had happened, and the polite one takes its own offer back: "perfect negotiation", W3C
 * WebRTC, section 10.7.
 */
export class Peer {
  /** By which the server knows the other page; another one after a reconnection. */
  id;
  /** @type {string | undefined} */
  nickname;
  /** Which of its tracks the other says are on. */
  isOn = { audio: true, video: true };

  #stream;
  #polite;
  #told;
  #connection;
  #channel;
  #makingOffer = false;
  #ignoreOffer = false; // the other's offer, because mine goes first
  #early = []; // candidates that came before a description
  #heard = Promise.resolve();

  /**
   * @param {{ id: string, nickname: string, polite: boolean }} who
   * @param {RTCConfiguration} configuration
   * @param {MediaStream} stream  what the other shall see and hear
   * @param {object} told  signal(event, payload): what the other must be told by way of the server;
   *     shows(stream): what I see and hear of the other; opened(): now I can tell it something;
   *     says(type, payload): it has told me something; changed(): its state; failed(error); ended()
   */
  constructor({ id, nickname, polite }, configuration, stream, told) {
    Object.assign(this, { id, nickname });
    this.#polite = polite;
    this.#stream = stream;
    this.#told = told;
    this.#connection = new RTCPeerConnection(configuration);
    this.#on("negotiationneeded", () => this.#try(() => this.#offer()));
    this.#on("icecandidate", ({ candidate }) => candidate && told.signal("ice", { candidate }));
    this.#on("track", ({ streams }) => told.shows(streams[0]));
    this.#on("connectionstatechange", () => this.#follow());
  }

  /** "new", "connecting", "connected" (words get through, too), "disconnected", "failed" or "closed". */
  get state() {
    const state = this.#connection.connectionState;
    const isSilent = state === "connected" && this.#channel?.readyState !== "open";
    return isSilent ? "connecting" : state;
  }

  /** Whether the connection stands, and nobody is about to change it. */
  get isSettled() {
    return this.state === "connected" && this.#connection.signalingState === "stable";
  }

  /**
   * Calls the other, or takes its call: what is to be sent needs an offer, and the browser says so
   * (negotiationneeded). Both sides open the channel with the same number, so none waits for it.
   */
  begin() {
    if (this.#channel) return;
    this.#channel = this.#connection.createDataChannel("words", { negotiated: true, id: 0 });
    this.#channel.addEventListener("message", refuseTooLong); // before anybody else sees it
    watchPeer(this.#connection, this.#channel, this);
    this.#channel.addEventListener("open", () => this.#told.opened());
    this.#channel.addEventListener("open", () => this.#told.changed());
    this.#channel.addEventListener("message", ({ data }) => this.#try(() => this.#read(data)));
    this.#channel.addEventListener("close", () => this.state !== "closed" && this.#told.ended());
    this.show();
  }

  /** Sends what is in my stream now. */
  show() {
    if (!this.#channel) return; // nobody has called anybody yet
    for (const track of this.#stream.getTracks()) {
      const sender = this.#connection.getSenders().find((it) => it.track?.kind === track.kind);
      if (sender) this.#try(() => sender.replaceTrack(track));
      else this.#connection.addTrack(track, this.#stream); // only this needs another offer
    }
  }

  /** Whether a description is of the connection that we have: its origin says so (RFC 8866, section 5.2). */
  knows(description) {
    const known = this.#connection.remoteDescription;
    return !known || origin(known) === origin(description);
  }

  /** The other offers or answers. */
  hear(description) {
    this.#inOrder(async () => {
      const isOffer = description.type === "offer";
      const collides = isOffer && (this.#makingOffer || this.#connection.signalingState !== "stable");
      this.#ignoreOffer = collides && !this.#polite;
      if (this.#ignoreOffer) return;
      if (isOffer) this.begin();
      await this.#connection.setRemoteDescription(description); // takes back my own offer
      this.#early.splice(0).forEach((candidate) => this.add(candidate));
      if (isOffer) await this.#describe();
    });
  }

  /** A way by which the other might be reached. */
  add(candidate) {
    this.#inOrder(async () => {
      if (!this.#connection.remoteDescription) return this.#keep(candidate);
      const added = this.#connection.addIceCandidate(candidate);
      await (this.#ignoreOffer ? added.catch(() => {}) : added); // it belongs to what I ignore
    });
  }

  #keep(candidate) {
    if (this.#early.length < MOST_EARLY) this.#early.push(candidate);
  }

  /** Tells the other something, if there is a way. Returns whether there was. */
  tell(type, payload) {
    try {
      this.#channel.send(JSON.stringify({ type, payload }));
      return true;
    } catch {
      return false; // not open, or too much for the other
    }
  }

  /** @returns {Promise<RTCStatsReport>} */
  statistics() {
    return this.#connection.getStats();
  }

  close() {
    this.#connection.close();
  }

  async #offer() {
    this.#makingOffer = true;
    try {
      await this.#describe();
    } finally {
      this.#makingOffer = false;
    }
  }

  /** Offers or answers, whichever is due. */
  async #describe() {
    await this.#connection.setLocalDescription();
    const description = this.#connection.localDescription;
    this.#told.signal(description.type, { description });
  }

  #read(data) {
    const { type, payload } = JSON.parse(data);
    this.#told.says(type, Object(payload));
  }

  #follow() {
    if (this.state === "failed") this.#connection.restartIce(); // looks for other ways
    this.#told.changed();
  }

  #on(event, listener) {
    this.#connection.addEventListener(event, listener);
  }

  #inOrder(action) {
    this.#heard = this.#heard.then(() => this.#try(action));
  }

  /** What the other sends may be wrong, and what is closed meanwhile does not matter any more. */
  async #try(action) {
    try {
      await action();
    } catch (error) {
      if (this.state !== "closed") this.#told.failed(error);
    }
  }
}

function refuseTooLong(message) {
  const isFine = typeof message.data === "string" && message.data.length <= LONGEST_MESSAGE;
  if (!isFine) message.stopImmediatePropagation();
}

const origin = ({ sdp }) => /^o=.*$/m.exec(sdp)?.[0].split(" ")[1];
