/** What is broken in calls happens in the pages: they are told, and do it. */
export const FAULTS = { GLARE: glare, ONLY_RELAY: onlyRelay };

let policy; // before packets had to go by a relay

/** The server holds offers back for a moment: both sides make one meanwhile. */
function glare({ call, isOn, isMeant, me }) {
  if (!isOn) return;
  const both = call.peers.filter((peer) => isMeant(peer) || isMeant(me));
  both.forEach((peer) => peer.restart());
}

/** A connection that stands would keep to the way that it has: each is made anew. */
function onlyRelay({ call, isOn, isMeant, me }) {
  if (isOn ? !isMeant(me) : !policy) return;
  policy ??= call.configuration.iceTransportPolicy;
  call.configuration.iceTransportPolicy = isOn ? "relay" : policy;
  call.peers.forEach((peer) => peer.dispatchEvent(new Event("broken")));
  if (!isOn) policy = undefined;
}
