import { translate } from "../../translate.js";
import { inWords } from "../sentence.js";

const SECOND = 1000;

/** The forms by which one acts, and the list of what can be undone. */
export class Acts {
  #panel;
  #ask;
  #problem;
  #list;
  #ticking;

  /** @param {(type: string, payload?: object) => void} ask  of the server */
  constructor(panel, ask) {
    this.#panel = panel;
    this.#ask = ask;
    this.#problem = panel.querySelector(".problem");
    this.#list = panel.querySelector("ul");
    this.#onSubmit("say", (words) => this.#ask("say", { words }));
    this.#onSubmit("bring", (room) => this.#ask("bring", { room }));
    panel.querySelector("#pause")?.addEventListener("click", () => this.#do(() => this.#ask("pause")));
  }

  /** Says why something was not done. */
  refuse(words) {
    this.#problem.textContent = words;
  }

  /** Shows what can be undone. */
  show(acts) {
    const focused = document.activeElement.closest?.("#acts li")?.dataset.act;
    clearInterval(this.#ticking);
    this.#list.replaceChildren(...acts.map((act) => this.#line(act)));
    this.#ticking = setInterval(() => this.#countDown(), SECOND);
    [...this.#list.children]
      .find((it) => it.dataset.act === focused)
      ?.querySelector("button")
      .focus();
  }

  #onSubmit(form, act) {
    const element = this.#panel.querySelector(`#${form}`);
    element?.addEventListener("submit", (event) => {
      event.preventDefault();
      const box = element.querySelector("input");
      this.#do(() => act(box.value));
      box.select();
    });
  }

  #do(act) {
    this.#problem.textContent = "";
    act();
  }

  #line({ id, words, button, end }) {
    const line = document.createElement("li");
    line.dataset.act = id;
    const left = document.createElement("span");
    if (end) left.dataset.end = end;
    const undo = Object.assign(document.createElement("button"), { type: "button", textContent: inWords(button) });
    undo.addEventListener("click", () => this.#do(() => this.#ask("undo", { act: id })));
    line.append(inWords(words), left, undo);
    tell(left);
    return line;
  }

  #countDown() {
    this.#list.querySelectorAll("[data-end]").forEach(tell);
  }
}

function tell(left) {
  if (!left.dataset.end) return;
  const seconds = Math.ceil((Number(left.dataset.end) - Date.now()) / SECOND);
  left.textContent = translate("act.time", { seconds: Math.max(seconds, 0) });
}
