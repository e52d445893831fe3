/**
 * The room in which this page is, one at a time, and under which nickname. It knows the server and
 * no form: what is to be seen is done by those who listen.
 *
 * It dispatches `entered` with detail { room, count }, and `left` with detail { problem }: an Error,
 * or undefined if it was this page's wish.
 */
export class Room extends EventTarget {
  /** @type {string | null} */
  name = null;
  /** @type {string | null} */
  nickname = null;

  #socket;
  #before = [];
  #lastMove = Promise.resolve();

  constructor(socket) {
    super();
    this.#socket = socket;
    socket.beforeReady((emit) => this.#comeBack(emit));
  }

  /**
   * What must be done before one enters, such as to claim a nickname; if it fails, one stays outside.
   *
   * @param {() => Promise} step
   * @param {() => void} undo  is called if one stays outside after all
   */
  beforeEntering(step, undo = () => {}) {
    this.#before.push({ step, undo });
  }

  enter(room) {
    return this.#move(async () => {
      const answer = await this.#ask(room);
      if (answer.room === this.name) return; // one is there already
      const previous = this.name;
      this.name = answer.room;
      this.#tell("entered", answer);
      if (previous !== null) await this.#leave(previous);
    });
  }

  async #ask(room) {
    try {
      for (const { step } of this.#before) await step();
      return await this.#socket.emit("enter_room", { room });
    } catch (problem) {
      if (this.name === null) this.#before.forEach(({ undo }) => undo());
      throw problem;
    }
  }

  leave() {
    return this.#move(async () => {
      if (this.name === null) return;
      if (this.#socket.isConnected) await this.#leave(this.name); // else the server knows no more of us
      this.#forget();
    });
  }

  /** One after the other, however fast one clicks: page and server must agree where one is. */
  #move(move) {
    const moved = this.#lastMove.then(move);
    this.#lastMove = moved.catch(() => {}); // who asked for it is told
    return moved;
  }

  #leave(room) {
    return this.#socket.emit("leave_room", { room });
  }

  async rename(nickname) {
    const answer = await this.#socket.emit("nickname", { nickname });
    this.nickname = answer.nickname;
  }

  say(text) {
    return this.#socket.emit("new_message", { text, room: this.name });
  }

  /** The server knows nothing of us any more: tell it again who we are and where. */
  async #comeBack(emit) {
    try {
      if (this.nickname !== null) await emit("nickname", { nickname: this.nickname });
      if (this.name !== null) await emit("enter_room", { room: this.name });
    } catch (problem) {
      if (problem.code === "disconnected") throw problem;
      this.#forget(problem);
    }
  }

  #forget(problem) {
    this.name = null;
    this.#tell("left", { problem });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
