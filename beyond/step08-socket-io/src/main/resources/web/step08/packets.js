const ENGINE = ["open", "close", "ping", "pong", "message", "upgrade", "noop"];
const SOCKET = ["connect", "disconnect", "event", "ack", "connect error", "event with bytes", "ack with bytes"];
const SEPARATOR = "\u001e";

/** How the packets of a frame or of a payload are called, in both layers; nothing, if there is none. */
export function namesOf(data) {
  if (typeof data !== "string") return "bytes";
  const payload = data.replace(/^(\d{3}|GET .*|POST .*)(\n|$)/, ""); // of a request
  return payload.split(SEPARATOR).map(nameOf).filter(Boolean).join(", ");
}

function nameOf(packet) {
  if (/^b[\w+/]/.test(packet)) return "bytes";
  if (!/^[0-6]($|[{[\d/p])/.test(packet)) return "";
  const isMessage = packet[0] === "4" && SOCKET[packet[1]];
  return isMessage ? `message: ${SOCKET[packet[1]]}` : ENGINE[packet[0]];
}
