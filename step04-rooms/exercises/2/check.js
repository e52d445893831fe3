const look = "rooms().joining and rooms().leaving";

export default async ({ openSocket, anyName, say, expect }) => {
  const room = anyName("lobby");
  const [ann, bob, eve] = [await openSocket(), await openSocket(), await openSocket()];
  const does = async (guest, event, expected) => {
    const { ok, error } = await guest.ask(event, { room }, look);
    expect({ expected, seen: error?.message, isRight: ok, look });
  };
  const isRefused = async (guest, event, code, expected) => {
    const { ok, error } = await guest.ask(event, { room }, look);
    const seen = ok ? "an ack: the server has done it" : `${error.code}: ${error.message}`;
    expect({ expected: `${say(expected)}: ${code}`, seen, isRight: error?.code === code, look });
  };
  await does(ann, "enter_room", "an open room, for Ann");
  await does(bob, "enter_room", "an open room, for Bob");
  await isRefused(eve, "lock", "not_in_room", "a refusal of lock, for Eve is not in the room");
  await does(bob, "lock", "an ack of lock, for Bob is in the room");
  await isRefused(eve, "enter_room", "room_locked", "a locked room, for Eve");
  await does(bob, "leave_room", "an ack of leave_room");
  await isRefused(bob, "enter_room", "room_locked", "a locked room as long as Ann is in it");
  await does(ann, "leave_room", "an ack of leave_room");
  await does(eve, "enter_room", "an open room, when all have left");
  return "A hook before the door may refuse, and a hook behind it forgets: the code of the rooms knows nothing of locks.";
};
