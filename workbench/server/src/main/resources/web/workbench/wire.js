/**
 * The wire: everything that passes between this page and its server, or from page to page, in the
 * order in which it passes.
 * It looks on and changes nothing. The panel that shows it is in wire-panel.js.
 *
 * @typedef {object} Passing
 * @property {Date} time
 * @property {number} at     the same moment, finer: milliseconds since the page began, to measure from one to another
 * @property {"in" | "out" | "event"} direction  in: to this page; out: from it
 * @property {"ws" | "http" | "rtc" | "class"} protocol  class: what the instructor does
 * @property {number} [connection]  which of this page's WebSockets, counted from 1
 * @property {{ id: string, nickname: string }} [peer]  the other page, if it is not the server
 * @property {string} [name]  what kind of message it is, if its protocol has names for them
 * @property {string} text   the frame or body as it passed; of an event, what happened
 * @property {number} bytes  its size on the wire, in UTF-8, without the protocol's own header
 */

export const KEPT = 200;

/** @type {Passing[]} the last 200 */
const passed = [];
let connections = 0;
const listeners = new Set();
const utf8 = new TextEncoder();

/** Calls listener with all that passed before, then with each as it passes. Returns how to stop. */
export function onPassing(listener) {
  passed.forEach((passing) => listener(passing));
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows what passes through a WebSocket, and perhaps how it is called. Returns that same socket. */
export function watch(socket, nameOf = () => undefined) {
  const wire = { protocol: "ws", connection: ++connections, nameOf };
  const event = (text) => note("event", wire, text);
  event(`connecting to ${socket.url}`);
  socket.addEventListener("open", () => event("open"));
  socket.addEventListener("error", () => event("error"));
  socket.addEventListener("close", ({ code, reason }) => event(`close ${code} ${reason}`.trim()));
  watchMessages(socket, wire, WebSocket.OPEN);
  return socket;
}

/**
 * Shows what passes through a data channel to another page, and the states of that connection.
 *
 * @param {RTCPeerConnection} connection
 * @param {RTCDataChannel} channel
 * @param {{ id: string, nickname: string }} peer  whose names may change
 */
export function watchPeer(connection, channel, peer) {
  const wire = { protocol: "rtc", peer };
  const event = (text) => note("event", wire, text);
  for (const state of ["signalingState", "connectionState"]) {
    connection.addEventListener(`${state.toLowerCase()}change`, () => event(connection[state]));
  }
  connection.addEventListener("icecandidateerror", ({ errorCode, errorText, url }) =>
    event(`no candidate from ${url}: ${errorCode} ${errorText}`.trim()),
  );
  watchMessages(channel, wire, "open");
}

function watchMessages(socket, wire, open) {
  socket.addEventListener("message", ({ data }) => note("in", wire, data));
  const send = socket.send;
  socket.send = (data) => {
    send.call(socket, data);
    if (socket.readyState === open) note("out", wire, data);
  };
}

/** The browser's fetch, shown on the wire. */
export function watchedFetch(path, options = {}) {
  const wire = { protocol: "http" };
  note("out", wire, `${options.method ?? "GET"} ${path}`);
  const noAnswer = ({ message }) => note("event", wire, `no answer: ${message}`);
  const answered = fetch(path, options);
  answered
    .then(async (response) => {
      const body = await response.clone().text(); // a copy: the page reads the answer itself
      note("in", wire, `${response.status} ${response.statusText}\n${body}`);
    })
    .catch(noAnswer);
  return answered;
}

/** Shows a request of a library, which is about to be sent, and its answer. */
export function watchRequest(request, line, body, nameOf) {
  const wire = { protocol: "http", nameOf };
  note("out", wire, body ? `${line}\n${body}` : line);
  request.addEventListener("load", () => note("in", wire, `${request.status}\n${request.responseText}`));
  request.addEventListener("error", () => note("event", wire, `no answer to ${line}`));
}

/** Shows what happens to this page and is no message, such as what an instructor does. */
export const noteEvent = (text) => note("event", { protocol: "class" }, text);

function note(direction, { nameOf, ...wire }, data) {
  const isText = typeof data === "string";
  const text = isText ? data : "(binary)";
  const bytes = isText ? utf8.encode(data).length : (data.size ?? data.byteLength);
  const passing = { time: new Date(), at: performance.now(), direction, ...wire, text, bytes, name: nameOf?.(data) };
  keep(passed, passing);
  listeners.forEach((listener) => listener(passing));
}

/** Adds one to a list and forgets the oldest beyond 200, or beyond another limit. */
export function keep(list, one, limit = KEPT) {
  list.push(one);
  if (list.length > limit) list.shift();
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
