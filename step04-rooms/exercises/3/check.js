export default async (tools) => {
  const { openPage, openSocket, anyName, expectSoon } = tools;
  const [room, nickname] = [anyName("lobby"), anyName("Bob")];
  const [bob, eve] = [await openSocket(), await openSocket()];
  await bob.ask("nickname", { nickname }, "SocketNicknames");
  await bob.ask("enter_room", { room }, "RoomChat.enter");
  await eve.ask("enter_room", { room: anyName("kitchen") }, "RoomChat.enter");
  await types(tools, bob, room);
  const page = await openPage();
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open room", look: "room.js", read: () => page.shows("#room") });

  await thePageSaysItOnce(tools, page, bob);
  await thePageShowsIt(tools, page, { bob, room, nickname });
  await nobodyElseHearsIt(tools, eve);
  return "It is news of a moment, so nothing is kept: one frame a second says it, and a timer forgets it.";
};

async function types({ expect }, guest, room) {
  const { ok, error } = await guest.ask("typing", { room }, "Typing");
  expect({ expected: "an ack of typing", seen: error?.message, isRight: ok, look: "Typing, and Step04.install" });
}

async function thePageSaysItOnce({ expect }, page, bob) {
  for (const keys of ["h", "he", "hel", "hell", "hello"]) page.type("#text", keys);
  page.submit("#msg");
  const heard = [];
  while (heard.at(-1) !== "new_message") {
    heard.push(JSON.parse(await bob.next({ expected: "the message", look: "RoomChat.tell" })).type);
  }
  const seen = heard.filter((it) => it === "typing").length; // before its message, for frames come in order
  const expected = "one message typing for five keys at once";
  expect({ expected, seen, isRight: seen === 1, look: "box, and its event input" });
}

async function thePageShowsIt(tools, page, { bob, room, nickname }) {
  const { say, expect, expectSoon } = tools;
  const words = say("{nickname} is typing …", { nickname });
  const isIt = ({ textContent }) => textContent.startsWith(nickname) && textContent.endsWith("…");
  const isShown = () => page.all("#room *").some((it) => isIt(it) && it.checkVisibility());
  const isSeen = async () => {
    await types(tools, bob, room);
    await expectSoon({
      expected: say('the words "{words}"', { words }),
      look: 'socket.on("typing", …)',
      read: isShown,
    });
  };
  await isSeen();
  await bob.ask("new_message", { room, text: "here I am" }, "RoomChat.tell");
  const line = { expected: "the line", look: "main.js", read: () => page.shows("#room li", `${nickname}: here I am`) };
  await expectSoon(line);
  const look = 'socket.on("new_message", …)';
  expect({ expected: say('no "{words}" when the message is here', { words }), seen: words, isRight: !isShown(), look });

  await isSeen();
  const before = performance.now();
  await expectSoon({ expected: "no words any more", look: "setTimeout", read: () => words, isRight: () => !isShown() });
  const seconds = (performance.now() - before) / 1000;
  const seen = say("{seconds} seconds", { seconds: seconds.toFixed(1) });
  const isRight = seconds > 1 && seconds < 4;
  expect({ expected: "words that stand there for some two seconds", seen, isRight, look: "setTimeout" });
}

async function nobodyElseHearsIt({ expect }, eve) {
  eve.emit("leave_room", { room: "nowhere" }, 9);
  const isWanted = (text) => /"(ack|typing)"/.test(text);
  const seen = await eve.next({ expected: "an answer", look: "the terminal", isWanted });
  expect({ expected: "no word of it in another room", seen, isRight: seen.includes('"ack"'), look: "rooms.to(room)" });
}
