#!/usr/bin/env bash
# Chromium's second fake camera has a picture in the page itself, but nothing of it is ever sent over WebRTC.
# version: Chromium 156.0.8078.108 of Debian 12, puppeteer-core 25.16.0, Node 20.20.2.
# A good engineer would guess: the cameras of --use-fake-device-for-media-stream=device-count=3 are alike, so one can test switching.
# What happens: fake_device_0 and _2 arrive with 20 pictures a second, fake_device_1 with none: getUserMedia and connecting
#   succeed, its preview moves, its settings are those of the others, nothing reports an error. A test of switching hangs.
# Seen: fake_device_0: previews, arrives / fake_device_1: previews, 0 pictures arrive / fake_device_2: previews, arrives
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(chromium --version 2>/dev/null)"
npm install --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0

cat > finding.mjs <<'JS'
import { once } from "node:events";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const web = http.createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<!doctype html><title>call</title><video autoplay playsinline muted></video>");
});
await once(web.listen(0, "127.0.0.1"), "listening");

const chromium = {
  browser: "chrome",
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream=device-count=3"],
};

/** Runs the function in a page of its own, after a helper that makes a call between two connections of that page. */
async function inPage(options, script) {
  const browser = await puppeteer.launch(options);
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${web.address().port}/`);
    await page.evaluate(() => {
      window.pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      window.call = async (stream) => {
        const [from, to, remote] = [new RTCPeerConnection(), new RTCPeerConnection(), new MediaStream()];
        to.ontrack = ({ track }) => remote.addTrack(track);
        stream.getTracks().forEach((track) => from.addTrack(track, stream));
        const gathered = async (pc) => {
          while (pc.iceGatheringState !== "complete") await pause(20);
          return pc.localDescription;
        };
        await from.setLocalDescription();
        await to.setRemoteDescription(await gathered(from));
        await to.setLocalDescription();
        await from.setRemoteDescription(await gathered(to));
        const video = document.querySelector("video");
        video.srcObject = remote;
        return { from, to, remote, video };
      };
      window.inbound = async ({ to }, kind) => {
        for (const report of (await to.getStats()).values())
          if (report.type === "inbound-rtp" && report.kind === kind) return report;
      };
    });
    return await page.evaluate(script);
  } finally {
    browser.process().kill("SIGKILL");
    await pause(1000);
  }
}

const cameras = await inPage(chromium, async () => {
  await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  const devices = await navigator.mediaDevices.enumerateDevices();
  const seen = [];
  for (const { label, deviceId } of devices.filter(({ kind }) => kind === "videoinput")) {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { deviceId: { exact: deviceId } } });
    const preview = document.createElement("video");
    preview.muted = true;
    preview.srcObject = stream;
    await preview.play();
    const pair = await call(stream);
    await pause(6000);
    const previews = preview.getVideoPlaybackQuality().totalVideoFrames > 20;
    seen.push({ label, previews, arrived: (await inbound(pair, "video"))?.framesDecoded ?? 0, state: pair.to.connectionState });
    pair.from.close();
    pair.to.close();
    stream.getTracks().forEach((track) => track.stop());
  }
  return seen;
});

for (const { label, previews, arrived, state } of cameras)
  console.log(`${label}: ${previews ? "previews" : "no preview"}, ${arrived > 0 ? "arrives" : "0 pictures arrive"} (${state})`);
const asSeen =
  cameras.length === 3 &&
  cameras.every(({ previews, state }) => previews && state === "connected") &&
  cameras.map(({ arrived }) => arrived > 0).join() === "true,false,true";
if (!asSeen) console.error("CHANGED: it is no longer the second fake camera alone that previews and sends nothing.");
process.exit(asSeen ? 0 : 1);
JS
TMPDIR="$folder" timeout 110 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 110 s." >&2
  exit $code
}
