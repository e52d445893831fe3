/** What is broken in calls happens in the pages: they are told, and do it. */
export const FAULTS = { GLARE: glare, ONLY_RELAY: onlyRelay };

const UNTIL_BOTH_KNOW = 300; // milliseconds

/** The server holds offers back for a moment: both sides make one meanwhile. */
function glare({ call, isOn, isMeant, me }) {
  if (!isOn) return;
  const both = call.peers.filter((peer) => isMeant(peer) || isMeant(me));
  both.forEach((peer) => peer.restart());
}

/** A connection that stands would keep to the way that it has: one of the two makes another. */
function onlyRelay({ call, isOn, isMeant, me }) {
  if (isOn ? !isMeant(me) : !call.changes.iceTransportPolicy) return;
  call.changes = isOn ? { iceTransportPolicy: "relay" } : {};
  const mine = call.peers.filter((peer) => !isMeant(peer) || me.id < peer.id); // whoever comes now goes the new way
  setTimeout(() => mine.forEach((peer) => peer.dispatchEvent(new Event("broken"))), UNTIL_BOTH_KNOW);
}
