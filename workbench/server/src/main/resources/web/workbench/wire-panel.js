import { translate } from "./translate.js";
import { KEPT, keep, onPassing } from "./wire.js";
import { WireList } from "./wire-list.js";

let tellMounted;
const mounted = new Promise((resolve) => (tellMounted = resolve));

/** Shows the wire in its panel, with pause and clear; at first as a list. */
export function mountWirePanel(element) {
  tellMounted(new WirePanel(element));
}

/**
 * Adds a view of the wire to the panel, now or as soon as there is one. From the second view on,
 * the panel has a button for each.
 *
 * @param {string} name  on its button
 * @param {(box: HTMLElement) => View} make  puts the view into an empty box
 *
 * @typedef {object} View
 * @property {(passing) => void} append
 * @property {() => void} clear
 * @property {(count: number) => void} [keep]  how many of those that passed it must not forget
 * @property {(isPaused: boolean) => void} [pause]
 */
export async function addView(name, make) {
  const panel = await mounted;
  panel.addView(name, make);
}

class WirePanel {
  #element;
  #pause;
  #filter;
  #views = []; // { view, box, button }
  #shown = []; // what the views show, for one that comes later
  #kept = KEPT;
  #held = null; // while paused: all that passes meanwhile, and the button tells how much that is

  constructor(element) {
    this.#element = element;
    this.#pause = element.querySelector("#wire-pause");
    this.#filter = element.querySelector("#wire-filter");
    const log = element.querySelector("#wire-log");
    const list = new WireList(log);
    this.#add(translate("wire.list"), list, log);

    this.#pause.addEventListener("click", () => this.#pauseOrResume());
    element.querySelector("#wire-clear").addEventListener("click", () => this.#clear());
    this.#filter.addEventListener("input", () => list.filter(this.#filter.value));
    onPassing((passing) => (this.#held ? this.#hold(passing) : this.#show(passing)));
  }

  addView(name, make) {
    const box = document.createElement("div");
    box.className = "view";
    box.hidden = true;
    this.#element.append(box);
    this.#add(name, make(box), box);
  }

  #add(name, view, box) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => this.#turnTo(box));
    this.#views.push({ view, box, button });
    view.keep?.(this.#kept);
    this.#shown.forEach((passing) => view.append(passing));
    if (this.#views.length > 1) this.#offerChoice();
  }

  #offerChoice() {
    this.#element.querySelector("[role=group]")?.remove();
    const choice = document.createElement("div");
    choice.role = "group";
    choice.ariaLabel = translate("wire.view");
    choice.append(...this.#views.map(({ button }) => button));
    this.#pause.before(choice);
    this.#turnTo(this.#views.find(({ box }) => !box.hidden).box);
  }

  #turnTo(chosen) {
    for (const { box, button } of this.#views) {
      box.hidden = box !== chosen;
      button.ariaPressed = box === chosen;
    }
    this.#filter.hidden = chosen !== this.#views[0].box; // it is for the list
  }

  #show(passing) {
    keep(this.#shown, passing, this.#kept);
    this.#views.forEach(({ view }) => view.append(passing));
  }

  #hold(passing) {
    this.#held.push(passing);
    this.#pause.textContent = translate("wire.resume.new", { count: this.#held.length });
  }

  #pauseOrResume() {
    const missed = this.#held ?? [];
    this.#held = this.#held ? null : [];
    this.#pause.textContent = translate(this.#held ? "wire.resume" : "wire.pause");
    this.#keep(Math.max(this.#kept, missed.length + KEPT)); // time to read them all
    missed.forEach((passing) => this.#show(passing));
    this.#views.forEach(({ view }) => view.pause?.(this.#held !== null));
  }

  #keep(count) {
    this.#kept = count;
    this.#views.forEach(({ view }) => view.keep?.(count));
  }

  #clear() {
    this.#held?.forEach((passing) => this.#show(passing)); // a view may learn from what nobody sees
    this.#views.forEach(({ view }) => view.clear());
    this.#shown = [];
    this.#keep(KEPT);
    if (!this.#held) return;
    this.#held = [];
    this.#pause.textContent = translate("wire.resume");
  }
}
