import { address } from "/step01/connect.js";

const LINE = "x".repeat(65_536); // as long as one frame may be
const LINES = 128; // 8 MB
const IN_FLIGHT = 4; // so that nobody who reads falls far behind

/** Only a WebSocket as a stream waits until somebody reads; others read on, and keep all in their own memory. */
const canStopReading = "WebSocketStream" in window;

const readers = []; // kept, or the browser would clear them away

/** Lets a panel measure what a connection costs that reads nothing. */
export function measureSlowReader(panel) {
  const measured = panel.querySelector("#measured");
  const stop = panel.querySelector("#stop-reading");
  const onClick = (button, act, what) => {
    button.addEventListener("click", async () => {
      button.disabled = true;
      addLine(
        measured,
        await act()
          .then(held)
          .then(
            (it) => `${what}: ${it}.`,
            () => "The server does not answer.",
          ),
      );
      button.disabled = false;
    });
  };
  onClick(stop, connectAndReadNothing, "One more connection, which reads nothing");
  onClick(panel.querySelector("#send-much"), sendMuch, "8 MB sent");
  onClick(panel.querySelector("#measure"), async () => {}, "Now");
  stop.disabled = !canStopReading;
  if (!canStopReading) addLine(measured, "This browser cannot stop reading: use Chrome or Edge for this.");
}

/** It stays until the page goes, or until the server hangs up, which somebody who does not read cannot see. */
async function connectAndReadNothing() {
  const reader = new window.WebSocketStream(address());
  readers.push(reader);
  reader.closed.catch(() => {});
  await reader.opened;
}

/** By a connection of its own, which shows nothing; for each line that is back the next one leaves. */
function sendMuch() {
  const socket = new WebSocket(address());
  let sent = 0;
  let back = 0;
  const sendNext = () => sent++ < LINES && socket.send(LINE);
  const hear = () => (++back === LINES ? socket.close() : sendNext());
  socket.addEventListener("open", () => [...Array(IN_FLIGHT)].forEach(sendNext));
  socket.addEventListener("message", ({ data }) => data === LINE && hear());
  return new Promise((done) => socket.addEventListener("close", done));
}

async function held() {
  return (await fetch("/held")).text();
}

function addLine(list, text) {
  const line = document.createElement("li");
  line.textContent = text;
  list.append(line);
}
