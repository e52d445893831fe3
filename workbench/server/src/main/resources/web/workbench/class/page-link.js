import { backOff } from "../connection.js";
import { ofThisPage } from "../page-token.js";

const SECOND = 1000;
const ASK_EVERY = 10 * SECOND;
const SERVICE_RESTART = 1012; // as registered for RFC 6455: another server is there already

/**
 * A line to the server of a class, beside the lesson's and not on the wire: through it the server tells
 * this page what to show or do, and the page tells of itself. It comes back by itself.
 *
 *     link.on("say", (words) => …);
 *     link.tell({ media: "muted" });
 */
export class PageLink {
  #listeners = new Map(); // type → functions
  #facts = {};
  #isTelling = false; // in a moment
  #socket;
  #asked; // when a sign of life was asked for, and none has come yet
  #attempts = 0;

  /** What is to be done when the server says something of this type. */
  on(type, listener) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    return this;
  }

  /** Tells facts of this page, which are texts; they hold until they are told anew. */
  tell(facts) {
    Object.assign(this.#facts, facts);
    if (this.#isTelling) return; // together, and not more than once a second
    this.#isTelling = true;
    setTimeout(() => this.#tellAll(), SECOND);
  }

  /** Opens the line, which stays open until the page is left. */
  open() {
    this.#connect();
    setInterval(() => this.#ask(), ASK_EVERY);
    addEventListener("pagehide", () => this.#socket.close());
  }

  #connect() {
    const socket = new WebSocket(ofThisPage(new URL("/class/page", location.href.replace(/^http/, "ws"))));
    this.#socket = socket;
    this.#asked = undefined;
    socket.addEventListener("open", () => this.#begin());
    socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    socket.addEventListener("close", ({ code }) => this.#comeBack(code));
  }

  #begin() {
    this.#attempts = 0;
    this.#tellAll();
    this.#ask();
  }

  #comeBack(code) {
    const wait = code === SERVICE_RESTART ? 0 : backOff(this.#attempts++);
    setTimeout(() => this.#connect(), wait);
  }

  #hear({ type, payload }) {
    if (type === "pong") this.#measure();
    else this.#listeners.get(type)?.forEach((listener) => listener(payload));
  }

  /** A line that has not answered since the last time is dead, whatever it says. */
  #ask() {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (this.#asked !== undefined) return this.#socket.close();
    this.#asked = performance.now();
    this.#say("ping", {});
  }

  #measure() {
    this.tell({ roundTrip: `${Math.round(performance.now() - this.#asked)}` });
    this.#asked = undefined;
  }

  #tellAll() {
    this.#isTelling = false;
    if (Object.keys(this.#facts).length) this.#say("facts", this.#facts);
  }

  #say(type, payload) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ type, payload }));
  }
}
