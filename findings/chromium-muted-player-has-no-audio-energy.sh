#!/usr/bin/env bash
# Chromium: inbound-rtp's totalAudioEnergy stays 0 as long as the element that plays the sound is muted; Firefox counts.
# version: Chromium 156.0.8078.108 and Firefox ESR 153.7.0 of Debian 12, puppeteer-core 25.16.0, Node 20.20.2.
# A good engineer would guess: statistics of what arrives do not depend on a page's loudspeaker, so a muted player is fine for a test.
# What happens: in Chromium packets arrive and samples are counted, but the energy is exactly 0 until the <video> is unmuted:
#   "the other is silent" and "I have muted him" look alike. In Firefox the same page counts energy while it is muted.
# Seen: Chromium: packets yes, energy while muted 0, unmuted more / Firefox: packets yes, energy while muted more, unmuted more
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

async function energy() {
  const pair = await call(await navigator.mediaDevices.getUserMedia({ audio: true, video: true }));
  await pair.video.play();
  await pause(4000);
  const muted = await inbound(pair, "audio");
  pair.video.muted = false;
  await pause(4000);
  const unmuted = await inbound(pair, "audio");
  return { packets: muted.packetsReceived, muted: muted.totalAudioEnergy, unmuted: unmuted.totalAudioEnergy };
}
const inChromium = await inPage({ ...chromium, args: [...chromium.args, "--autoplay-policy=no-user-gesture-required"] }, energy);
firefox.extraPrefsFirefox["media.autoplay.default"] = 0;
const inFirefox = await inPage(firefox, energy);

const words = ({ packets, muted, unmuted }) =>
  `${packets} packets, energy while muted ${muted.toFixed(3)}, then unmuted ${unmuted.toFixed(3)}`;
console.log(`Chromium: ${words(inChromium)}`);
console.log(`Firefox: ${words(inFirefox)}`);
const asSeen =
  inChromium.packets > 50 && inChromium.muted === 0 && inChromium.unmuted > 0 &&
  inFirefox.muted > 0 && inFirefox.unmuted > inFirefox.muted;
if (!asSeen) console.error("CHANGED: the energy of a muted element is no longer 0 in Chromium and counted in Firefox.");
process.exit(asSeen ? 0 : 1);
JS
TMPDIR="$folder" timeout 110 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 110 s." >&2
  exit $code
}
