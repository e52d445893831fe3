/**
 * The wire: everything that passes between this page and its server, in the order in which it passes.
 * It looks on and changes nothing. The panel that shows it is in wire-panel.js.
 *
 * @typedef {object} Passing
 * @property {Date} time
 * @property {"in" | "out" | "event"} direction  in: to this page; out: to the server
 * @property {"ws" | "http"} protocol
 * @property {string} text   the frame or body as it passed; of an event, what happened
 * @property {number} bytes  its size on the wire, in UTF-8, without the protocol's own header
 */

export const KEPT = 200;

/** @type {Passing[]} the last 200 */
const passed = [];
const listeners = new Set();
const utf8 = new TextEncoder();

/** Calls listener with all that passed before, then with each as it passes. Returns how to stop. */
export function onPassing(listener) {
  passed.forEach((passing) => listener(passing));
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows what passes through a WebSocket. Returns that same socket. */
export function watch(socket) {
  const event = (text) => note("event", "ws", text);
  event(`connecting to ${socket.url}`);
  socket.addEventListener("open", () => event("open"));
  socket.addEventListener("message", ({ data }) => note("in", "ws", data));
  socket.addEventListener("error", () => event("error"));
  socket.addEventListener("close", ({ code, reason }) => event(`close ${code} ${reason}`.trim()));

  const send = socket.send;
  socket.send = (data) => {
    send.call(socket, data);
    if (socket.readyState === WebSocket.OPEN) note("out", "ws", data);
  };
  return socket;
}

/** The browser's fetch, shown on the wire. */
export function watchedFetch(path, options = {}) {
  note("out", "http", `${options.method ?? "GET"} ${path}`);
  const noAnswer = ({ message }) => note("event", "http", `no answer: ${message}`);
  const answered = fetch(path, options);
  answered.then(async (response) => {
    const body = await response.clone().text(); // a copy: the page reads the answer itself
    note("in", "http", `${response.status} ${response.statusText}\n${body}`);
  }).catch(noAnswer);
  return answered;
}

function note(direction, protocol, data) {
  const isText = typeof data === "string";
  const text = isText ? data : "(binary)";
  const bytes = isText ? utf8.encode(data).length : (data.size ?? data.byteLength);
  const passing = { time: new Date(), direction, protocol, text, bytes };
  passed.push(passing);
  if (passed.length > KEPT) passed.shift();
  listeners.forEach((listener) => listener(passing));
}

/** JSON on several lines, if that changes nothing but white space; any other text as it is. */
export function pretty(text) {
  try {
    const value = JSON.parse(text);
    const isTree = typeof value === "object" && value !== null;
    return isTree && JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}
