import { remember, remembered } from "../remembered.js";
import { translate } from "../translate.js";
import { run } from "./runner.js";
import { nameOf } from "./solved.js";

/** One exercise on the page: its check and its hints. That it was solved is remembered by this browser, that it was tried by this tab. */
export class Exercise {
  #item;
  #name;
  #output;

  constructor(item, step) {
    this.#item = item;
    this.#name = nameOf(step, item.dataset.exercise);
    this.#output = item.querySelector("output");
    this.button = item.querySelector("button.check");
    item.querySelector("button.hint").addEventListener("click", (click) => this.#hint(click.target));
    if (remembered(this.#name)) this.#show("green", [translate("exercise.solved")]);
  }

  get wasTried() {
    return remembered(this.#name, "sessionStorage") !== undefined;
  }

  /** Says that it is being checked, or will be as soon as the one before is. */
  begin() {
    remember(this.#name, "tried", "sessionStorage");
    this.#show("checking", [translate("exercise.checking")]);
  }

  async check() {
    await isLookedAt();
    const { isGreen, words } = await run(`/exercises/${this.#item.dataset.exercise}/check.js`);
    this.#show(isGreen ? "green" : "red", words);
    if (!isGreen) return;
    remember(this.#name, "green");
    this.#item.dispatchEvent(new Event("green", { bubbles: true }));
  }

  #show(state, words) {
    this.#item.dataset.state = state;
    this.button.disabled = state === "checking";
    this.#output.replaceChildren(
      ...words.map((line) => Object.assign(document.createElement("span"), { textContent: line })),
    );
  }

  #hint(button) {
    const [next, ...more] = this.#item.querySelectorAll(".help[hidden]");
    next.hidden = false;
    button.textContent = translate(more.length > 1 ? "exercise.hint.more" : "exercise.solution");
    button.hidden = more.length === 0;
  }
}

/** The timers of a hidden page are slow: what was saved in an editor is checked when somebody looks at the page. */
async function isLookedAt() {
  if (document.hidden) await new Promise((then) => document.addEventListener("visibilitychange", then, { once: true }));
}
