import { call, socket } from "/step07/main.js";
import { link } from "/workbench/class/main.js";

/** What is broken in calls happens in the pages: they are told, and do it. */
const FAULTS = { GLARE: glare, ONLY_RELAY: onlyRelay };

link.on("fault", ({ fault, isOn, ids }) => FAULTS[fault]?.(isOn, (id) => ids.includes(id)));

let policy; // before packets had to go by a relay

/** The server holds offers back for a moment: both sides make one meanwhile. */
function glare(isOn, isMeant) {
  if (!isOn) return;
  const both = call.peers.filter(({ id }) => isMeant(id) || isMeant(socket.id));
  both.forEach((peer) => peer.restart());
}

async function onlyRelay(isOn, isMeant) {
  if (isOn ? !isMeant(socket.id) : !policy) return;
  policy ??= (await (await fetch("/step07/ice")).json()).iceTransportPolicy;
  const iceTransportPolicy = isOn ? "relay" : policy;
  call.peers.forEach((peer) => peer.restart({ iceTransportPolicy }));
  if (!isOn) policy = undefined;
}
