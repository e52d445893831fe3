import { translate } from "/workbench/translate.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 640;
const ROW = 22; // of one name
const HEAD = 56;
const MOST_NAMES = 12;

/**
 * Draws the servers side by side, with the log that they share below, and on each server who of this
 * room is there. Of people in other rooms it knows the number.
 */
export class ServerMap {
  #box;

  /** @param {HTMLElement} box  empty */
  constructor(box) {
    this.#box = box;
    box.classList.add("server-map");
    Object.assign(box, { tabIndex: 0, role: "region", ariaLabel: translate("servers.title") }); // it may have to scroll
  }

  append() {} // it is told by show(…)

  clear() {}

  /**
   * @param {{ name: string, isHere: boolean, count: number, ids: string[] }[]} servers
   * @param {{ id: string, nickname: string }[]} members  of this room
   * @param {string} me  the id of this page
   * @param {boolean} isAlone  whether our server has lost the others
   */
  show(servers, members, me, isAlone) {
    if (!servers.length) return this.#box.replaceChildren(translate(isAlone ? "alone" : "servers.one"));
    const names = new Map(members.map(({ id, nickname }) => [id, nickname]));
    const columns = servers.map((server) => ({ ...server, people: peopleOf(server, names, me) }));
    this.#box.replaceChildren(draw(columns));
  }
}

function peopleOf({ ids, count }, names, me) {
  const here = ids.filter((id) => names.has(id));
  const shown = here.slice(0, MOST_NAMES).map((id) => ({ words: names.get(id), kind: id === me ? "me" : "" }));
  const others = count - shown.length;
  return others > 0
    ? [
        ...shown,
        { words: translate(shown.length ? "servers.more" : "servers.connected", { count: others }), kind: "other" },
      ]
    : shown;
}

function draw(columns) {
  const most = Math.max(1, ...columns.map(({ people }) => people.length));
  const bottom = HEAD + most * ROW;
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${bottom + 64}`, role: "img", "aria-label": spoken(columns) });
  const width = WIDTH / columns.length;
  columns.forEach((column, i) => picture.append(...drawServer(column, i * width, width, bottom)));
  picture.append(...drawLog(bottom + 28));
  return picture;
}

function drawServer({ name, isHere, people }, x, width, bottom) {
  const middle = x + width / 2;
  return [
    svg("line", { x1: middle, x2: middle, y1: bottom, y2: bottom + 28 }),
    svg("rect", {
      x: x + 8,
      y: 8,
      width: width - 16,
      height: bottom - 8,
      rx: 8,
      class: isHere ? "server here" : "server",
    }),
    words(isHere ? translate("servers.yours", { name }) : name, middle, 32, "name"),
    ...people.map((it, i) => words(it.words, middle, HEAD + i * ROW, it.kind)),
  ];
}

function drawLog(y) {
  return [
    svg("rect", { x: WIDTH / 4, y, width: WIDTH / 2, height: 32, rx: 16, class: "log" }),
    words(translate("servers.log"), WIDTH / 2, y + 21, "name"),
  ];
}

function words(text, x, y, kind) {
  const element = svg("text", { x, y, class: kind });
  element.textContent = text; // what others write is text
  return element;
}

function spoken(columns) {
  return columns.map(({ name, people }) => `${name}: ${people.map(({ words: who }) => who).join(", ")}`).join("; ");
}

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}
