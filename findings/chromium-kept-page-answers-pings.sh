#!/usr/bin/env bash
# Chromium keeps the WebSocket of a page that was left, and answers the server's pings for it.
# version: Chromium 156.0.8078.108 and chromedriver of Debian 12, selenium-webdriver 4.49.0, ws 8.23.0, Node 20.20.2.
# A good engineer would guess: an open WebSocket keeps a page out of the back/forward cache, or leaving the page closes the socket.
# What happens: the page is kept with its WebSocket open. For 20 s after leaving, the server hears no close and gets each pong in time,
#   so a heartbeat of pings sees somebody there. The close (1001) comes only when one returns; the page then reads error and 1006.
# Seen: 20 s after leaving: 1 open, all pings answered, no close / after Back: server 1001, page: persisted true, error, close 1006
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(chromium --version 2>/dev/null), $(chromedriver --version | cut -d' ' -f1,2)"
npm install --silent --no-audit --no-fund --prefix . selenium-webdriver@4.49.0 ws@8.23.0

cat > finding.mjs <<'JS'
import { once } from "node:events";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Builder } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { WebSocketServer } from "ws";

const PAGE = `<!doctype html><title>chat</title><script>
  const log = [];
  const socket = new WebSocket("ws://" + location.host);
  socket.onerror = () => log.push("error");
  socket.onclose = ({ code }) => log.push("close " + code);
  onpageshow = ({ persisted }) => persisted && log.push("persisted true");
</script>`;
const web = http.createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end(request.url === "/chat" ? PAGE : "<!doctype html><title>elsewhere</title>");
});
await once(web.listen(0, "127.0.0.1"), "listening");
const server = new WebSocketServer({ server: web });
let pings = 0;
let pongs = 0;
let closed = 0;
server.on("connection", (socket) => {
  socket.on("pong", () => pongs++);
  socket.on("close", (code) => (closed = code));
});
const ping = () => server.clients.forEach((socket) => (pings++, socket.ping()));

const options = new chrome.Options().addArguments("--headless=new", "--no-sandbox");
options.setChromeBinaryPath("/usr/bin/chromium");
const service = new chrome.ServiceBuilder("/usr/bin/chromedriver");
const driver = await new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(service).build();
let asSeen = false;
try {
  const address = `http://127.0.0.1:${web.address().port}`;
  await driver.get(`${address}/chat`);
  while (server.clients.size === 0) await pause(50);
  await driver.get(`${address}/elsewhere`);
  await pause(1000);
  for (let second = 0; second < 20; second += 2) {
    ping();
    await pause(2000);
  }
  const away = `${server.clients.size} open, ${pongs} of ${pings} pings answered, ${closed ? "closed" : "no close"}`;
  console.log(`20 s after leaving: ${away}`);
  const heldOpen = closed === 0 && pings === 10 && pongs >= 9;

  await driver.navigate().back();
  let log = [];
  for (let i = 0; i < 100 && !(closed && log.length === 3); i++) {
    await pause(100);
    log = await driver.executeScript("return log");
  }
  console.log(`after Back: server ${closed}, page: ${log.join(", ")}`);
  asSeen = heldOpen && closed === 1001 && log.join() === "persisted true,error,close 1006";
} finally {
  await driver.quit();
}
if (!asSeen) console.error("CHANGED: a page that was left no longer keeps a WebSocket that answers pings until one returns.");
process.exit(asSeen ? 0 : 1);
JS
SE_OFFLINE=true SE_AVOID_STATS=true timeout 100 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 100 s." >&2
  exit $code
}
