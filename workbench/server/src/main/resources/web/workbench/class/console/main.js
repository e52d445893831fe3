import { showErrors } from "../../errors.js";
import { translate } from "../../translate.js";
import { Acts } from "./acts.js";
import { BreakIt } from "./break-it.js";
import { ofLeft, ofPeople, ofRooms } from "./columns.js";
import { Live } from "./live.js";
import { Table } from "./table.js";
import { mountTabs } from "./tabs.js";

const find = (css) => document.querySelector(css);
const MEBI = 1024 * 1024;

showErrors(find("main"));
mountTabs(find("[role=tablist]"));

export const live = new Live();
const ask = (type, payload) => live.ask(type, payload);
const acts = new Acts(find("#acts"), ask);
const people = new Table(find("#here table"), ofPeople(ask));
const left = new Table(find("#left table"), ofLeft);
const rooms = find("#open-rooms table") && new Table(find("#open-rooms table"), ofRooms(ask));
const breakIt = new BreakIt(find("#break-it"));
const filter = find("#filter");

live.addEventListener("refused", ({ detail }) => acts.refuse(detail));
live.addEventListener("line", ({ detail: isOpen }) => {
  find("#line").textContent = isOpen ? "" : translate("console.old");
  if (isOpen) people.replace([]);
});
live.addEventListener("state", ({ detail }) => show(detail));

filter.addEventListener("input", () => {
  people.filter(filter.value);
  count();
});
document.addEventListener("keydown", (press) => {
  if (press.key !== "/" || press.target instanceof HTMLInputElement) return;
  press.preventDefault();
  filter.focus();
});

function show({ here = [], gone = [], left: away, rooms: open, acts: inForce, figures }) {
  people.update(here, gone);
  breakIt.offer(people.all);
  if (away) left.replace(away);
  if (open) rooms?.replace(Object.entries(open).map(([id, size]) => ({ id, count: size })));
  if (inForce) acts.show(inForce);
  if (figures) find("#figures").replaceChildren(...figuresOf(figures));
  count();
}

function figuresOf({ people: all, messages, heap, mostHeap }) {
  return [
    figure(all, all === 1 ? "console.people.one" : "console.people"),
    figure(messages.toFixed(1), "console.messages"),
    figure(Math.round(heap / MEBI), "console.heap", { most: Math.round(mostHeap / MEBI) }),
  ];
}

/** A sentence whose number stands out. */
function figure(number, key, values) {
  const [before, after] = translate(key, { ...values, number: "#" }).split("#");
  const part = document.createElement("span");
  const strong = Object.assign(document.createElement("strong"), { textContent: number });
  part.append(before, strong, after);
  return part;
}

function count() {
  const { shown, size } = people;
  const key = shown === size ? "console.here.count" : "console.here.some";
  find("#here h2").textContent = translate(key, { shown, size });
}
