import { KEPT } from "./wire.js";

/**
 * Which answer belongs to which request, and how long it took.
 *
 * What a page sends may carry a number: {"type": …, "id": 3, "payload": …}. The server answers it with
 * exactly one {"type": "ack", "id": 3, "ok": true or false, …}. Another connection may use the same
 * number again, so a request is known by its connection and its number.
 */
export class Acks {
  #waiting = new Map(); // "connection/id" → the request, oldest first

  /**
   * Takes what passes, in its order, and tells what it is:
   * { id } of a request, { id, ok, request, ms } of an answer, null of anything else.
   * An answer to a request that was not seen has neither request nor ms.
   */
  read(passing) {
    const { type, id, ok } = messageOf(passing);
    if (!Number.isInteger(id)) return null;
    if (passing.direction === "out") return this.#ask(passing, id);
    return type === "ack" ? this.#answer(passing, id, ok) : null;
  }

  #ask(passing, id) {
    this.#waiting.set(`${passing.connection}/${id}`, passing);
    const [oldest] = this.#waiting.keys(); // perhaps its connection broke: no answer will come
    if (this.#waiting.size > KEPT) this.#waiting.delete(oldest);
    return { id };
  }

  #answer(passing, id, ok) {
    const key = `${passing.connection}/${id}`;
    const request = this.#waiting.get(key);
    this.#waiting.delete(key);
    return request ? { id, ok, request, ms: passing.at - request.at } : { id, ok };
  }
}

/** The message in a frame, as an object; an empty one if it is no JSON object. */
export function messageOf({ text }) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
