import { translate } from "../translate.js";

const LOOK_AGAIN = 20; // milliseconds

/** Why an exercise is not solved yet, in words for the one who solves it. */
export class Red extends Error {
  /**
   * @param {{ expected: string, seen: unknown, look: string }} reason  what was expected and seen, and where to look
   */
  constructor({ expected, seen, look }) {
    super(expected);
    this.reason = { expected, seen: inWords(seen), look };
  }

  /** @param say  puts each of the three into the language of the page */
  words(say = (it) => it) {
    const { expected, seen, look } = this.reason;
    return [
      translate("exercise.expected", { what: say(expected) }),
      translate("exercise.seen", { what: say(seen) }),
      translate("exercise.look", { where: say(look) }),
    ];
  }
}

function inWords(seen) {
  if (seen === undefined || seen === null || seen === "" || seen.length === 0) return translate("exercise.nothing");
  if (Array.isArray(seen)) return seen.map((it) => JSON.stringify(it)).join(", ");
  return typeof seen === "object" ? JSON.stringify(seen) : String(seen);
}

/** When a check must have ended. */
export class Deadline {
  #seconds;
  #end;

  constructor(seconds) {
    this.#seconds = seconds;
    this.#end = performance.now() + seconds * 1000;
  }

  /**
   * Waits until what is read is right, and returns it.
   *
   * @throws {Red} when the time is over
   */
  async until({ expected, look, read, isRight = Boolean }) {
    for (;;) {
      const seen = read();
      if (isRight(seen)) return seen;
      if (performance.now() > this.#end) throw new Red({ expected, seen: this.#late(seen), look });
      await new Promise((then) => setTimeout(then, LOOK_AGAIN));
    }
  }

  /** Fails when the time is over: for what waits for something else. */
  over() {
    const late = new Red({
      expected: translate("exercise.end"),
      seen: this.#late(undefined),
      look: translate("exercise.answers"),
    });
    return new Promise((_, fail) => setTimeout(fail, this.#end - performance.now() + LOOK_AGAIN * 5, late));
  }

  #late(seen) {
    return translate("exercise.late", { what: inWords(seen), seconds: this.#seconds });
  }
}
