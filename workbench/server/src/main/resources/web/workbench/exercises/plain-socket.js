import { translate } from "../translate.js";
import { Red } from "./deadline.js";

const NOT_OPENED = 1006; // RFC 6455, section 7.1.5

/** A WebSocket; what it hears waits until somebody asks for it. */
export class PlainSocket {
  #socket;
  #deadline;
  #heard = [];
  #closing;
  #lastId = 0;

  /**
   * @param {URL} url  bytes that come from there are an ArrayBuffer
   */
  constructor(url, deadline) {
    this.#socket = new WebSocket(url);
    this.#socket.binaryType = "arraybuffer";
    this.#deadline = deadline;
    this.#socket.addEventListener("message", ({ data }) => this.#heard.push(data));
    this.#socket.addEventListener("close", (closing) => (this.#closing = closing));
  }

  /** Waits until it is open. */
  opened() {
    const read = () => this.#socket.readyState === WebSocket.OPEN;
    return this.#until({ expected: translate("exercise.opens"), look: translate("exercise.terminal"), read });
  }

  /** Waits until something is so; nothing will be that is not, once it is closed. */
  async #until({ isRight = Boolean, ...what }) {
    const isOver = () => this.#socket.readyState === WebSocket.CLOSED; // what this page may not open has no close event
    const seen = await this.#deadline.until({ ...what, isRight: (it) => isRight(it) || isOver() });
    const code = this.#closing?.code ?? NOT_OPENED;
    if (!isRight(seen)) throw new Red({ ...what, seen: translate("exercise.closed", { code }) });
  }

  /** How it was closed, or undefined. */
  get closing() {
    return this.#closing;
  }

  /** What it has heard, and nobody has asked for yet. */
  get heard() {
    return [...this.#heard];
  }

  /** Sends a text as it is, or bytes, unless the server has hung up. */
  send(data) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(data);
  }

  /** Sends a message {type, payload}, from step 04 on perhaps with an id. */
  emit(type, payload, id) {
    this.send(JSON.stringify({ type, payload, id }));
  }

  /** Sends such a message with an id, and waits for its ack: {ok, payload, error}. */
  async ask(type, payload, look) {
    const id = ++this.#lastId;
    this.emit(type, payload, id);
    const isWanted = (text) => parsed(text)?.type === "ack" && parsed(text).id === id;
    return parsed(await this.next({ expected: translate("exercise.ack", { type }), look, isWanted }));
  }

  /**
   * The next text, or the next that is wanted: those before it are dropped.
   *
   * @param {{ expected: string, look: string, isWanted?: (text: string) => boolean }} what
   */
  async next({ isWanted = () => true, ...what }) {
    const at = () => this.#heard.findIndex(isWanted);
    await this.#until({ ...what, read: () => this.#heard.at(-1), isRight: () => at() >= 0 });
    return this.#heard.splice(0, at() + 1).at(-1);
  }

  /**
   * The payload of the next message of a type, or of the next such that is wanted.
   *
   * @param {{ type: string, look: string, isWanted?: (payload) => boolean }} what
   */
  async hear({ type, look, isWanted = () => true }) {
    const isIt = (message) => message?.type === type && isWanted(message.payload);
    const text = await this.next({
      expected: translate("exercise.message", { type }),
      look,
      isWanted: (it) => isIt(parsed(it)),
    });
    return parsed(text).payload;
  }

  close() {
    this.#socket.close();
  }
}

/** What a text says in JSON, or nothing. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
