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
  const hear = (known, now, problem) => {
    show(banner, problem);
    catchUp(known, now);
  };
  const lose = () => setTimeout(() => listen(location.href, undefined, hear, lose), AGAIN); // no save: somebody stops it
  listen(location.href, made, hear, lose);
}

const others = new Map(); // the origin of their WebSockets → a promise that they are heard, if they can be

/**
 * Hears of the saves of another server as well, if this page hears of those of its own: `otherrestart` says that the
 * other one was replaced, too. What is opened there once this has returned is of a server whose end will be heard of.
 *
 * @param {string} origin  such as ws://localhost:3001
 */
export async function alsoHear(origin) {
  const isOurs = new URL(origin).host === location.host;
  if (isOurs || !document.querySelector("[data-saves]")) return;
  if (!others.has(origin)) others.set(origin, new Promise((then) => hearOther(origin, then)));
  await others.get(origin);
}

function hearOther(origin, then) {
  const hear = ([before], [now]) => {
    then();
    if (before !== now) dispatchEvent(new Event("otherrestart"));
  };
  const lose = () => {
    others.delete(origin);
    then();
  };
  listen(origin, undefined, hear, lose).addEventListener("error", lose); // if this page may not open it, that is all
}

/** Those who know nothing learn what there is. */
function listen(server, made, hear, lose) {
  let known = made;
  const socket = new WebSocket(new URL("/workbench/live-reload", server.replace(/^http/, "ws")));
  socket.addEventListener("message", ({ data }) => {
    const [now, ...problem] = data.split("\n");
    hear((known ?? now).split(" "), now.split(" "), problem.join("\n"));
    known = now;
  });
  socket.addEventListener("close", ({ code }) =>
    code === SERVICE_RESTART ? listen(server, known, hear, lose) : lose(),
  );
  addEventListener("pagehide", () => socket.close());
  return socket;
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
