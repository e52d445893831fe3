import { translate } from "./translate.js";
import { pretty } from "./wire.js";

const SIGNS = { in: "↓", out: "↑", event: "•" };
const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" };
const LONG = { lines: 20, letters: 1500 };

/** One line of the list: how it passed, when, how large it was, and its text. */
export function drawLine({ time, direction, protocol, peer, text, bytes, name }) {
  const line = document.createElement("li");
  line.className = `${direction} ${protocol}`;
  line.append(
    part("b", "sign", `${SIGNS[direction]} ${translate(`wire.${direction}`)}`),
    part("span", "protocol", protocol.toUpperCase()),
    part("time", "", clock(time)),
  );
  if (peer) line.append(part("span", "peer", peer.nickname));
  if (name) line.append(part("span", "name", name));
  if (direction !== "event") line.append(part("span", "size", `${bytes} B`));
  const words = part("pre", "", readable(text));
  line.append(words);
  if (isLong(words.textContent)) fold(line, words);
  return line;
}

/**
 * JSON on several lines, and so are texts within it that have lines of their own: a session description
 * ends each of its lines with CRLF (RFC 8866). Any other text as it is.
 */
export function readable(text) {
  const json = pretty(text);
  return json === text ? text : json.split("\n").map(spread).join("\n");
}

function spread(line) {
  const below = `\n${line.match(/^ */)[0]}  `;
  return line.replace(/\\(?:r\\n|.)/g, (it) => (it === "\\r\\n" ? below : it));
}

function isLong(text) {
  return text.length > LONG.letters || text.split("\n").length > LONG.lines;
}

/** A long text shows its beginning; its button, or the Enter key upon its line, shows all. */
function fold(line, words) {
  const button = part("button", "more", "");
  const rest = foldable(words);
  const show = (isAll) => {
    words.classList.toggle("folded", !isAll);
    rest.hidden = !isAll;
    button.textContent = translate(isAll ? "wire.less" : "wire.more");
    button.ariaExpanded = isAll;
  };
  const turn = () => show(rest.hidden);
  Object.assign(button, { type: "button", tabIndex: -1 }); // the line is the stop
  button.addEventListener("click", turn);
  line.tabIndex = -1;
  line.addEventListener("keydown", (event) => event.key === "Enter" && event.target === line && turn());
  line.append(button);
  show(false);
}

/** Divides the words into their beginning and the rest, for which a browser needs no time while it is hidden. */
function foldable(words) {
  const text = words.textContent;
  const beginning = text.split("\n", LONG.lines).join("\n").slice(0, LONG.letters);
  const whole = beginning.replace(/[\uD800-\uDBFF]$/, ""); // not half a letter
  const rest = part("span", "rest", text.slice(whole.length));
  words.replaceChildren(whole, rest);
  return rest;
}

function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

const clock = (time) => `${time.toLocaleTimeString("en-GB", CLOCK)}.${String(time.getMilliseconds()).padStart(3, "0")}`;
