import { backOff } from "../../connection.js";
import { dispatch } from "../../dispatch.js";
import { translate } from "../../translate.js";
import { inWords } from "../sentence.js";

/**
 * The console's own line to the server. It comes back by itself.
 *
 * It dispatches `state` with what has changed as its detail, `refused` with words, and `line` with
 * whether it is open.
 */
export class Live extends EventTarget {
  #socket;
  #attempts = 0;

  constructor() {
    super();
    this.#connect();
    addEventListener("pagehide", () => this.#socket.close());
  }

  /** Asks for an act, such as ask("say", { words }). */
  ask(type, payload = {}) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ type, payload }));
    else dispatch(this, "refused", translate("page.no.answer.yet"));
  }

  #connect() {
    this.#socket = new WebSocket(new URL("/class/console/live", location.href.replace(/^http/, "ws")));
    this.#socket.addEventListener("open", () => this.#begin());
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    this.#socket.addEventListener("close", () => this.#comeBack());
  }

  #begin() {
    this.#attempts = 0;
    dispatch(this, "line", true);
  }

  #comeBack() {
    dispatch(this, "line", false);
    setTimeout(() => this.#connect(), backOff(this.#attempts++));
  }

  #hear({ type, payload }) {
    if (type === "state") dispatch(this, "state", payload);
    else dispatch(this, "refused", inWords(payload));
  }
}
