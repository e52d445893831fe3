import { nodes } from "../docs/markup.js";
import { remembered } from "../remembered.js";
import { translate } from "../translate.js";
import { Exercise } from "./exercise.js";
import { countSolved, namesOf } from "./solved.js";

/** The panel of the exercises: filled when it is unfolded, or when something in it has been tried. */
export class ExercisePanel {
  #panel;
  #exercises;
  #last = Promise.resolve(); // one check after the other

  constructor(panel) {
    this.#panel = panel;
    panel.addEventListener("toggle", () => this.#load());
    panel.addEventListener("green", () => this.#count());
    addEventListener("serverrestart", () => this.#tryAgain()); // a page that is loaded anew begins here again
    addEventListener("otherrestart", () => this.#tryAgain());
    this.#count();
    if (namesOf(panel.dataset.step).some((name) => remembered(name, "sessionStorage"))) panel.open = true;
  }

  #count() {
    const green = countSolved(this.#panel.dataset.step);
    this.#say(green ? translate("exercise.solved.count", { count: green }) : "");
  }

  #say(words, isWrong = false) {
    const note = this.#panel.querySelector("summary span");
    note.textContent = words;
    note.classList.toggle("wrong", isWrong);
  }

  async #load() {
    if (this.#exercises || !this.#panel.open) return;
    this.#exercises = []; // not twice
    const list = await fetch(`/exercises?lang=${document.documentElement.lang}`).then(
      (answer) => answer.text(),
      () => undefined,
    );
    if (list) return this.#fill(list);
    this.#exercises = undefined;
    this.#panel.open = false; // to be unfolded again
    this.#say(translate("page.no.answer"), true);
  }

  #fill(list) {
    this.#count();
    this.#panel.append(...nodes(list));
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
