import { dispatch } from "/workbench/dispatch.js";

const MOST_EARLY = 100;

/**
 * How two pages agree on what a connection carries: descriptions and candidates, out and in.
 *
 * Either side may offer at any time. If both do so at once (glare), the impolite one goes on as if
 * nothing had happened, and the polite one takes its own offer back: "perfect negotiation", W3C
 * WebRTC, section 10.7.
 *
 * It dispatches `signal` with detail { event, payload }: what the other must be told by way of the
 * server; `called`: an offer is about to be taken; `broken`: it could not be taken, begin anew.
 */
export class Negotiation extends EventTarget {
  #connection;
  #polite;
  #makingOffer = false;
  #ignoreOffer = false; // the other's offer, because mine goes first
  #early = []; // candidates that came before a description
  #heard = Promise.resolve();

  /**
   * @param {RTCPeerConnection} connection
   * @param {boolean} polite  one of the two sides is, the other is not
   */
  constructor(connection, polite) {
    super();
    this.#connection = connection;
    this.#polite = polite;
    connection.addEventListener("negotiationneeded", () => this.#try(() => this.#offer()));
    connection.addEventListener("icecandidate", ({ candidate }) => candidate && this.#signal("ice", { candidate }));
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
      if (isOffer) dispatch(this, "called");
      await this.#accept(description);
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

  /** Takes my own offer back, if there is one; not every browser can do so at any time. */
  async #accept(description) {
    try {
      await this.#connection.setRemoteDescription(description);
    } catch (error) {
      if (description.type === "offer" && this.#connection.remoteDescription) dispatch(this, "broken");
      throw error;
    }
  }

  #keep(candidate) {
    if (this.#early.length < MOST_EARLY) this.#early.push(candidate);
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
    this.#signal(description.type, { description });
  }

  #signal(event, payload) {
    dispatch(this, "signal", { event, payload });
  }

  #inOrder(action) {
    this.#heard = this.#heard.then(() => this.#try(action));
  }

  /** What the other sends may be wrong, and what is closed meanwhile does not matter any more. */
  async #try(action) {
    try {
      await action();
    } catch (error) {
      if (this.#connection.signalingState !== "closed") console.warn("A negotiation:", error);
    }
  }
}

const origin = ({ sdp }) => /^o=.*$/m.exec(sdp)?.[0].split(" ")[1];
