#!/usr/bin/env bash
# Firefox goes on sending pictures after replaceTrack(null), and neither browser tells the receiver that the track is gone.
# version: Chromium 156.0.8078.108 and Firefox ESR 153.7.0 of Debian 12, puppeteer-core 25.16.0, Node 20.20.2.
# A good engineer would guess: without a track nothing is sent; the remote track fires "mute", so the page can show a placeholder.
# What happens: Chromium stops sending; Firefox sends about one picture a second without end, the same one, and not a black one. In both
#   the remote track stays "live", muted stays false and no event comes; so counting frames does not show it either in Firefox.
# Seen: Chromium: 0 pictures in 8 s, muted false, events [] / Firefox: 9 pictures in 8 s, all alike, not black, muted false, events []
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(chromium --version 2>/dev/null), $(firefox-esr --version)"
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
const firefox = {
  browser: "firefox",
  executablePath: "/usr/bin/firefox-esr",
  extraPrefsFirefox: { "media.navigator.streams.fake": true, "media.navigator.permission.disabled": true },
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

async function withoutTrack() {
  const pair = await call(await navigator.mediaDevices.getUserMedia({ video: true }));
  await pair.video.play();
  await pause(3000);
  const [track] = pair.remote.getVideoTracks();
  const events = [];
  for (const type of ["mute", "unmute", "ended"]) track.addEventListener(type, () => events.push(type));
  await pair.from.getSenders()[0].replaceTrack(null);
  await pause(2000);
  const canvas = document.createElement("canvas").getContext("2d");
  const colour = () => {
    canvas.drawImage(pair.video, 0, 0);
    return [...canvas.getImageData(20, 20, 1, 1).data.slice(0, 3)];
  };
  const first = colour();
  const before = (await inbound(pair, "video")).framesDecoded;
  await pause(8000);
  const pictures = (await inbound(pair, "video")).framesDecoded - before;
  const last = colour();
  const still = last.every((value, i) => Math.abs(value - first[i]) < 16);
  const black = last.every((value) => value < 20);
  return { pictures, still, black, muted: track.muted, state: track.readyState, events };
}
const inChromium = await inPage(chromium, withoutTrack);
const inFirefox = await inPage(firefox, withoutTrack);

const words = ({ pictures, still, black, muted, state, events }) =>
  `${pictures} pictures in 8 s, ${still ? "all alike" : "changing"}, ${black ? "black" : "not black"}, ${state}, muted ${muted}, events [${events}]`;
console.log(`Chromium: ${words(inChromium)}`);
console.log(`Firefox: ${words(inFirefox)}`);
const untold = ({ muted, state, events }) => !muted && state === "live" && events.length === 0;
const asSeen =
  untold(inChromium) && untold(inFirefox) && inChromium.pictures === 0 && inFirefox.pictures >= 4 && inFirefox.still && !inFirefox.black;
if (!asSeen) console.error("CHANGED: a track that was replaced by nothing is now told, or Firefox no longer repeats its last picture.");
process.exit(asSeen ? 0 : 1);
JS
TMPDIR="$folder" timeout 110 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 110 s." >&2
  exit $code
}
