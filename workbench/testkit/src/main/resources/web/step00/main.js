import { watch } from "/workbench/wire.js";

/** Lets a test open a connection, and another one after it; says when it is open. */
window.connect = (opened) => {
  window.socket = watch(new WebSocket(`${location.origin.replace("http", "ws")}/`));
  window.socket.addEventListener("open", () => opened());
};
