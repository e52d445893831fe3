import { keepEndInSight } from "/workbench/lines.js";
import { translate } from "/workbench/translate.js";
import { KEPT, keep } from "/workbench/wire.js";
import { drawRow } from "./sequence-row.js";

/**
 * A sequence diagram that grows as things happen: a column with a name for everyone who takes part,
 * time runs down, the newest 200 rows are kept, if nothing else is said. It draws what it is told and knows no protocol.
 *
 * @typedef {object} Column
 * @property {string} name     as its owner likes it: any length, any script
 * @property {number} place    from the left, from 0
 * @property {boolean} isAlive until it ends
 */
export class SequenceDiagram {
  #box;
  #heads = document.createElement("ol");
  #list = document.createElement("ol");
  #columns = new Map(); // key → Column
  #rows = [];
  #kept = KEPT;
  #isStale = false; // what is to be seen is not what has happened

  /** @param {HTMLElement} box  empty; it scrolls when the diagram is larger */
  constructor(box) {
    this.#box = box;
    box.classList.add("sequence");
    Object.assign(box, { tabIndex: 0, role: "region", ariaLabel: translate("diagram.label") });
    this.#heads.className = "heads";
    this.#list.className = "rows";
    this.#list.dataset.empty = translate("wire.empty");
    box.append(this.#heads, this.#list);
    new ResizeObserver(() => this.#drawIfStale()).observe(box); // a hidden box has no size
  }

  /** Adds a column, gives it another name, or lets one that has ended begin again. */
  column(key, name) {
    const column = this.#columns.get(key) ?? { place: this.#freePlace() };
    if (column.name === name && column.isAlive) return;
    this.#columns.set(key, Object.assign(column, { name, isAlive: true }));
    this.#drawSoon();
  }

  /**
   * Adds an arrow. Arrows to several columns stand in one row.
   *
   * @param {string} from            the key of a column
   * @param {string | string[]} to   the keys of others
   * @param {string} label           stands above the arrow
   * @param {{ seen?: boolean, kind?: "out" | "in" | "refused", title?: string }} how
   *   seen: this page saw it pass; otherwise it concluded so, and the arrow is dashed
   */
  arrow(from, to, label, { seen = true, kind = "", title = label } = {}) {
    const ends = [to].flat().map((key) => this.#columns.get(key));
    this.#add({ shape: "arrow", column: this.#columns.get(from), ends, label, seen, kind, title });
  }

  /** Writes beside the lifeline of a column what has become of it. */
  note(key, label) {
    this.#add({ shape: "note", column: this.#columns.get(key), label, title: label });
  }

  /** Ends the lifeline of a column, if it has not ended before. */
  end(key) {
    const column = this.#columns.get(key);
    if (!column?.isAlive) return;
    this.#add({ shape: "end", column, label: "", title: "" });
    column.isAlive = false;
    this.#drawSoon();
  }

  /** Forgets the rows; who is alive keeps the column, and they move together. */
  clear() {
    this.#rows = [];
    this.#forgetEnded();
    this.#inOrder().forEach((column, i) => (column.place = i));
    this.#drawSoon();
  }

  /** How many rows to keep. */
  keep(count) {
    this.#kept = count;
  }

  /** The key of the column with this name, even of one that has ended. */
  keyOf(name) {
    const [key] = [...this.#columns].find(([, column]) => column.name === name) ?? [];
    return key;
  }

  #add(row) {
    const alive = [...this.#columns.values()].filter(({ isAlive }) => isAlive);
    const complete = { ...row, alive };
    keep(this.#rows, complete, this.#kept);
    if (this.#isStale || this.#box.hidden) return this.#drawSoon();
    keepEndInSight(this.#box, () => this.#list.append(drawRow(complete, this.#width())));
    while (this.#list.children.length > this.#kept) this.#list.firstChild.remove();
    if (this.#forgetEnded()) this.#drawSoon();
  }

  /** Once for many changes, and only when there is somebody to see it. */
  #drawSoon() {
    this.#isStale = true;
    requestAnimationFrame(() => this.#drawIfStale());
  }

  #drawIfStale() {
    if (!this.#isStale || this.#box.hidden) return;
    this.#isStale = false;
    this.#forgetEnded();
    this.#draw();
  }

  #draw() {
    const rows = this.#rows.map((row) => drawRow(row, this.#width()));
    this.#box.style.setProperty("--columns", this.#width());
    this.#heads.replaceChildren(...this.#inOrder().map(drawHead));
    keepEndInSight(this.#box, () => this.#list.replaceChildren(...rows));
  }

  /** A column that has ended stays as long as a row shows its lifeline. Returns whether one went. */
  #forgetEnded() {
    const before = this.#columns.size;
    for (const [key, column] of this.#columns) {
      const isShown = column.isAlive || this.#rows.some(({ alive }) => alive.includes(column));
      if (!isShown) this.#columns.delete(key);
    }
    return this.#columns.size < before;
  }

  #inOrder() {
    return [...this.#columns.values()].sort((a, b) => a.place - b.place);
  }

  #places() {
    return [...this.#columns.values()].map(({ place }) => place);
  }

  #width() {
    return Math.max(0, ...this.#places()) + 1;
  }

  #freePlace() {
    const taken = this.#places();
    let place = 0;
    while (taken.includes(place)) place++;
    return place;
  }
}

function drawHead({ name, place, isAlive }) {
  const head = document.createElement("li");
  head.textContent = name; // what others write is text
  Object.assign(head, { title: name, dir: "auto" });
  head.classList.toggle("ended", !isAlive);
  head.style.gridColumn = place + 1;
  return head;
}
