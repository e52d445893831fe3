import { Connection } from "/workbench/connection.js";
import { dispatch } from "/workbench/dispatch.js";
import { explain } from "/workbench/translate.js";

const ANSWER_WITHIN = 10; // seconds
const PACE = 100; // milliseconds: ten messages a second are not too fast

/**
 * Events with names, and an answer to each: the browser's half of SocketServer, as the courses know
 * it from Socket.IO.
 *
 *     socket.on("new_message", ({ text }) => …);
 *     const { room } = await socket.emit("enter_room", { room: "lobby" });
 *     socket.emit("enter_room", { room: "lobby" }, (answer, error) => …);
 *
 * What is emitted while there is no connection is sent once, when there is one again.
 *
 * What the server says is heard with on(…). How the connection is, it dispatches as `state` with
 * detail { state, closing, wait }: "connecting", "connected", or "reconnecting" with why the connection
 * broke and after how many milliseconds it is tried again; or "closed", if it is not. After `networkchange`, all connections of
 * this page may be dead, whatever they say.
 */
export class Socket extends EventTarget {
  /** @type {string} by which the server knows this page; another after each reconnection */
  id;

  #connection;
  #listeners = new Map(); // event → functions
  #preparations = [];
  #isReady = false;
  #unsent = []; // questions for which there was no connection
  #unanswered = new Map(); // id → question
  #lastId = 0;
  #key;
  #formerKeys = new Set();

  /**
   * @param {string} url
   * @param {number} silence  seconds after which a server that says nothing is gone
   */
  constructor(url, silence) {
    super();
    this.on("connected", (me) => this.#arrive(me));
    this.on("ping", () => this.#say("pong"));
    this.beforeReady((emit) => this.#resume(emit));
    this.#connection = new Connection(url, silence);
    this.#connection.addEventListener("heard", ({ detail }) => this.#hear(JSON.parse(detail)));
    this.#connection.addEventListener("lost", ({ detail }) => this.#lose(detail));
    this.#connection.addEventListener("quiet", () => this.#say("ping"));
    this.#connection.addEventListener("networkchange", () => this.dispatchEvent(new Event("networkchange")));
  }

  /** Whether the server can be told something now. */
  get isConnected() {
    return this.#isReady;
  }

  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  once(event, listener) {
    const once = (payload) => {
      this.off(event, once);
      listener(payload);
    };
    once.listener = listener;
    return this.on(event, once);
  }

  off(event, listener) {
    const isOther = (it) => it !== listener && it.listener !== listener;
    this.#listeners.set(event, (this.#listeners.get(event) ?? []).filter(isOther));
    return this;
  }

  /**
   * Emits an event. Returns a Promise of the server's answer, or calls back with it.
   *
   * It fails with an Error in words and with a `code`: the server's own, `timeout` after 10 s, or
   * `disconnected` if the connection broke before the answer came, so that nobody knows whether the
   * server has heard it. See ifLate for what comes after a `timeout`.
   */
  emit(event, payload, callback) {
    const send = (it) => (this.#isReady && !this.#unsent.length ? this.#ask(it) : this.#unsent.push(it));
    const answer = this.#question(event, payload, send);
    if (!callback) return answer;
    answer.then(callback, (error) => callback(undefined, error));
  }

  /**
   * Runs step(emit) on each connection before anything else is sent, so that the server knows again
   * who is where. A step that fails waits for the next connection.
   */
  beforeReady(step) {
    this.#preparations.push(step);
  }

  #question(event, payload, send) {
    return new Promise((resolve, reject) => send({ event, payload, resolve, reject }));
  }

  #ask(question) {
    const id = ++this.#lastId;
    const tooLate = failure({ code: "timeout", values: { seconds: ANSWER_WITHIN } });
    tooLate.late = new Promise((resolve) => (question.resolveLate = resolve));
    question.timer = setTimeout(() => question.reject(tooLate), ANSWER_WITHIN * 1000);
    this.#unanswered.set(id, question);
    this.#say(question.event, question.payload, id);
  }

  #say(type, payload, id) {
    this.#connection.send(JSON.stringify({ type, payload, id }));
  }

  #hear(message) {
    if (message.type === "ack") this.#settle(message);
    else this.#listeners.get(message.type)?.forEach((listener) => listener(message.payload));
  }

  #settle({ id, ok, payload, error }) {
    const question = this.#answered(id);
    if (!ok) return question?.reject(failure(error));
    question?.resolve(payload);
    question?.resolveLate(payload);
  }

  #answered(id) {
    const question = this.#unanswered.get(id);
    clearTimeout(question?.timer);
    this.#unanswered.delete(id);
    return question;
  }

  async #arrive({ id, key }) {
    this.id = id;
    this.#key = key;
    this.#tell("connecting");
    const emit = (event, payload) => this.#question(event, payload, (it) => this.#ask(it));
    try {
      for (const step of this.#preparations) await step(emit);
    } catch {
      return; // lost again on the way: the next connection begins anew
    }
    this.#isReady = true;
    this.#tell("connected");
    this.#sendUnsent();
  }

  /** In order, and not so fast that the server refuses them. */
  async #sendUnsent() {
    while (this.#isReady && this.#unsent.length) {
      this.#ask(this.#unsent.shift());
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
  }

  /** The server may not have noticed yet that our former connections are dead. */
  async #resume(emit) {
    for (const key of this.#formerKeys) {
      await emit("resume", { key }).catch(unlessDisconnected);
      this.#formerKeys.delete(key);
    }
  }

  #lose(why) {
    this.#isReady = false;
    if (this.#key) this.#formerKeys.add(this.#key);
    const broken = failure({ code: "disconnected", values: {} });
    for (const id of [...this.#unanswered.keys()]) this.#answered(id).reject(broken);
    this.#tell(why.wait === undefined ? "closed" : "reconnecting", why);
  }

  #tell(state, why) {
    dispatch(this, "state", { state, ...why });
  }
}

function unlessDisconnected(problem) {
  if (problem.code === "disconnected") throw problem;
}

/** Does this with an answer for which one has not waited: the server has done what it was asked. */
export function ifLate(answer, action) {
  answer.catch(({ late }) => late?.then(action));
}

const failure = (refusal) => Object.assign(new Error(explain(refusal)), { code: refusal.code });
