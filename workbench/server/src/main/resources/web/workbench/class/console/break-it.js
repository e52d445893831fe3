import { translate } from "../../translate.js";
import { inWords } from "../sentence.js";

const SECOND = 1000;
const AGAIN = 3 * SECOND;
const EVERYONE = "EVERYONE";

/**
 * The tab in which things are broken: what, for whom, and for how long. What is in force now stands
 * below, and can be ended.
 */
export class BreakIt {
  #section;
  #people = []; // { id, nickname, room }
  #socket;
  #inForce = [];

  constructor(section) {
    this.#section = section;
    const find = (css) => section.querySelector(css);
    find("form").addEventListener("submit", (submit) => this.#begin(submit));
    find("#fault").addEventListener("change", () => this.#showWhatItTakes());
    find("#stop-all").addEventListener("click", () => this.#say("end_all", {}));
    setInterval(() => this.#countDown(), SECOND);
    this.#showWhatItTakes();
    this.offer([]);
    this.#connect();
  }

  /**
   * Shows for whom something can be broken: everyone, a room, or one person.
   *
   * @param {{ id: string, nickname: string, room: string }[]} people  room may be ""
   */
  offer(people) {
    this.#people = people;
    const rooms = [...new Set(people.map(({ room }) => room))].filter((room) => room).sort();
    const whom = this.#find("#whom");
    const chosen = whom.value || EVERYONE;
    const options = [
      new Option(translate("break.everyone"), EVERYONE),
      ...rooms.map((room) => new Option(translate("break.room", { room }), `ROOM ${room}`)),
      ...people.map(({ id, nickname }) => new Option(nickname || id.slice(0, 6), `ONE ${id}`)),
    ];
    if (
      options.length === whom.length &&
      options.every((it, i) => it.text === whom[i].text && it.value === whom[i].value)
    )
      return; // somebody may just be choosing
    whom.replaceChildren(...options);
    whom.value = options.some(({ value }) => value === chosen) ? chosen : EVERYONE;
  }

  #connect() {
    this.#socket = new WebSocket(new URL("/class/console/break", location.href.replace(/^http/, "ws")));
    this.#socket.addEventListener("message", ({ data }) => this.#hear(JSON.parse(data)));
    this.#socket.addEventListener("close", () => setTimeout(() => this.#connect(), AGAIN));
  }

  #hear({ type, payload }) {
    if (type === "error") this.#find(".problem").textContent = inWords(payload);
    else this.#showInForce(payload);
  }

  #begin(submit) {
    submit.preventDefault();
    this.#find(".problem").textContent = "";
    const fault = this.#find("#fault").value;
    const number = this.#find("#amount").valueAsNumber || 1;
    const seconds = this.#find("#seconds").valueAsNumber || 1;
    this.#say("begin", { fault, whom: this.#target(), number, seconds });
  }

  /** A room is those who are in it now. */
  #target() {
    const { value, selectedOptions } = this.#find("#whom");
    const [kind, name] = [value.split(" ", 1)[0], value.slice(value.indexOf(" ") + 1)];
    if (kind === EVERYONE) return { kind, tokens: [], name: "" };
    if (kind === "ONE") return { kind, tokens: [name], name: selectedOptions[0].text };
    const inside = this.#people.filter(({ room }) => room === name);
    return { kind, tokens: inside.map(({ id }) => id), name };
  }

  #showWhatItTakes() {
    const { most, usual, unit, moment } = this.#find("#fault").selectedOptions[0].dataset;
    const amount = this.#find("#amount");
    this.#find("#takes-number").hidden = amount.disabled = most === "0";
    this.#find("#takes-number > label").textContent = unit;
    if (most !== "0") Object.assign(amount, { max: most, value: usual });
    this.#find("#takes-time").hidden = this.#find("#seconds").disabled = moment === "true";
  }

  #showInForce(inForce) {
    this.#inForce = inForce.map((it) => ({ ...it, line: this.#line(it) }));
    this.#find("#in-force").replaceChildren(...this.#inForce.map(({ line }) => line));
    this.#find("#stop-all").disabled = inForce.length === 0;
    this.#countDown(0);
  }

  #line({ id, words }) {
    const line = document.createElement("li");
    const what = Object.assign(document.createElement("span"), { textContent: inWords(words) });
    const end = Object.assign(document.createElement("button"), {
      type: "button",
      textContent: translate("break.end"),
    });
    end.addEventListener("click", () => this.#say("end", { id }));
    line.append(what, document.createElement("strong"), end);
    return line;
  }

  #countDown(passed = 1) {
    for (const running of this.#inForce) {
      running.seconds = Math.max(0, running.seconds - passed);
      running.line.querySelector("strong").textContent = translate("break.left", { seconds: running.seconds });
    }
  }

  #say(type, payload) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ type, payload }));
    else this.#find(".problem").textContent = translate("page.no.answer");
  }

  #find(css) {
    return this.#section.querySelector(css);
  }
}
