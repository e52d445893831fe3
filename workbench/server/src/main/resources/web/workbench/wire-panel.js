import { appendLine } from "./lines.js";
import { KEPT, onPassing, pretty } from "./wire.js";

const SIGNS = { in: "↓ in", out: "↑ out", event: "• event" };
const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" };

/** Shows the wire in its panel: newest last, at most 200 lines, with pause and clear. */
export function mountWirePanel(panel) {
  const log = panel.querySelector("#wire-log");
  const pause = panel.querySelector("#wire-pause");
  const clear = panel.querySelector("#wire-clear");
  let held = null; // while paused: what passed meanwhile

  onPassing((passing) => {
    if (!held) return append(log, passing);
    held.push(passing);
    if (held.length > KEPT) held.shift();
    pause.textContent = `Resume (${held.length} new)`;
  });

  pause.addEventListener("click", () => {
    const missed = held ?? [];
    held = held ? null : [];
    pause.textContent = held ? "Resume" : "Pause";
    missed.forEach((passing) => append(log, passing));
  });

  clear.addEventListener("click", () => {
    log.replaceChildren();
    if (held) held = [];
    if (held) pause.textContent = "Resume";
  });
}

function append(log, passing) {
  appendLine(log, line(passing));
  while (log.children.length > KEPT) log.firstChild.remove();
}

function line({ time, direction, protocol, text, bytes }) {
  const item = document.createElement("li");
  item.className = `${direction} ${protocol}`;
  item.append(
    part("b", "sign", SIGNS[direction]),
    part("span", "protocol", protocol.toUpperCase()),
    part("time", "", clock(time)),
  );
  if (direction !== "event") item.append(part("span", "size", `${bytes} B`));
  item.append(part("pre", "", pretty(text)));
  return item;
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

const clock = (time) =>
  `${time.toLocaleTimeString("en-GB", CLOCK)}.${String(time.getMilliseconds()).padStart(3, "0")}`;
