import { translate } from "../translate.js";
import { Red } from "./deadline.js";

/** The page of this step in a frame, out of sight, used as a person would. It speaks the language of this page. */
export class FramedPage {
  #frame = document.createElement("iframe");
  #say;

  constructor(query, say = (it) => it) {
    this.#say = say;
    const address = new URL(query, location.origin);
    address.searchParams.set("lang", document.documentElement.lang);
    Object.assign(this.#frame, {
      src: address,
      className: "exercise",
      title: translate("exercise.frame"),
      tabIndex: -1,
    });
    this.loaded = new Promise((then) => this.#frame.addEventListener("load", then));
    document.body.append(this.#frame);
  }

  get document() {
    return this.#frame.contentDocument;
  }

  get window() {
    return this.#frame.contentWindow;
  }

  /** All elements of a selector; with words, those whose text is just that, in English or in the language of the page. */
  all(css, words) {
    const found = [...this.document.querySelectorAll(css)];
    if (words === undefined) return found;
    return found.filter((it) => [words, this.#say(words)].includes(it.textContent.trim()));
  }

  /** The first of them, or undefined. */
  find(css, words) {
    return this.all(css, words)[0];
  }

  text(css) {
    return this.find(css)?.textContent;
  }

  texts(css) {
    return this.all(css).map((it) => it.textContent);
  }

  /** Whether the element is there, and is not hidden. */
  shows(css, words) {
    return this.find(css, words)?.checkVisibility({ visibilityProperty: true }) ?? false;
  }

  click(css, words) {
    this.#one(css, words).click();
  }

  /** Types into a field, in place of what stood there. */
  type(css, text) {
    const field = this.#one(css);
    field.value = text;
    field.dispatchEvent(new this.window.Event("input", { bubbles: true }));
  }

  /** Submits a form; with a text, types that into its own line first. */
  submit(css, text) {
    if (text !== undefined) this.type(`${css} > input`, text);
    this.#one(css).requestSubmit();
  }

  #one(css, words) {
    const found = this.find(css, words);
    const what = words === undefined ? translate("exercise.something") : `"${this.#say(words)}"`;
    const expected = translate("exercise.at", { what, css });
    if (!found) throw new Red({ expected, seen: this.texts(css), look: translate("exercise.where") });
    return found;
  }

  close() {
    this.#frame.remove();
  }
}
