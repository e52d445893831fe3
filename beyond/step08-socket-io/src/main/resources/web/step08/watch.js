// The wire beside a page of the course. It comes before the original client, which keeps what it finds.
import { Dock } from "/workbench/dock.js";
import { watch, watchRequest } from "/workbench/wire.js";
import { mountWirePanel } from "/workbench/wire-panel.js";
import { namesOf } from "./packets.js";

globalThis.WebSocket = class extends WebSocket {
  constructor(...all) {
    super(...all);
    watch(this, namesOf);
  }
};

globalThis.XMLHttpRequest = class extends XMLHttpRequest {
  #line;

  open(method, address, ...more) {
    const { pathname, search } = new URL(address, location);
    this.#line = `${method} ${pathname}${search}`;
    super.open(method, address, ...more);
  }

  send(body) {
    watchRequest(this, this.#line, body, namesOf);
    super.send(body);
  }
};

/** The panel is that of the lesson's page, and so are its words. */
async function borrowPanel() {
  const answer = await fetch("/");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.body.append(document.adoptNode(page.querySelector("script#messages")));
  const panel = document.adoptNode(page.querySelector("#wire"));
  document.querySelector(".columns").append(panel);
  mountWirePanel(panel);
  new Dock(panel);
}

borrowPanel();
