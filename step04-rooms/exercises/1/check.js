const look = "RoomChat.install: one more server.on";

export default async ({ openSocket, anyName, say, expect }) => {
  const ann = await openSocket();
  const isKnownAs = async (nickname, rooms) => {
    const { payload, error } = await ann.ask("who_am_i", undefined, look);
    const isRight = payload?.nickname === nickname && String(payload.rooms) === String(rooms);
    expect({
      expected: say("the ack {answer}", { answer: JSON.stringify({ nickname, rooms }) }),
      seen: error?.message ?? payload,
      isRight,
      look,
    });
  };
  await isKnownAs("Anon", []);
  const [nickname, room] = [anyName("Ann"), anyName("lobby")];
  await ann.ask("nickname", { nickname }, look);
  await ann.ask("enter_room", { room }, look);
  await isKnownAs(nickname, [room]);
  return "What the handler returns is the ack, so one line of Java is an event of your own, and the page needs none.";
};
