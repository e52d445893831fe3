#!/usr/bin/env bash
# Chromium: iceTransportPolicy "relay" by setConfiguration, and an ICE restart, do not take a call off its direct way.
# version: Chromium 156.0.8078.108 and coturn 4.6.1 of Debian 12, puppeteer-core 25.16.0, Node 20.20.2.
# A good engineer would guess: both sides set "relay" and restart ICE; the next gathering has relay candidates only, so packets go by the relay.
# What happens: after the restart only relay candidates are gathered and exchanged, both sides say "connected", and packets
#   go on over the old pair of hosts. Two new connections with the same configuration do go by the relay.
# Seen: before the restart host / after it gathered only relay, way host / new connections: way relay
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${turn:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(chromium --version 2>/dev/null), coturn $(turnserver --version 2>/dev/null | tail -1)"
npm install --silent --no-audit --no-fund --prefix . puppeteer-core@25.16.0

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
turnserver -n --no-cli --no-tls --no-dtls --pidfile= --log-file=stdout --listening-ip=127.0.0.1 --listening-port="$port" \
  --relay-ip=127.0.0.1 --allow-loopback-peers --lt-cred-mech --realm=finding --user=ann:secret > turn.log 2>&1 &
turn=$!

cat > finding.mjs <<'JS'
import { once } from "node:events";
import http from "node:http";
import puppeteer from "puppeteer-core";

const web = http.createServer((request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<!doctype html><title>call</title>");
});
await once(web.listen(0, "127.0.0.1"), "listening");
const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${web.address().port}/`);
  const seen = await page.evaluate(async (port) => {
    const iceServers = [{ urls: `turn:127.0.0.1:${port}`, username: "ann", credential: "secret" }];
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const gathered = async (pc) => {
      while (pc.iceGatheringState !== "complete") await pause(20);
      return pc.localDescription;
    };
    const negotiate = async ([from, to]) => {
      await from.setLocalDescription();
      await pause(50);
      const offer = await gathered(from);
      await to.setRemoteDescription(offer);
      await to.setLocalDescription();
      await pause(50);
      const answer = await gathered(to);
      await from.setRemoteDescription(answer);
      const kinds = ({ sdp }) => [...sdp.matchAll(/ typ (\w+)/g)].map(([, kind]) => kind);
      return [...new Set([...kinds(offer), ...kinds(answer)])].sort().join(" and ");
    };
    const call = (policy) => {
      const pair = [0, 1].map(() => new RTCPeerConnection({ iceServers, iceTransportPolicy: policy }));
      stream.getTracks().forEach((track) => pair[0].addTrack(track, stream));
      return pair;
    };
    const way = async ([from, to]) => {
      while (from.connectionState !== "connected" || to.connectionState !== "connected") await pause(50);
      await pause(3000);
      const received = async () => [...(await to.getStats()).values()].find((it) => it.type === "inbound-rtp" && it.kind === "video").packetsReceived;
      const before = await received();
      await pause(2000);
      const report = await from.getStats();
      const transport = [...report.values()].find(({ type }) => type === "transport");
      const kind = report.get(report.get(transport.selectedCandidatePairId).localCandidateId).candidateType;
      return { kind, isMoving: (await received()) > before };
    };
    const pair = call("all");
    await negotiate(pair);
    const before = await way(pair);
    for (const pc of pair) {
      pc.setConfiguration({ iceServers, iceTransportPolicy: "relay" });
      pc.restartIce();
    }
    const gatheredAfter = await negotiate(pair);
    const after = await way(pair);
    const anew = call("relay");
    await negotiate(anew);
    return { before, gatheredAfter, after, anew: await way(anew) };
  }, Number(process.argv[2]));
  const words = ({ kind, isMoving }) => `${kind}${isMoving ? "" : ", but nothing moves"}`;
  console.log(`before: ${words(seen.before)}`);
  console.log(`after setConfiguration and restartIce: gathered only ${seen.gatheredAfter}, packets go by ${words(seen.after)}`);
  console.log(`new connections with "relay": ${words(seen.anew)}`);
  const asSeen =
    seen.before.kind === "host" && seen.gatheredAfter === "relay" &&
    seen.after.kind === "host" && seen.after.isMoving && seen.anew.kind === "relay" && seen.anew.isMoving;
  if (!asSeen) console.error("CHANGED: a restart with \"relay\" no longer keeps the direct way.");
  process.exitCode = asSeen ? 0 : 1;
} finally {
  browser.process().kill("SIGKILL");
  web.close();
}
JS
TMPDIR="$folder" timeout 110 node finding.mjs "$port" || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 110 s." >&2
  exit $code
}
