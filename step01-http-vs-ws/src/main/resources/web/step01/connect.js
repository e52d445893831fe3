import { ofThisPage } from "/workbench/page-token.js";
import { translate, translateIfThere } from "/workbench/translate.js";
import { watch } from "/workbench/wire.js";

const SECOND = 1000;
let counting;

/** This page's own server, as a WebSocket address: a phone on the network finds it too. */
export const server = () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/`;

/** The same, as this page calls it: in a class, the server knows by it which page calls. */
export const address = () => ofThisPage(server());

/** Opens a WebSocket to this page's server and shows in a status line how it is. Returns the WebSocket. */
export function connect(status) {
  const socket = watch(new WebSocket(address()));
  showStatus(status, { state: "connecting" });
  socket.addEventListener("open", () => showStatus(status, { state: "connected" }));
  socket.addEventListener("close", (closing) => showStatus(status, { state: "closed", closing }));
  addEventListener("pagehide", () => socket.close()); // for the others one is gone now
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload()); // it was kept for Back
  return socket;
}

/**
 * Shows in a status line how the connection is.
 *
 * @param {"connecting" | "connected" | "closed" | "reconnecting"} state
 * @param {CloseEvent} closing  how it ended, if it did
 * @param {number} wait  milliseconds until one tries again; they are counted down
 * @param {boolean} wasOpen  whether there was a connection that could end
 */
export function showStatus(status, { state, closing, wait, wasOpen = status.dataset.state === "connected" }) {
  clearTimeout(counting);
  status.dataset.state = state;
  const why = closing && inWords(closing, wasOpen);
  status.textContent = translate(`status.${state}`, { server: server(), why, seconds: Math.round(wait / SECOND) });
  if (wait > SECOND)
    counting = setTimeout(() => showStatus(status, { state, closing, wait: wait - SECOND, wasOpen }), SECOND);
}

/** Why a connection has ended, or has not come about: that a browser does not tell. */
export function inWords({ code, reason = "" }, wasOpen = true) {
  const broken = translate(wasOpen ? "status.broken" : "status.never.open");
  const why = translateIfThere(`close.${code}`, sentence(reason) || broken);
  return translate("status.disconnected", { code, why });
}

const sentence = (words) => words.replace(/^./, (first) => first.toUpperCase()).replace(/[^.!?]$/, "$&.");

/** Sends a text if the socket is open, and returns whether it was: a closed one would say nothing. */
export function say(socket, text) {
  const isOpen = socket.readyState === WebSocket.OPEN;
  if (isOpen) socket.send(text);
  return isOpen;
}
