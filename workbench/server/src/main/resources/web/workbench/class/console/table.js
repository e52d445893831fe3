/**
 * A table that is sorted by the buttons in its head and filtered by words. A row stays the same element
 * while it is there, so that it keeps the keyboard, and only cells that have changed are written.
 *
 * @typedef {object} Column
 * @property {string} title
 * @property {(data) => string} text  what its cell says
 * @property {(data) => string | number} [order]  by which it is sorted; else by its text
 * @property {boolean} [startsDown]  the largest stands first, until one wants it otherwise
 * @property {boolean} [isOptional]  it is not shown as long as all of its cells are empty
 * @property {(data) => Act | undefined} [act]  a button instead of a text
 *
 * @typedef {{ words: string, name: string, run: () => void }} Act  name: for a screen reader
 */
export class Table {
  #head;
  #body;
  #columns;
  #rows = new Map(); // id → { data, row, texts of its cells, all of them as words }
  #sorted; // a column
  #isUp;
  #words = "";

  /**
   * @param {HTMLTableElement} table  with an empty head and body
   * @param {Column[]} columns  it is sorted by the first one
   */
  constructor(table, columns) {
    [this.#head, this.#body] = [table.tHead.rows[0], table.tBodies[0]];
    this.#columns = columns;
    this.#turnTo(columns[0]);
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
    for (const entry of this.#rows.values()) this.#hide(entry);
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
    if (column === this.#sorted) this.#isUp = !this.#isUp;
    else this.#turnTo(column);
    this.#mark();
    this.#sort();
  }

  #turnTo(column) {
    this.#sorted = column;
    this.#isUp = !column.startsDown;
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

  /** Compares with what was written before, for a browser takes longer to say what it shows. */
  #write(data) {
    const entry = this.#rows.get(data.id) ?? { row: this.#newRow(), texts: [] };
    const texts = this.#columns.map((column) => column.text?.(data) ?? "");
    this.#columns.forEach((column, i) => {
      if (column.act) fillAct(entry.row.cells[i], column.act(data));
      else if (texts[i] !== entry.texts[i]) entry.row.cells[i].textContent = texts[i]; // never as HTML: strangers wrote it
    });
    this.#rows.set(data.id, Object.assign(entry, { data, texts, words: texts.join(" ").toLowerCase() }));
    this.#hide(entry);
  }

  #newRow() {
    const row = document.createElement("tr");
    row.append(...this.#columns.map(() => document.createElement("td")));
    this.#columns.forEach((column, i) => (row.cells[i].hidden = this.#head.cells[i].hidden));
    return row;
  }

  #hide({ row, words }) {
    row.hidden = !words.includes(this.#words);
  }

  /** A column that was shown once stays. */
  #showUsed() {
    this.#columns.forEach((column, i) => {
      const isUsed = () => [...this.#rows.values()].some(({ texts }) => texts[i]);
      if (this.#head.cells[i].hidden && isUsed()) this.#showColumn(i);
    });
  }

  #showColumn(i) {
    this.#head.cells[i].hidden = false;
    for (const { row } of this.#rows.values()) row.cells[i].hidden = false;
  }

  /** Rows that are in their place already are not moved, and the keyboard stays where it is. */
  #sort() {
    const order = this.#sorted.order ?? this.#sorted.text;
    const keyed = [...this.#rows.values()].map(({ data, row, words }) => ({ row, key: order(data), words }));
    const way = this.#isUp ? 1 : -1;
    keyed.sort((a, b) => way * compare(a.key, b.key) || compare(a.words, b.words)); // none jumps without a reason
    const focused = document.activeElement;
    keyed.forEach(
      ({ row }, i) => row !== this.#body.rows[i] && this.#body.insertBefore(row, this.#body.rows[i] ?? null),
    );
    if (this.#body.contains(focused)) focused.focus({ preventScroll: true });
  }
}

const names = new Intl.Collator(undefined, { numeric: true });

function compare(a, b) {
  if (a === b) return 0;
  return typeof a === "number" ? a - b : names.compare(a, b);
}

function fillAct(cell, act) {
  if (!act) return cell.replaceChildren();
  const button = cell.firstChild ?? cell.appendChild(document.createElement("button"));
  if (button.ariaLabel === act.name) return; // it does the same
  Object.assign(button, { type: "button", textContent: act.words, ariaLabel: act.name, onclick: act.run });
}
