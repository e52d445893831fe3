const SVG = "http://www.w3.org/2000/svg";
const KEPT = 60;

/** A small live graph: the newest value in words, and a line through the last 60. */
export class Graph {
  element = document.createElement("figure");

  #words = document.createElement("figcaption");
  #line = document.createElementNS(SVG, "polyline");
  #inWords;
  #values = [];

  /** @param {(value: number) => string} inWords */
  constructor(inWords) {
    this.#inWords = inWords;
    const picture = document.createElementNS(SVG, "svg");
    const box = { viewBox: `0 0 ${KEPT - 1} 20`, preserveAspectRatio: "none", "aria-hidden": true };
    Object.entries(box).forEach(([key, value]) => picture.setAttribute(key, value));
    picture.append(this.#line);
    this.element.className = "graph";
    this.element.append(this.#words, picture);
  }

  /** @param {number} value  none is below 0 */
  add(value) {
    this.#values = [...this.#values, value].slice(-KEPT);
    this.#words.textContent = this.#inWords(Math.round(value));
    this.#line.setAttribute("points", this.#points());
  }

  /** The newest stands at the right edge, and the highest just below the upper one. */
  #points() {
    const highest = Math.max(1, ...this.#values);
    const first = KEPT - this.#values.length;
    return this.#values.map((value, i) => `${first + i},${19 - (value / highest) * 18}`).join(" ");
  }
}
