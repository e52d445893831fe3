import { watch } from "/workbench/wire.js";

const SECOND = 1000;

/** How long to wait before the next try: from 1 to 5 s, and never a whole class at the same moment. */
export const backOff = (attempt, chance = Math.random()) =>
  SECOND + chance * Math.min(4 * SECOND, SECOND * 2 ** attempt);

/**
 * A WebSocket that comes back. It opens another one when this one breaks, and also when the server
 * has said nothing for too long: such a connection may look open, and be dead.
 *
 * It dispatches `heard` with the text of a message as its detail; `quiet` when none came for a while,
 * so that one asks for one; and `lost` with detail { closing, wait }: why it broke, and after how many
 * milliseconds it is tried again.
 */
export class Connection extends EventTarget {
  #url;
  #silence;
  #socket;
  #lastSign;
  #attempts = 0;
  #nextTry;

  /**
   * @param {string} url
   * @param {number} silence  seconds after which a server that says nothing is gone
   */
  constructor(url, silence = 45) {
    super();
    this.#url = url;
    this.#silence = silence * SECOND;
    setInterval(() => this.#listen(), this.#silence / 9);
    addEventListener("online", () => this.#tryNow());
    this.#open();
  }

  /** Sends a text, if there is somebody to send it to. */
  send(text) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  #open() {
    const socket = watch(new WebSocket(this.#url));
    this.#socket = socket;
    this.#lastSign = Date.now();
    socket.addEventListener("message", ({ data }) => this.#hear(socket, data));
    socket.addEventListener("close", (closing) => this.#lose(socket, closing));
  }

  #hear(socket, text) {
    if (socket !== this.#socket) return; // we have given it up
    this.#lastSign = Date.now();
    this.#attempts = 0;
    this.#tell("heard", text);
  }

  #lose(socket, closing) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    const wait = backOff(this.#attempts++);
    this.#nextTry = setTimeout(() => this.#open(), wait);
    this.#tell("lost", { closing, wait });
  }

  /** The network is back: why wait? */
  #tryNow() {
    if (this.#socket) return;
    clearTimeout(this.#nextTry);
    this.#open();
  }

  #listen() {
    if (!this.#socket) return;
    const silence = Date.now() - this.#lastSign;
    if (silence > this.#silence) this.#giveUp(this.#socket);
    else if (silence > this.#silence / 2) this.#tell("quiet");
  }

  #giveUp(socket) {
    this.#lose(socket, { code: 1006, reason: "The server does not answer any more" });
    socket.close();
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
