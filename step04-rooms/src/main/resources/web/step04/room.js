import { dispatch } from "/workbench/dispatch.js";
import { ifLate } from "./socket.js";

/**
 * The room in which this page is, one at a time, and under which nickname. It knows the server and
 * no form: what is to be seen is done by those who listen.
 *
 * It dispatches `entered` with detail { room, count, previous }, `left` with detail { room, problem }: an
 * Error, or undefined if it was this page's wish; `returned` with { room, count }, after a break; and `renamed`.
 */
export class Room extends EventTarget {
  /** @type {string | null} */
  name = null;
  /** @type {string | null} */
  nickname = null;

  #socket;
  #before = [];
  #lastMove = Promise.resolve();
  #departures = 0;

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
    const departures = this.#departures;
    return this.#move(async () => {
      const answer = await this.#ask(room);
      if (departures !== this.#departures) return this.#turnBack(answer.room);
      const previous = this.name;
      if (answer.room === previous) return; // one is there already
      this.name = answer.room;
      dispatch(this, "entered", { ...answer, previous });
      if (previous !== null) this.#leave(previous);
    });
  }

  async #ask(room) {
    try {
      for (const { step } of this.#before) await step();
      return await this.#knock(room, (...event) => this.#socket.emit(...event));
    } catch (problem) {
      if (this.name === null) this.#undo();
      throw problem;
    }
  }

  /** The server may let us in when we have given up, and then we must not stay there unseen. */
  #knock(room, emit) {
    const answer = emit("enter_room", { room });
    ifLate(answer, (late) => this.#move(() => late.room !== this.name && this.#leave(late.room)));
    return answer;
  }

  #undo() {
    this.#before.forEach(({ undo }) => undo());
  }

  /** One has left while the server was about to let us in. */
  #turnBack(room) {
    this.#undo();
    this.#leave(room);
  }

  /** Whoever wants out is out at once, whatever the server says, and when. */
  leave() {
    this.#departures++;
    if (this.name === null) return;
    this.#leave(this.name);
    this.#forget();
  }

  /** A refusal means that it is so already, and a broken connection has left all its rooms. */
  #leave(room) {
    this.#socket.emit("leave_room", { room }).catch(() => {});
  }

  /** One after the other, however fast one clicks: page and server must agree where one is. */
  #move(move) {
    const moved = this.#lastMove.then(move);
    this.#lastMove = moved.catch(() => {}); // who asked for it is told
    return moved;
  }

  async rename(nickname) {
    const answer = this.#socket.emit("nickname", { nickname });
    ifLate(answer, (late) => this.#renamed(late));
    this.#renamed(await answer);
  }

  #renamed({ nickname }) {
    this.nickname = nickname;
    dispatch(this, "renamed");
  }

  say(text) {
    return this.#socket.emit("new_message", { text, room: this.name });
  }

  /** The server knows nothing of us any more: tell it again who we are and where. */
  async #comeBack(emit) {
    try {
      if (this.nickname !== null) await emit("nickname", { nickname: this.nickname });
      if (this.name !== null) dispatch(this, "returned", await this.#knock(this.name, emit));
    } catch (problem) {
      if (problem.code === "disconnected") throw problem;
      if (this.name !== null) this.#forget(problem);
    }
  }

  #forget(problem) {
    const room = this.name;
    this.name = null;
    dispatch(this, "left", { room, problem });
  }
}
