#!/usr/bin/env bash
# WebKitGTK without a camera and microphone says OverconstrainedError, even if nothing was constrained, and never NotFoundError.
# version: WebKitGTK and WebKitWebDriver 2.50.6 of Debian 12 under Xvfb (webkit2gtk-driver, xvfb), Node 20.20.2. Needs a machine without devices.
# A good engineer would guess: getUserMedia({ video: true }) without any device rejects with NotFoundError, as the specification says,
#   and OverconstrainedError names a constraint that the page can drop before it asks again.
# What happens: for video, for audio and for both it is OverconstrainedError with an empty constraint; there is nothing to drop. A page
#   that asks for less after this error and stops only at NotFoundError asks again without end.
# Seen: video: OverconstrainedError, constraint "" / audio: the same / both: the same / DOMException: false, devices: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.mjs <<'JS'
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const web = http.createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<!doctype html><title>devices</title>");
});
await once(web.listen(0, "127.0.0.1"), "listening");

const port = 30_000 + Math.floor(Math.random() * 2_000);
const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", "--host=127.0.0.1", `--port=${port}`], { detached: true, stdio: "ignore" });
process.on("exit", () => process.kill(-driver.pid));
async function command(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  return (await response.json()).value;
}

let session;
for (let i = 0; i < 60 && !session; i++)
  session = await command("POST", "/session", { capabilities: {} }).catch(() => pause(500));
console.log(`on ${session.capabilities.browserName} ${session.capabilities.browserVersion}`);
const path = `/session/${session.sessionId}`;
await command("POST", `${path}/url`, { url: `http://localhost:${web.address().port}/` });
const script = `
  const done = arguments[0];
  const ask = (kinds) => navigator.mediaDevices.getUserMedia(kinds).then(
    () => ({ name: "a stream" }),
    (error) => ({ name: error.name, constraint: error.constraint, dom: error instanceof DOMException }));
  (async () => done({
    devices: (await navigator.mediaDevices.enumerateDevices()).length,
    video: await ask({ video: true }),
    audio: await ask({ audio: true }),
    both: await ask({ audio: true, video: true }),
  }))();`;
const { devices, ...answers } = await command("POST", `${path}/execute/async`, { script, args: [] });
await command("DELETE", path);

for (const [kinds, { name, constraint, dom }] of Object.entries(answers))
  console.log(`${kinds}: ${name}, constraint ${JSON.stringify(constraint)}, DOMException: ${dom}, devices: ${devices}`);
const asSeen = devices === 0 && Object.values(answers).every(({ name, constraint }) => name === "OverconstrainedError" && constraint === "");
if (!asSeen) console.error("CHANGED: a missing device is no longer an OverconstrainedError without a constraint (or there is a device here).");
process.exit(asSeen ? 0 : 1);
JS
timeout 90 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
