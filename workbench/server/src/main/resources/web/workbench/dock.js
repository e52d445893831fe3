import { remember, remembered } from "./remembered.js";
import { translate } from "./translate.js";

const PHONE = 640; // pixels, below which the wire is a sheet
const [LEAST, MOST] = [15, 75]; // percent of the page
const STEP = 5;
const GROWS = { right: "ArrowLeft", below: "ArrowUp" };
const SHRINKS = { right: "ArrowRight", below: "ArrowDown" };

/**
 * Keeps the wire in sight: beside the page where there is room for both, else below it, on a phone as a
 * sheet that one pulls up. Its size is dragged, or changed with the arrow keys, and kept.
 */
export class Dock {
  #wire;
  #edge;
  #pull;
  #place;

  constructor(wire) {
    this.#wire = wire;
    this.#edge = wire.querySelector("#wire-size");
    this.#pull = wire.querySelector("#wire-pull");
    this.#pull.addEventListener("click", () => this.#toggle());
    this.#edge.addEventListener("pointerdown", ({ pointerId }) => this.#edge.setPointerCapture(pointerId));
    this.#edge.addEventListener("pointermove", (at) => this.#edge.hasPointerCapture(at.pointerId) && this.#drag(at));
    this.#edge.addEventListener("keydown", (press) => this.#step(press));
    addEventListener("resize", () => this.#choose());
    new ResizeObserver(() => this.#choose()).observe(wire.previousElementSibling); // a call began or ended
    this.#choose();
  }

  #choose() {
    const room = innerWidth * (document.body.classList.contains("split") ? 0.6 : 1);
    const enough = Number.parseFloat(getComputedStyle(this.#wire).getPropertyValue("--beside-from"));
    const dock = room < enough ? "below" : "right";
    const place = innerWidth < PHONE ? "sheet" : dock;
    if (place === this.#place) return;
    this.#place = place;
    document.body.dataset.dock = place;
    this.#edge.ariaOrientation = place === "right" ? "vertical" : "horizontal";
    this.#resize(Number(remembered(`wire-${place}`) ?? (place === "right" ? 40 : 34)));
  }

  #toggle() {
    const isOpen = this.#wire.toggleAttribute("data-open");
    this.#pull.ariaExpanded = isOpen;
    this.#pull.textContent = translate(isOpen ? "wire.hide" : "wire.show");
  }

  #drag({ clientX, clientY }) {
    const { right, width } = this.#wire.parentElement.getBoundingClientRect();
    const share = this.#place === "right" ? (right - clientX) / width : (innerHeight - clientY) / innerHeight;
    this.#keep(100 * share);
  }

  #step(press) {
    const way = (press.key === GROWS[this.#place]) - (press.key === SHRINKS[this.#place]);
    if (way === 0) return;
    press.preventDefault();
    this.#keep(Number(this.#edge.ariaValueNow) + way * STEP);
  }

  #keep(percent) {
    this.#resize(percent);
    remember(`wire-${this.#place}`, this.#edge.ariaValueNow);
  }

  #resize(percent) {
    const size = Math.round(Math.min(MOST, Math.max(LEAST, percent)));
    this.#edge.ariaValueNow = size;
    document.body.style.setProperty("--wire-size", `${size}%`);
  }
}
