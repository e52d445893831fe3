import { translate } from "../translate.js";

const AGAIN = 3000; // milliseconds
const SERVICE_RESTART = 1012; // as registered for RFC 6455: another server is there already

/**
 * Shows what has become of a save: the page as it is now, or why it cannot be. A WebSocket beside
 * the lesson's tells it, which is not on the wire.
 *
 * A page that comes back by itself after a restart prevents the default of `serverrestart`; any
 * other is loaded anew.
 *
 * @param {string} made  how often a server had taken over, a script and a style was saved, when the page was made
 */
export function showSaves(page, made) {
  const banner = document.createElement("pre");
  Object.assign(banner, { id: "save-problem", role: "alert", hidden: true });
  page.prepend(banner);
  listen(banner, made);
}

/** Those who know nothing learn what there is. */
function listen(banner, made) {
  let known = made;
  const socket = new WebSocket(new URL("/workbench/live-reload", location.href.replace(/^http/, "ws")));
  socket.addEventListener("message", ({ data }) => {
    const [counts, ...problem] = data.split("\n");
    show(banner, problem.join("\n"));
    if (known) catchUp(known.split(" "), counts.split(" "));
    known = counts;
  });
  socket.addEventListener("close", ({ code }) => {
    if (code === SERVICE_RESTART) listen(banner, known);
    else setTimeout(() => listen(banner), AGAIN); // no save, but somebody who stops and starts it
  });
  addEventListener("pagehide", () => socket.close());
}

function show(banner, problem) {
  banner.hidden = problem === "";
  banner.textContent = `${translate("page.save.failed")}\n${problem}`;
}

function catchUp(known, now) {
  const [isRestarted, hasScripts, hasStyles] = now.map((count, which) => count !== known[which]);
  if (hasScripts) location.reload();
  else if (isRestarted) comeBack();
  if (hasStyles) loadStyles(now.at(-1));
}

function comeBack() {
  if (dispatchEvent(new Event("serverrestart", { cancelable: true }))) location.reload();
}

/** Without the page: what was typed stays. */
function loadStyles(version) {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    const url = new URL(link.href);
    url.searchParams.set("saved", version);
    link.href = url;
  }
}
