import { translate } from "/workbench/translate.js";

/**
 * The open rooms as a list of buttons. An entry stays the same element while its room is open, so
 * that it can be clicked, and keeps the keyboard, while the counts change.
 */
export class RoomList {
  /** How many may be in one room: an entry says that it is full. */
  most = Infinity;

  #list;
  #enter;
  #entries = new Map(); // name → li

  /** @param {(name: string) => void} enter  what a click does */
  constructor(list, enter) {
    this.#list = list;
    this.#enter = enter;
  }

  /** @param {{ name: string, count: number }[]} rooms  in the order in which they shall stand */
  show(rooms) {
    const focused = document.activeElement;
    const entries = rooms.map((room) => this.#entry(room));
    this.#entries = new Map(rooms.map(({ name }, i) => [name, entries[i]]));
    [...this.#list.children].filter((it) => !entries.includes(it)).forEach((it) => it.remove());
    entries.forEach((entry, i) => this.#place(entry, this.#list.children[i]));
    if (this.#list.contains(focused)) focused.focus({ preventScroll: true }); // moving took it away
  }

  /** @param {string | null} name  of the room in which this page is */
  mark(name) {
    this.#entries.forEach((entry, room) => (entry.firstChild.ariaCurrent = room === name));
  }

  #entry({ name, count }) {
    const entry = this.#entries.get(name) ?? this.#newEntry(name);
    entry.firstChild.textContent = translate(count < this.most ? "rooms.one" : "rooms.full", { room: name, count });
    return entry;
  }

  #newEntry(name) {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => this.#enter(name));
    const entry = document.createElement("li");
    entry.append(button);
    return entry;
  }

  #place(entry, there) {
    if (entry !== there) this.#list.insertBefore(entry, there ?? null);
  }
}
