import { nodes } from "../docs/markup.js";
import { remembered } from "../remembered.js";
import { Exercise } from "./exercise.js";

/** The panel of the exercises: filled when it is unfolded, or when something in it has been tried. */
export class ExercisePanel {
  #panel;
  #exercises;
  #last = Promise.resolve(); // one check after the other

  constructor(panel) {
    this.#panel = panel;
    panel.addEventListener("toggle", () => this.#load(), { once: true });
    panel.addEventListener("green", () => this.#count());
    addEventListener("serverrestart", () => this.#tryAgain()); // a page that is loaded anew begins here again
    this.#count();
    if (this.#names().some((name) => remembered(name, "sessionStorage"))) panel.open = true;
  }

  #names() {
    return [1, 2, 3].map((number) => `exercise:${this.#panel.dataset.step}:${number}`);
  }

  #count() {
    const green = this.#names().filter((name) => remembered(name)).length;
    this.#panel.querySelector("summary span").textContent = green ? `${green} solved` : "";
  }

  async #load() {
    const list = await fetch("/exercises");
    this.#panel.append(...nodes(await list.text()));
    const items = [...this.#panel.querySelectorAll("[data-exercise]")];
    this.#exercises = items.map((item) => new Exercise(item, this.#panel.dataset.step));
    for (const exercise of this.#exercises) {
      exercise.button.addEventListener("click", () => this.#check(exercise));
    }
    this.#tryAgain();
  }

  #tryAgain() {
    this.#exercises?.filter((it) => it.wasTried).forEach((it) => this.#check(it));
  }

  #check(exercise) {
    exercise.begin();
    this.#last = this.#last.then(() => exercise.check());
  }
}
