const look = "RoomList.list";

export default async ({ openSocket, anyName, say, expect }) => {
  const [ann, bob] = [await openSocket(), await openSocket()];
  const [hidden, open] = [anyName(".attic"), anyName("lobby")];
  for (const room of [hidden, open]) await ann.ask("enter_room", { room }, "Rooms.join");

  const isThere = ({ rooms }) => rooms.some(({ name }) => name === open);
  const { rooms } = await bob.hear({ type: "room_change", look, isWanted: isThere });
  const seen = rooms.filter(({ name }) => name === hidden);
  expect({ expected: say("open rooms without {hidden}", { hidden }), seen, isRight: seen.length === 0, look });

  const { payload, error } = await bob.ask("enter_room", { room: hidden }, "Rooms.join");
  const isRight = payload?.count === 2;
  const expected = say("{hidden}, open to all who know its name", { hidden });
  expect({ expected, seen: error?.message, isRight, look: "Rooms.join" });
  return "It stands in no list, but whoever knows or guesses the name is in: hidden is not locked.";
};
