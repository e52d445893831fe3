import { translate } from "/workbench/translate.js";
import { watchedFetch } from "/workbench/wire.js";
import { connect, say } from "./connect.js";
import { secondsToWait } from "./delay.js";
import { addMessage } from "./messages.js";

askOverHttp(document.querySelector("#http"));
talkOverWebSocket(document.querySelector("#ws"));

function askOverHttp(panel) {
  const list = panel.querySelector("ul");
  panel.querySelector("button").addEventListener("click", async () => {
    try {
      const answer = await watchedFetch("/hello");
      addMessage(list, await answer.text());
    } catch {
      addMessage(list, translate("http.no.answer"));
    }
  });
}

function talkOverWebSocket(panel) {
  const socket = connect(panel.querySelector("#status"));
  const list = panel.querySelector("ul");

  for (const event of ["open", "message", "error", "close"]) {
    const count = panel.querySelector(`#event-${event}`);
    socket.addEventListener(event, () => (count.value = Number(count.value) + 1));
  }
  socket.addEventListener("message", ({ data }) => addMessage(list, data));
  socket.addEventListener("open", () =>
    setTimeout(() => say(socket, "hello from the browser!"), secondsToWait(location.search) * 1000),
  );
  for (const button of panel.querySelectorAll("button")) {
    button.addEventListener("click", () => say(socket, button.value));
    socket.addEventListener("close", () => (button.disabled = true));
  }
}
