// What the checks of this step have in common: they speak Socket.IO by hand, and end before the first ping comes.

/** Opens a WebSocket that has heard the handshake. */
export async function openGuest({ openSocket }, look) {
  const guest = await openSocket("/socket.io/?EIO=4&transport=websocket");
  await guest.next({ expected: '0{"sid":…}', look });
  return guest;
}

/**
 * Sends packets, and returns what comes up to one that begins so. The server answers in order: what has not come by
 * then will not come any more.
 */
export async function exchange(guest, packets, last, look) {
  packets.forEach((it) => guest.send(it));
  const heard = [];
  while (!String(heard.at(-1)).startsWith(last)) heard.push(await guest.next({ expected: `${last}…`, look }));
  return heard;
}
