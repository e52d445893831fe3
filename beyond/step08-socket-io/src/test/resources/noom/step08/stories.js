// What a page of the course does, in Node: node client.cjs <package> <address> <transports>
const [, , client, address, transports] = process.argv;
const { io } = require(client);

const connect = (path = "/") => io(address + path, { transports: transports.split(","), forceNew: true });
const next = (socket, event) => new Promise((resolve) => socket.once(event, (...all) => resolve(all)));
const ask = (socket, ...all) => new Promise((resolve) => socket.emit(...all, resolve));

async function arrive(socket) {
  await next(socket, "connect");
  const { engine } = socket.io;
  if (transports.includes(",") && engine.transport.name === "polling") await next(engine, "upgrade");
}

async function main() {
  const ann = connect();
  await arrive(ann);
  console.log(`Ann is in by ${ann.io.engine.transport.name}`);
  await ask(ann, "nickname", "Ann");
  await ask(ann, "enter_room", "lobby");

  const bob = connect();
  await arrive(bob);
  const welcome = next(ann, "welcome");
  await ask(bob, "enter_room", "lobby");
  console.log("Ann hears welcome", ...(await welcome).slice(0, 2));

  let line = next(bob, "new_message");
  await ask(ann, "new_message", "소시지", "lobby");
  console.log("Bob hears", (await line)[0]);
  const candidate = next(bob, "ice");
  await ask(ann, "ice", { candidate: "x".repeat(60_000) }, "lobby");
  console.log("Bob hears", (await candidate)[0].candidate.length, "characters");

  const before = bob.id;
  const gone = next(bob, "disconnect");
  bob.io.engine.close();
  console.log("Bob is gone:", (await gone)[0]);
  await ask(ann, "new_message", "missed", "lobby");
  line = next(bob, "new_message");
  await next(bob, "connect");
  console.log("Bob is recovered:", bob.recovered, bob.id === before);
  console.log("Bob has missed", (await line)[0]);

  const bye = next(ann, "bye");
  bob.disconnect();
  console.log("Ann hears bye", ...(await bye).slice(0, 2));

  const cho = connect("/nowhere");
  const [refusal] = await next(cho, "connect_error");
  console.log("Cho is refused:", refusal.message);
  cho.disconnect();

  const end = next(ann, "disconnect");
  ann.disconnect();
  console.log("Ann is gone:", (await end)[0]);
  process.exit(0);
}

main().catch((error) => {
  console.log(error);
  process.exit(1);
});
