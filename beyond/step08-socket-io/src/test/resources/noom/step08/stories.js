// What the original client does, in Node and in browsers alike. What it finds is told line by line.
const next = (socket, event) => new Promise((resolve) => socket.once(event, (...all) => resolve(all)));
const ask = (socket, ...all) => new Promise((resolve) => socket.emit(...all, resolve));

async function arrive(socket) {
  await next(socket, "connect");
  await upgraded(socket);
}

// To hang up in the middle of an upgrade is an error in a browser's console.
async function upgraded(socket) {
  const { engine, opts } = socket.io;
  if (opts.transports.length > 1 && engine.transport.name === "polling") await next(engine, "upgrade");
}

const transport = (socket) => socket.io.engine.transport.name;

const stories = {
  async room(connect, tell) {
    const ann = connect();
    await arrive(ann);
    tell(`Ann is in by ${transport(ann)}`);
    await ask(ann, "nickname", "Ann");
    await ask(ann, "enter_room", "lobby");

    const bob = connect();
    await arrive(bob);
    const welcome = next(ann, "welcome");
    await ask(bob, "enter_room", "lobby");
    const [newcomer, count] = await welcome;
    tell(`Ann hears welcome ${newcomer} ${count}`);

    let line = next(bob, "new_message");
    await ask(ann, "new_message", "소시지", "lobby");
    tell(`Bob hears ${(await line)[0]}`);
    const candidate = next(bob, "ice");
    await ask(ann, "ice", { candidate: "x".repeat(60_000) }, "lobby");
    tell(`Bob hears ${(await candidate)[0].candidate.length} characters`);

    const before = bob.id;
    const gone = next(bob, "disconnect");
    bob.io.reconnection(false); // not before Ann has spoken
    bob.io.engine.close();
    tell(`Bob is gone: ${(await gone)[0]}`);
    await ask(ann, "new_message", "missed", "lobby");
    line = next(bob, "new_message");
    bob.connect();
    await next(bob, "connect");
    tell(`Bob is recovered: ${bob.recovered} ${bob.id === before}`);
    tell(`Bob has missed ${(await line)[0]}`);
    await upgraded(bob);

    const bye = next(ann, "bye");
    bob.disconnect();
    const [leaver, left] = await bye;
    tell(`Ann hears bye ${leaver} ${left}`);

    const [refusal] = await next(ann.io.socket("/nowhere"), "connect_error");
    tell(`Nowhere is refused: ${refusal.message}`);

    const end = next(ann, "disconnect");
    ann.disconnect();
    tell(`Ann is gone: ${(await end)[0]}`);
  },

  async bytes(connect, tell) {
    const ann = connect();
    await arrive(ann);
    const bytes = await ask(ann, "message-with-ack", new Uint8Array([0, 1, 255, 127, 128]));
    tell(`Back come ${new Uint8Array(bytes)}`);
    const back = next(ann, "message-back");
    ann.emit("message", { photo: new Uint8Array([7]), text: "김소연" });
    const [{ photo, text }] = await back;
    tell(`Back come ${new Uint8Array(photo)} and ${text}`);
    ann.on("question", (words, answer) => answer(`${words}!`));
    const answer = await ask(ann, "question-me", "hi");
    ann.disconnect();
    tell(`The server is answered: ${answer}`);
  },

  async namespaces(connect, tell) {
    const main = connect("/", false);
    const custom = connect("/custom", false);
    await Promise.all([arrive(main), arrive(custom)]);
    tell(`One connection: ${main.io === custom.io}, by ${transport(main)}`);
    main.on("disconnect", (reason) => tell(`Main is gone: ${reason}`));
    custom.on("disconnect", (reason) => tell(`Custom is gone: ${reason}`));

    custom.emit("send-me-away");
    await next(custom, "disconnect");
    custom.connect();
    await next(custom, "connect");
    custom.disconnect();
    tell(`Main hears ${await ask(main, "message-with-ack", "alone")}`);
    custom.connect();
    await next(custom, "connect");

    const names = [main.id, custom.id];
    tell("The server may restart");
    await Promise.all([next(main, "connect"), next(custom, "connect")]);
    tell(`Both are back, as somebody new: ${main.id !== names[0]} ${custom.id !== names[1]}`);
    tell(`Main hears ${await ask(main, "message-with-ack", 1)}`);
    tell(`Custom hears ${await ask(custom, "message-with-ack", 2)}`);
    await upgraded(main);
    main.disconnect();
    custom.disconnect();
  },

  async silence(connect, tell) {
    const ann = connect();
    await next(ann, "connect");
    const [reason] = await next(ann, "disconnect");
    ann.disconnect();
    tell(`Ann is gone: ${reason}`);
  },
};

function begin(io, address, transports, story, tell) {
  const connect = (path = "/", forceNew = true) =>
    io(address + path, { transports, forceNew, reconnectionDelay: 50, reconnectionDelayMax: 500 });
  stories[story](connect, tell).catch((error) => tell(String(error)));
}
