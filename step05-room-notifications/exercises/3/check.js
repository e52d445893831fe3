import { translate } from "/workbench/translate.js";

const look = "Headcount, and Throttle";
const CROWD = 8;

export default async (tools) => {
  const { openPage, openSocket, say, expect, expectSoon } = tools;
  const [page, witness] = [await openPage(), await openSocket()];
  await twoLists(tools, witness);
  const seen = witness.heard.map((it) => JSON.parse(it).type);
  expect({ expected: "people, a moment after somebody has come", seen, isRight: seen.includes("people"), look });

  const heading = () => page.text("#rooms h2");
  const title = translate("rooms.title");
  const count = () => (heading().startsWith(title) ? Number(/, (\d+)/.exec(heading())?.[1] ?? 0) : 0);
  const shows = (expected, isRight) =>
    expectSoon({ expected, look: "main.js", read: heading, isRight: () => isRight(count()) });
  await shows(say("the heading {title}, 2 connected, or another number", { title }), Boolean);
  const all = count() + CROWD;
  const crowd = [];
  while (crowd.length < CROWD) crowd.push(await openSocket());
  await shows(say("the heading {title}, {all} connected", { title, all }), (it) => it >= all);

  const hears = (isWanted) => witness.hear({ type: "people", look, isWanted });
  await hears((it) => it.count >= all);
  for (const socket of crowd) socket.close();
  const few = all - CROWD / 2; // somebody else may come meanwhile
  let told = 1;
  while ((await hears(Boolean)).count > few) told++;
  expect({
    expected: "one message or two when eight go at once",
    seen: say("{told} and more", { told }),
    isRight: told <= 2,
    look,
  });
  await shows("a heading without those who have gone", (it) => it <= few);
  return "The number is a state: only the newest counts, so the changes of a moment are told together.";
};

/** Two changes of which everyone is told, one after the other: what was due before has come. */
async function twoLists({ anyName, say, expectSoon }, socket) {
  const room = anyName("hall");
  const isListed = () => socket.heard.findLast((it) => it.includes('"room_change"'))?.includes(room);
  socket.emit("enter_room", { room });
  await expectSoon({ expected: say("{room} among the open rooms", { room }), look: "RoomList", read: isListed });
  socket.emit("leave_room", { room });
  await expectSoon({ expected: say("{room} among them no more", { room }), look: "RoomList", read: () => !isListed() });
}
