import { watch } from "/workbench/wire.js";

/** This page's own server, as a WebSocket address: a phone on the network finds it too. */
export const address = () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/`;

/** Opens a WebSocket to this page's server and shows in a status line how it is. Returns the WebSocket. */
export function connect(status) {
  const socket = watch(new WebSocket(address()));
  showStatus(status, "connecting", `Connecting to ${socket.url} …`);
  socket.addEventListener("open", () => showStatus(status, "open", `Connected to ${socket.url}`));
  socket.addEventListener("close", (closing) =>
    showStatus(status, "closed", `${inWords(closing)} Reload the page to connect again.`),
  );
  return socket;
}

export function showStatus(status, state, words) {
  status.dataset.state = state;
  status.textContent = words;
}

/** Why a connection has ended. */
export function inWords({ code, reason }) {
  const why = (reason || "The connection broke off").replace(/\.?$/, ".");
  return `Disconnected (${code}). ${why[0].toUpperCase()}${why.slice(1)}`;
}

/** Sends a text if the socket is open, and returns whether it was: a closed one would say nothing. */
export function say(socket, text) {
  const isOpen = socket.readyState === WebSocket.OPEN;
  if (isOpen) socket.send(text);
  return isOpen;
}
