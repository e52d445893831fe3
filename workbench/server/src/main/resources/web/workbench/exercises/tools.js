import { translate } from "../translate.js";
import { alsoHear } from "../watch/live-reload.js";
import { Red } from "./deadline.js";
import { FramedPage } from "./framed-page.js";
import { PlainSocket } from "./plain-socket.js";

/**
 * What a check can do. It is a module at `exercises/N/check.js` of a step; what all checks of a step have in common may
 * stand in `exercises/shared.js`:
 *
 *     export default async ({ openPage, expectSoon }) => {
 *       const page = await openPage();
 *       page.click("#ws button", "thanks");
 *       await expectSoon({ expected: "an answer", look: "main.js", read: () => page.texts("#ws li") });
 *       return "why that works";
 *     };
 *
 * It returns why the exercise is solved, or throws a {@link Red} with what is missing; the tools do so too. Any
 * other error is a fault of the check. It has ten seconds; then what it waits for is what was not seen. What comes
 * in order needs no waiting: if a later answer is here, an earlier one will not come any more.
 *
 * All that it opens is closed at its end. `look` is where somebody should look, in the words of the lesson.
 *
 * What it says is in English, and is shown in the language of the page: see sentences.js. What the page says, it asks
 * of `translate`, as the page does.
 */
export class Tools {
  #deadline;
  #opened = [];
  #focused = document.activeElement;

  /** A sentence with values, in the language of the page: say("a button {word}", { word }). Without values, it needs no such call. */
  say;

  constructor(deadline, say) {
    this.#deadline = deadline;
    this.say = say;
  }

  /**
   * Opens the page of this step in a frame, and waits until it is connected. It remembers nothing.
   *
   * @param {string} query  such as "?seconds=2"
   */
  openPage = async (query = "") => {
    const page = this.#opens(new FramedPage(query, this.say));
    await page.loaded;
    if (!page.find("#status")) return page;
    const read = () => page.text("#status");
    const isRight = () => page.find("#status").dataset.state === "connected";
    await this.expectSoon({
      expected: translate("exercise.connects"),
      look: translate("exercise.console"),
      read,
      isRight,
    });
    return page;
  };

  /**
   * Opens a WebSocket to this step's server, as a guest who is no page of ours.
   *
   * @param {string} address  if it is another than that of the page; it may be on another server, whose saves count, too
   */
  openSocket = async (address = location.pathname) => {
    const url = new URL(address, location.href.replace(/^http/, "ws"));
    await alsoHear(url.origin);
    const socket = this.#opens(new PlainSocket(url, this.#deadline));
    await socket.opened();
    return socket;
  };

  /**
   * What must be so now.
   *
   * @param {{ expected: string, seen: unknown, isRight?: boolean, look: string }} what  isRight: else, that anything is seen
   */
  expect = ({ expected, seen, isRight = Boolean(seen), look }) => {
    if (!isRight) throw new Red({ expected, seen, look });
  };

  /**
   * What must be so soon. Returns what was seen then.
   *
   * @param {{ expected: string, look: string, read: () => unknown, isRight?: (seen) => boolean }} what
   */
  expectSoon = (what) => this.#deadline.until(what);

  /** A name that nobody else in the class has. */
  anyName = (beginning) => beginning + Math.random().toString(36).slice(2, 8);

  #opens(it) {
    this.#opened.push(it);
    return it;
  }

  /** Whatever has happened, nothing of it stays. */
  close() {
    for (const it of this.#opened) it.close();
    if (document.activeElement !== this.#focused) this.#focused?.focus({ preventScroll: true });
  }
}
