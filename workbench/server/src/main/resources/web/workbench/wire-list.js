import { Acks } from "./acks.js";
import { appendLine } from "./lines.js";
import { KEPT, pretty } from "./wire.js";

const SIGNS = { in: "↓ in", out: "↑ out", event: "• event" };
const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" };

/** The view of the wire as a list: newest last, at most 200 lines, each answer tied to its request. */
export class WireList {
  #list;
  #acks = new Acks();
  #lines = new WeakMap(); // what passed → its line

  constructor(list) {
    this.#list = list;
  }

  append(passing) {
    const line = lineOf(passing);
    this.#lines.set(passing, line);
    this.#mark(line, this.#acks.read(passing));
    appendLine(this.#list, line);
    while (this.#list.children.length > KEPT) this.#list.firstChild.remove();
  }

  clear() {
    this.#list.replaceChildren();
  }

  #mark(line, ack) {
    if (!ack) return;
    if (!("ok" in ack)) return addBadge(line, `#${ack.id}`);
    line.classList.toggle("refused", !ack.ok);
    if (!ack.request) return addBadge(line, `answers #${ack.id}`);
    this.#pair(this.#lines.get(ack.request), line, ack);
  }

  #pair(request, answer, { id, ok, ms }) {
    const time = `${ms.toFixed(1)} ms`;
    addBadge(request, `${ok ? "answered" : "refused"} in ${time}`);
    addBadge(answer, `answers #${id} · ${time}`);
    lightUpTogether(request, answer);
  }
}

function lineOf({ time, direction, protocol, peer, text, bytes }) {
  const line = document.createElement("li");
  line.className = `${direction} ${protocol}`;
  line.append(
    part("b", "sign", SIGNS[direction]),
    part("span", "protocol", protocol.toUpperCase()),
    part("time", "", clock(time)),
  );
  if (peer) line.append(part("span", "peer", peer.nickname));
  if (direction !== "event") line.append(part("span", "size", `${bytes} B`));
  line.append(part("pre", "", pretty(text)));
  return line;
}

function addBadge(line, words) {
  line.querySelector(".size").before(part("span", "badge", words));
}

/** Whoever points at one of the lines, or reaches it by the keyboard, sees which others belong to it. */
function lightUpTogether(...lines) {
  const light = (isOn) => lines.forEach((line) => line.classList.toggle("lit", isOn));
  for (const line of lines) {
    line.tabIndex = 0;
    ["mouseenter", "focus"].forEach((event) => line.addEventListener(event, () => light(true)));
    ["mouseleave", "blur"].forEach((event) => line.addEventListener(event, () => light(false)));
  }
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

const clock = (time) => `${time.toLocaleTimeString("en-GB", CLOCK)}.${String(time.getMilliseconds()).padStart(3, "0")}`;
