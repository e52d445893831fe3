import { address } from "/step01/connect.js";
import { translate } from "/workbench/translate.js";

const LINE = "x".repeat(65_536); // as long as one frame may be
const LINES = 128; // 8 MB
const TEN_SECONDS = 10_000; // milliseconds
const IN_FLIGHT = 4; // so that nobody who reads falls far behind

/** Only a WebSocket as a stream waits until somebody reads; others read on, and keep all in their own memory. */
const canReadSlowly = "WebSocketStream" in window;

/** Lets a panel measure what a connection costs that hardly reads. */
export function measureSlowReader(panel) {
  const measured = panel.querySelector("#measured");
  const slow = panel.querySelector("#read-slowly");
  const onClick = (button, act, what) => {
    button.addEventListener("click", async () => {
      button.disabled = true;
      addLine(
        measured,
        await act()
          .then(held)
          .then(
            (it) => translate(what, { held: it }),
            () => translate("page.no.answer"),
          ),
      );
      button.disabled = false;
    });
  };
  onClick(slow, connectAndHardlyRead, "slow.reading");
  onClick(panel.querySelector("#send-much"), sendMuch, "slow.sent");
  onClick(panel.querySelector("#measure"), async () => {}, "slow.now");
  slow.disabled = !canReadSlowly;
  if (!canReadSlowly) addLine(measured, translate("slow.cannot"));
}

/** It takes one line in ten seconds: upon one that takes nothing for a minute the server hangs up. */
async function connectAndHardlyRead() {
  const { readable } = await new window.WebSocketStream(address()).opened;
  const reader = readable.getReader();
  const end = () => clearInterval(reading);
  const reading = setInterval(() => reader.read().then(({ done }) => done && end(), end), TEN_SECONDS);
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
  return translate("slow.held", await (await fetch("/held")).json());
}

function addLine(list, text) {
  const line = document.createElement("li");
  line.textContent = text;
  list.append(line);
}
