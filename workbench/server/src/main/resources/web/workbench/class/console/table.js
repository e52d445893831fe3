/**
 * A table that is sorted by the buttons in its head and filtered by words. A row stays the same element
 * while it is there, so that it keeps the keyboard, and only cells that have changed are written.
 *
 * @typedef {object} Column
 * @property {string} title
 * @property {(data) => string} text  what its cell says
 * @property {(data) => string | number} [order]  by which it is sorted; else by its text
 * @property {boolean} [isOptional]  it is not shown as long as all of its cells are empty
 * @property {(data) => Act | undefined} [act]  a button instead of a text
 *
 * @typedef {{ words: string, name: string, run: () => void }} Act  name: for a screen reader
 */
export class Table {
  #head;
  #body;
  #columns;
  #rows = new Map(); // id → { data, row }
  #sorted; // a column
  #isUp = true;
  #words = "";

  /**
   * @param {HTMLTableElement} table  with an empty head and body
   * @param {Column[]} columns  it is sorted by the first one
   */
  constructor(table, columns) {
    [this.#head, this.#body] = [table.tHead.rows[0], table.tBodies[0]];
    this.#columns = columns;
    this.#sorted = columns[0];
    this.#head.append(...columns.map((column) => this.#headOf(column)));
    this.#mark();
  }

  get size() {
    return this.#rows.size;
  }

  /** What was shown last of each row. */
  get all() {
    return [...this.#rows.values()].map(({ data }) => data);
  }

  /** How many rows the filter lets through. */
  get shown() {
    return this.#body.querySelectorAll("tr:not([hidden])").length;
  }

  /**
   * Shows what is new.
   *
   * @param {{ id: string }[]} changed
   * @param {string[]} gone  ids
   */
  update(changed, gone = []) {
    gone.forEach((id) => this.#remove(id));
    changed.forEach((data) => this.#write(data));
    this.#showUsed();
    this.#sort();
  }

  /** Shows these, and no others. */
  replace(all) {
    const ids = new Set(all.map(({ id }) => id));
    this.update(
      all,
      [...this.#rows.keys()].filter((id) => !ids.has(id)),
    );
  }

  /** Shows just the rows with these words, capitals or not. */
  filter(words) {
    this.#words = words.trim().toLowerCase();
    for (const { row } of this.#rows.values()) this.#hide(row);
  }

  #headOf(column) {
    const head = Object.assign(document.createElement("th"), { scope: "col", hidden: column.isOptional ?? false });
    if (column.act) head.textContent = column.title;
    else head.append(this.#sorter(column));
    return head;
  }

  #sorter(column) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: column.title });
    button.addEventListener("click", () => this.#sortBy(column));
    return button;
  }

  #sortBy(column) {
    this.#isUp = column !== this.#sorted || !this.#isUp;
    this.#sorted = column;
    this.#mark();
    this.#sort();
  }

  #mark() {
    this.#columns.forEach((column, i) => {
      const head = this.#head.cells[i];
      head.ariaSort = null;
      if (column === this.#sorted) head.ariaSort = this.#isUp ? "ascending" : "descending";
    });
  }

  #remove(id) {
    this.#rows.get(id)?.row.remove();
    this.#rows.delete(id);
  }

  #write(data) {
    const row = this.#rows.get(data.id)?.row ?? this.#newRow();
    this.#rows.set(data.id, { data, row });
    this.#columns.forEach((column, i) => fill(row.cells[i], column, data));
    this.#hide(row);
  }

  #newRow() {
    const row = document.createElement("tr");
    row.append(...this.#columns.map(() => document.createElement("td")));
    this.#columns.forEach((column, i) => (row.cells[i].hidden = this.#head.cells[i].hidden));
    return row;
  }

  #hide(row) {
    row.hidden = this.#words !== "" && !row.textContent.toLowerCase().includes(this.#words);
  }

  /** A column that was shown once stays. */
  #showUsed() {
    this.#columns.forEach((column, i) => {
      const isUsed = () => [...this.#body.rows].some((row) => row.cells[i].textContent);
      if (this.#head.cells[i].hidden && isUsed()) this.#showColumn(i);
    });
  }

  #showColumn(i) {
    for (const row of [this.#head, ...this.#body.rows]) row.cells[i].hidden = false;
  }

  /** Rows that are in their place already are not moved, and the keyboard stays where it is. */
  #sort() {
    const order = this.#sorted.order ?? this.#sorted.text;
    const keys = new Map([...this.#rows.values()].map(({ data, row }) => [row, [order(data), row.textContent]]));
    const all = [...keys.keys()].sort((a, b) => compareKeys(keys.get(a), keys.get(b)));
    if (!this.#isUp) all.reverse();
    const focused = document.activeElement;
    all.forEach((row, i) => row !== this.#body.rows[i] && this.#body.insertBefore(row, this.#body.rows[i] ?? null));
    if (this.#body.contains(focused)) focused.focus({ preventScroll: true });
  }
}

const names = new Intl.Collator(undefined, { numeric: true });

/** Those with the same order stand as their texts do, so that nothing jumps. */
function compareKeys([a, text], [b, otherText]) {
  return compare(a, b) || names.compare(text, otherText);
}

function compare(a, b) {
  return typeof a === "number" ? a - b : names.compare(a, b);
}

function fill(cell, column, data) {
  if (column.act) return fillAct(cell, column.act(data));
  const words = column.text(data);
  if (cell.textContent !== words) cell.textContent = words; // never as HTML: strangers wrote it
}

function fillAct(cell, act) {
  if (!act) return cell.replaceChildren();
  const button = cell.firstChild ?? cell.appendChild(document.createElement("button"));
  Object.assign(button, { type: "button", textContent: act.words, ariaLabel: act.name, onclick: act.run });
}
