import { translate } from "./translate.js";
import { dispatch } from "./dispatch.js";
import { watch } from "./wire.js";

const SECOND = 1000;
const IMPATIENT = 5 * SECOND;
const LONG_PAUSE = 30 * SECOND;
const LET_GO = 4003; // the instructor of a class wants it so: one does not come back by oneself
const SERVICE_RESTART = 1012; // as registered for RFC 6455: another server is there already

/** How long to wait before the next try: from 1 to 5 s, and never a whole class at the same moment. */
export const backOff = (attempt, chance = Math.random()) =>
  SECOND + chance * Math.min(4 * SECOND, SECOND * 2 ** attempt);

/**
 * A WebSocket that comes back. It opens another one when this one breaks, and also when the server
 * has said nothing for too long: such a connection may look open, and be dead.
 *
 * It dispatches `heard` with the text of a message as its detail; `quiet` when it wants a sign of life, so
 * that one asks for it; `lost` with detail { closing, wait }: why it broke, and after how many milliseconds
 * it is tried again, undefined if it is not; and `networkchange` when all that was open may be dead.
 */
export class Connection extends EventTarget {
  #url;
  #silence;
  #socket;
  #lastSign;
  #attempts = 0;
  #nextTry;
  #hiddenAt = Infinity;
  #isOver = false;

  /**
   * @param {string} url
   * @param {number} silence  seconds after which a server that says nothing is gone
   */
  constructor(url, silence = 45) {
    super();
    this.#url = url;
    this.#silence = silence * SECOND;
    setInterval(() => this.#listen(), this.#silence / 9);
    addEventListener("online", () => this.#doubt());
    document.addEventListener("visibilitychange", () => this.#wakeUp());
    addEventListener("pagehide", () => this.#giveUp(translate("connection.left"))); // Back may show it again
    addEventListener("pageshow", () => this.#tryNow());
    addEventListener("serverrestart", (event) => event.preventDefault()); // we come back by ourselves
    this.#open();
  }

  /** Sends a text, if there is somebody to send it to. */
  send(text) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  #open() {
    const socket = watch(new WebSocket(this.#url));
    this.#socket = socket;
    this.#lastSign = performance.now(); // the wall clock may be put forward
    socket.addEventListener("message", ({ data }) => this.#hear(socket, data));
    socket.addEventListener("close", (closing) => this.#lose(socket, closing));
  }

  #hear(socket, text) {
    if (socket !== this.#socket) return; // we have given it up
    this.#lastSign = performance.now();
    this.#attempts = 0;
    dispatch(this, "heard", text);
  }

  #lose(socket, closing) {
    if (!socket || socket !== this.#socket) return;
    this.#socket = null;
    this.#isOver = closing.code === LET_GO;
    if (this.#isOver) return dispatch(this, "lost", { closing });
    const wait = closing.code === SERVICE_RESTART ? 0 : backOff(this.#attempts++);
    this.#nextTry = setTimeout(() => this.#open(), wait);
    dispatch(this, "lost", { closing, wait });
  }

  #tryNow() {
    if (this.#socket || this.#isOver) return;
    clearTimeout(this.#nextTry);
    this.#open();
  }

  /** Another network, or a computer that has slept: ask at once, and do not wait long. */
  #doubt() {
    dispatch(this, "networkchange");
    if (!this.#socket) return this.#tryNow();
    const socket = this.#socket;
    const asked = performance.now();
    dispatch(this, "quiet");
    const isDead = () => socket === this.#socket && this.#lastSign < asked;
    setTimeout(() => isDead() && this.#giveUp(), IMPATIENT);
  }

  /** By the wall clock, for it alone goes on while the computer sleeps. */
  #wakeUp() {
    if (document.hidden) this.#hiddenAt = Date.now();
    else if (Date.now() - this.#hiddenAt > LONG_PAUSE) this.#doubt();
  }

  #listen() {
    if (!this.#socket) return;
    const silence = performance.now() - this.#lastSign;
    if (silence > this.#silence) this.#giveUp();
    else if (silence > this.#silence / 2) dispatch(this, "quiet");
  }

  #giveUp(reason = translate("connection.silent")) {
    this.#socket?.close();
    this.#lose(this.#socket, { code: 1006, reason });
  }
}
