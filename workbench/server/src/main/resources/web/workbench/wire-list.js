import { Acks } from "./acks.js";
import { appendLine } from "./lines.js";
import { makeRoving, moveStop } from "./roving.js";
import { translate } from "./translate.js";
import { Waiting } from "./waiting.js";
import { drawLine } from "./wire-line.js";
import { KEPT } from "./wire.js";

/** The view of the wire as a list: newest last, each answer tied to its request. */
export class WireList {
  #list;
  #acks = new Acks();
  #waiting = new Waiting();
  #lines = new WeakMap(); // what passed → its line
  #kept = KEPT;
  #words = "";

  constructor(list) {
    this.#list = list;
    makeRoving(list);
  }

  append(passing) {
    const line = drawLine(passing);
    this.#lines.set(passing, line);
    this.#mark(line, passing);
    line.hidden = !this.#isWanted(line);
    appendLine(this.#list, line);
    while (this.#list.children.length > this.#kept) this.#list.firstChild.remove();
    moveStop(this.#list);
  }

  clear() {
    this.#waiting.clear();
    this.#list.replaceChildren();
  }

  /** How many lines to keep. */
  keep(count) {
    this.#kept = count;
  }

  /** While it is paused, nothing changes, not even how long something has waited. */
  pause(isPaused) {
    this.#waiting.pause(isPaused);
  }

  /** Shows just the lines that have these words, capitals or not; all, if there are none. */
  filter(words) {
    this.#words = words.trim().toLowerCase();
    for (const line of this.#list.children) line.hidden = !this.#isWanted(line);
    moveStop(this.#list);
  }

  #isWanted(line) {
    return this.#words === "" || line.textContent.toLowerCase().includes(this.#words);
  }

  #mark(line, passing) {
    const { direction, protocol, connection, text } = passing;
    const isEnd = direction === "event" && protocol === "ws" && text.startsWith("close");
    if (isEnd) this.#waiting.giveUp(connection);
    const ack = this.#acks.read(passing);
    if (!ack) return;
    if (!("ok" in ack)) return this.#ask(line, passing, ack.id);
    line.classList.toggle("refused", !ack.ok);
    if (!ack.request) return addBadge(line, translate("wire.answers", ack));
    this.#pair(ack, line);
  }

  #ask(line, passing, id) {
    addBadge(line, `#${id}`);
    this.#waiting.begin(passing, addBadge(line, "", "waiting"));
  }

  #pair({ id, ok, ms, request }, answer) {
    const asked = this.#lines.get(request);
    const time = { id, ms: ms.toFixed(1) };
    this.#waiting.end(request);
    addBadge(asked, translate(ok ? "wire.answered" : "wire.refused", time));
    addBadge(answer, translate("wire.answers.in", time));
    lightUpTogether(asked, answer);
  }
}

function addBadge(line, words, name = "badge") {
  const badge = document.createElement("span");
  badge.className = name;
  badge.textContent = words;
  line.querySelector(".size").before(badge);
  return badge;
}

/** Whoever points at one of the lines, or reaches it by the keyboard, sees which others belong to it. */
function lightUpTogether(...lines) {
  const light = (isOn) => lines.forEach((line) => line.classList.toggle("lit", isOn));
  for (const line of lines) {
    line.tabIndex = -1;
    ["mouseenter", "focus"].forEach((event) => line.addEventListener(event, () => light(true)));
    ["mouseleave", "blur"].forEach((event) => line.addEventListener(event, () => light(false)));
  }
}
