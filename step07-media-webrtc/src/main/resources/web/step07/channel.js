import { dispatch } from "/workbench/dispatch.js";
import { watchPeer } from "/workbench/wire.js";

const LONGEST_MESSAGE = 10_000; // from page to page there is no server that refuses more

/**
 * Words to the other page without the server. Both sides open the channel with the same number, so
 * none waits for it.
 *
 * It dispatches `open`; `message` with detail { type, payload }; `close`: it does not come back.
 */
export class Channel extends EventTarget {
  #channel;

  /** @param {{ id: string, nickname: string }} peer  the other, as the wire shows it */
  constructor(connection, peer) {
    super();
    this.#channel = connection.createDataChannel("words", { negotiated: true, id: 0 });
    this.#channel.addEventListener("message", refuseTooLong); // before anybody else sees it
    watchPeer(connection, this.#channel, peer);
    this.#channel.addEventListener("message", ({ data }) => this.#read(data));
    for (const event of ["open", "close"]) this.#channel.addEventListener(event, () => dispatch(this, event));
  }

  /** "connecting", "open", "closing" or "closed". */
  get state() {
    return this.#channel.readyState;
  }

  /** Returns whether there was a way. */
  send(type, payload) {
    try {
      this.#channel.send(JSON.stringify({ type, payload }));
      return true;
    } catch {
      return false; // not open, or too much for the other
    }
  }

  /** What the other sends may be of any shape. */
  #read(data) {
    try {
      const { type, payload } = Object(JSON.parse(data));
      dispatch(this, "message", { type, payload: Object(payload) });
    } catch (error) {
      console.warn("Not understood:", error);
    }
  }
}

function refuseTooLong(message) {
  const isFine = typeof message.data === "string" && message.data.length <= LONGEST_MESSAGE;
  if (!isFine) message.stopImmediatePropagation();
}
