import { openTwo } from "../shared.js";

const look = "Replica.open and Replica.say";

export default async (tools) => {
  const { say, expect } = tools;
  const { ann, bob, room } = await openTwo(tools); // each has come, taken a nickname and entered a room
  const isCounted = async (asker, asked, SAID, sentence) => {
    const { payload, error } = await asker.ask("entries", { id: asked.id }, look);
    const isRight = payload?.OPENED === 1 && payload.SAID === SAID;
    const expected = say(sentence, { counts: JSON.stringify({ OPENED: 1, SAID }) });
    expect({ expected, seen: error?.message ?? payload, isRight, look });
  };
  await ann.ask("new_message", { room, text: "hi" }, look);
  await ann.ask("new_message", { room: tools.anyName("kitchen"), text: "hi" }, look); // where she is not
  await ann.ask("sing", undefined, look); // no server knows that
  await isCounted(bob, ann, 4, "an ack of entries, on Bob's server about Ann: {counts}");
  await isCounted(ann, bob, 3, "an ack of entries, on Ann's server about Bob: {counts}");
  return "Both servers have read the same entries, so both count the same. A line for a room in which Ann is not is in the log, for only its turn shows where she is; an event that nobody knows is refused before.";
};
