const AGAIN = 3000; // milliseconds
const SERVICE_RESTART = 1012; // as registered for RFC 6455: another server is there already

/**
 * Shows what has become of a save: the page as it is now, or why it cannot be. A WebSocket beside
 * the lesson's tells it, which is not on the wire.
 *
 * A page that comes back by itself after a restart prevents the default of `serverrestart`; any
 * other is loaded anew.
 */
export function showSaves(page) {
  const banner = document.createElement("pre");
  Object.assign(banner, { id: "save-problem", role: "alert", hidden: true });
  page.prepend(banner);
  listen(banner, null);
}

/**
 * @param before  how often what was saved, as it was told last; null if no server has told it yet
 */
function listen(banner, before) {
  const socket = new WebSocket(new URL("/workbench/live-reload", location.href.replace(/^http/, "ws")));
  let now = before;
  socket.addEventListener("message", ({ data }) => {
    const [counts, ...problem] = data.split("\n");
    show(banner, problem.join("\n"));
    const [restarts, scripts, styles] = counts.split(" ");
    if (now) catchUp(now, { restarts, scripts, styles });
    now = { restarts, scripts, styles };
  });
  socket.addEventListener("close", ({ code }) => {
    if (code === SERVICE_RESTART) listen(banner, now);
    else setTimeout(() => listen(banner, null), AGAIN); // no save, but somebody who stops and starts it
  });
  addEventListener("pagehide", () => socket.close());
}

function show(banner, problem) {
  banner.hidden = problem === "";
  banner.textContent = `What was saved cannot run, so this is what ran before.\n${problem}`;
}

function catchUp(before, now) {
  if (before.scripts !== now.scripts) location.reload();
  else if (before.restarts !== now.restarts) comeBack();
  else if (before.styles !== now.styles) loadStylesAnew();
}

function comeBack() {
  if (dispatchEvent(new Event("serverrestart", { cancelable: true }))) location.reload();
}

/** Without the page: what was typed stays. */
function loadStylesAnew() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    fetch(link.href, { cache: "reload" }).then(() => link.setAttribute("href", link.getAttribute("href")));
  }
}
