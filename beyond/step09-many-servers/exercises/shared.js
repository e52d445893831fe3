// What the checks of this step have in common: two guests on two servers that are one.

const START = "./mvnw -q compile exec:java -Dstep=09 -Dredis=redis://localhost:6379";
const AGAIN = 300; // milliseconds

/**
 * Two guests in one room: Ann on the server of this page, Bob on another one. What they have heard meanwhile is dropped.
 *
 * @returns {Promise<{ ann: Guest, bob: Guest, room: string }>}
 */
export async function openTwo(tools) {
  const room = tools.anyName("lobby");
  const ann = await openGuest(tools);
  const bob = await openOther(tools, await nameOfOther(ann));
  await enter(ann, tools.anyName("Ann"), room);
  await enter(bob, tools.anyName("Bob"), room);
  return { ann, bob, room };
}

/** A guest who knows by which id all others know it. */
export async function openGuest({ openSocket }, address) {
  const guest = await openSocket(address);
  const { id } = await guest.hear({ type: "connected", look: "SocketServer.letIn" });
  return Object.assign(guest, { id });
}

/** Of the latest server with another name than ours, such as localhost:3001; or undefined. */
async function nameOfOther(guest) {
  const { servers } = await guest.hear({ type: "servers", look: "ServerList" });
  const ours = servers.find((it) => it.isHere)?.name;
  return servers.findLast((it) => it.name !== ours)?.name;
}

async function openOther({ say, expect, ...tools }, name) {
  const guest = name && (await openSoon(tools, `ws://${name}/`));
  const other = name ?? (location.port === "3001" ? "localhost:3000" : "localhost:3001");
  const [, port] = other.split(":");
  expect({
    expected: say("a second server, started by {command}", {
      command: `${START} -Dport=${port} -Dorigin=${location.origin}`,
    }),
    seen: name
      ? say("{name}, which opens no WebSocket for this page", { name })
      : say("only {name}", { name: location.host }),
    isRight: Boolean(guest),
    look: say("how {name} was started: with -Dredis= and {origin}?", {
      name: location.host,
      origin: `-Dorigin=http://${other}`,
    }),
  });
  return guest;
}

/** A server that is being replaced after a save is away for a moment. */
async function openSoon(tools, address) {
  const open = () => openGuest(tools, address).catch(() => undefined);
  return (await open()) ?? new Promise((then) => setTimeout(then, AGAIN)).then(open);
}

async function enter(guest, nickname, room) {
  await guest.ask("nickname", { nickname }, "SocketNicknames");
  await guest.ask("enter_room", { room }, "RoomChat.enter");
}
