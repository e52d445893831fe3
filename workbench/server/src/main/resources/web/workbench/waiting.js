import { translate } from "./translate.js";

const SECOND = 1000;

/** Beside each request without an answer: for how long it has waited, from the first second on. */
export class Waiting {
  #marks = new Map(); // request → the element that tells
  #isPaused = false;
  #timer;

  begin(request, mark) {
    this.#marks.set(request, mark);
    this.#goOn();
  }

  end(request) {
    this.#marks.get(request)?.remove();
    this.#marks.delete(request);
  }

  /** The connection has closed: what was asked through it will not be answered. */
  giveUp(connection) {
    for (const [request, mark] of this.#marks) {
      if (request.connection !== connection) continue;
      mark.textContent = translate("wire.never");
      this.#marks.delete(request);
    }
  }

  clear() {
    this.#marks.clear();
  }

  pause(isPaused) {
    this.#isPaused = isPaused;
    this.#goOn();
  }

  /** As long as there is something to tell. */
  #goOn() {
    clearInterval(this.#timer);
    if (this.#marks.size && !this.#isPaused) this.#timer = setInterval(() => this.#tell(), SECOND / 2);
  }

  #tell() {
    const now = performance.now();
    for (const [{ at }, mark] of this.#marks) {
      const seconds = Math.floor((now - at) / SECOND);
      if (seconds > 0) mark.textContent = translate("wire.waiting", { seconds });
    }
    if (!this.#marks.size) this.#goOn();
  }
}
