/**
 * Who is in the room that this page shows, as the server told last. Dispatches `change`.
 *
 * The list of a room may be here before this page is told that it has entered.
 */
export class Members extends EventTarget {
  #room;
  #told = new Map(); // name of a room → its members

  constructor(socket, room) {
    super();
    this.#room = room;
    socket.on("members", ({ room: name, members }) => this.#learn(name, members));
    socket.on("bye", ({ room: name, id }) => this.#miss(name, id));
    room.addEventListener("entered", () => this.#move());
    room.addEventListener("left", () => this.#move());
  }

  /** @returns {{ id: string, nickname: string }[]}  those who came first stand first */
  get all() {
    return this.#in(this.#room.name);
  }

  #in(name) {
    return this.#told.get(name) ?? [];
  }

  #learn(name, members) {
    this.#told.set(name, members);
    this.#change();
  }

  #miss(name, id) {
    const others = this.#in(name).filter((member) => member.id !== id);
    this.#learn(name, others);
  }

  #move() {
    this.#told = new Map([[this.#room.name, this.all]]);
    this.#change();
  }

  #change() {
    this.dispatchEvent(new Event("change"));
  }
}
