#!/usr/bin/env bash
# Firefox closes data channels for good when a connection fails; an ICE restart heals the connection, but not them.
# version: Chromium 156.0.8078.108 and Firefox ESR 153.7.0 of Debian 12, puppeteer-core 25.16.0, Node 20.20.2.
# A good engineer would guess: an ICE restart after "failed" brings everything back, data channels too, as DTLS and SCTP go on above ICE.
# What happens: in Chromium the channel stays open and the text sent after the restart arrives. In Firefox the channels close at the
#   moment of "failed"; after the restart both sides say "connected", and the channels stay closed. New ones must be made.
# Seen: Chromium: failed with channels open, after the restart connected, open, arrived 1,2 / Firefox: failed, connected, closed, arrived 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(chromium --version 2>/dev/null), $(firefox-esr --version)"
npm install --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0

cat > finding.mjs <<'JS'
import dgram from "node:dgram";
import { once } from "node:events";
import http from "node:http";
import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

// Two UDP sockets of this machine pass the packets on, so that the line can be cut and mended.
const addresses = Object.values(os.networkInterfaces()).flat();
const own = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
const legs = [dgram.createSocket("udp4"), dgram.createSocket("udp4")];
for (const leg of legs) await once(leg.bind(0, own), "listening");
let peers = [];
let whole = true;
legs.forEach((leg, i) =>
  leg.on("message", (packet, from) => {
    peers[i] = from;
    const to = peers[1 - i];
    if (whole && to) legs[1 - i].send(packet, to.port, to.address);
  }),
);

const web = http.createServer((request, response) => {
  if (request.url === "/cut") whole = false;
  if (request.url === "/mend") [whole, peers] = [true, []];
  response.setHeader("content-type", "text/html");
  response.end("<!doctype html><title>call</title>");
});
await once(web.listen(0, "127.0.0.1"), "listening");

async function failAndRestart(own, ports) {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const pcs = [new RTCPeerConnection(), new RTCPeerConnection()];
  const channels = pcs.map((pc) => pc.createDataChannel("chat", { negotiated: true, id: 1 }));
  const arrived = [];
  channels[1].onmessage = ({ data }) => arrived.push(data);
  const states = () => pcs.map((pc) => pc.connectionState);
  const until = async (condition) => {
    for (let i = 0; i < 400 && !condition(); i++) await pause(100);
  };
  const described = async ([pc], port) => {
    await until(() => pc.iceGatheringState === "complete");
    const lines = pc.localDescription.sdp.split("\r\n").filter((line) => line && !/^a=(candidate|end-of)/.test(line));
    const sdp = [...lines, `a=candidate:1 1 udp 2122260223 ${own} ${port} typ host`, "a=end-of-candidates", ""].join("\r\n");
    return { type: pc.localDescription.type, sdp };
  };
  const negotiate = async (options) => {
    await pcs[0].setLocalDescription(await pcs[0].createOffer(options));
    await pcs[1].setRemoteDescription(await described([pcs[0]], ports[1]));
    await pcs[1].setLocalDescription();
    await pcs[0].setRemoteDescription(await described([pcs[1]], ports[0]));
  };

  await negotiate();
  await until(() => channels.every(({ readyState }) => readyState === "open"));
  channels[0].send("1");
  await until(() => arrived.length === 1);
  await fetch("/cut");
  await until(() => states().every((state) => state === "failed"));
  await pause(500);
  const failed = `${states()[0]} with channels ${channels.map(({ readyState }) => readyState)}`;
  await fetch("/mend");
  await negotiate({ iceRestart: true });
  await until(() => states().every((state) => state === "connected"));
  if (channels[0].readyState === "open") channels[0].send("2");
  await pause(3000);
  return `${failed}; after the restart ${states()} with channels ${channels.map(({ readyState }) => readyState)}, arrived ${arrived}`;
}
async function inBrowser(options) {
  peers = [];
  whole = true;
  const browser = await puppeteer.launch(options);
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${web.address().port}/`);
    return await page.evaluate(failAndRestart, own, legs.map((leg) => leg.address().port));
  } finally {
    browser.process().kill("SIGKILL");
    await pause(1000);
  }
}
const chromium = await inBrowser({
  browser: "chrome",
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-features=WebRtcHideLocalIpsWithMdns"],
});
const firefox = await inBrowser({
  browser: "firefox",
  executablePath: "/usr/bin/firefox-esr",
  extraPrefsFirefox: { "media.peerconnection.ice.obfuscate_host_addresses": false, "media.peerconnection.ice.loopback": true },
});

console.log(`Chromium: ${chromium}`);
console.log(`Firefox: ${firefox}`);
const asSeen =
  chromium === "failed with channels open,open; after the restart connected,connected with channels open,open, arrived 1,2" &&
  firefox === "failed with channels closed,closed; after the restart connected,connected with channels closed,closed, arrived 1";
if (!asSeen) console.error("CHANGED: data channels no longer survive a failed connection in Chromium and die with it in Firefox.");
process.exit(asSeen ? 0 : 1);
JS
TMPDIR="$folder" timeout 110 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 110 s." >&2
  exit $code
}
