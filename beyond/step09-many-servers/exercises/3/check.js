import { openTwo } from "../shared.js";

const look = "a server.on, like those in RoomChat";
const ROLLS = 8;

export default async ({ anyName, say, expect, ...tools }) => {
  const { ann, bob, room } = await openTwo({ anyName, say, expect, ...tools });
  const atAnns = await roll(ann, room, ROLLS);
  const refusal = atAnns.find((it) => it.type === "ack" && !it.ok)?.error.message;
  expect({ expected: "an ack of roll", seen: refusal, isRight: !refusal, look });

  const atBobs = await roll(bob, room, ROLLS);
  atAnns.push(...(await roll(ann, room, 0)));
  const [hers, his] = [numbersIn(atAnns), numbersIn(atBobs)];
  const isDie = hers.length === 2 * ROLLS && hers.every((it) => [1, 2, 3, 4, 5, 6].includes(it));
  const expected = say("at Ann's {count} events roll, each with a number from 1 to 6", { count: 2 * ROLLS });
  expect({ expected, seen: hers, isRight: isDie, look: "rooms().to(room)" });

  const same = say("the same at Bob's: {numbers}", { numbers: hers.join(", ") });
  const isSame = String(his) === String(hers);
  expect({ expected: same, seen: his, isRight: isSame, look: "how RoomHistory learns what at is" });
  const isAny = new Set(hers).size > 1;
  expect({
    expected: "not always the same number",
    seen: hers,
    isRight: isAny,
    look: "what each entry has for itself",
  });

  const { error } = await ann.ask("roll", { room: anyName("kitchen") }, look);
  const isRefused = error?.code === "not_in_room";
  expect({ expected: "not_in_room, for a room in which Ann is not", seen: error?.code, isRight: isRefused, look });
  return "Nobody was asked, and all know: chance from the place of an entry is the same wherever it is read. Somebody who knows the rule can foretell it, so it is no die to play for money with.";
};

/** Rolls so often, and returns all that has come up to then: what comes through the log comes in order. */
async function roll(guest, room, times) {
  const last = times + 1;
  for (let id = 1; id < last; id++) guest.emit("roll", { room }, id);
  guest.emit("enter_room", { room }, last); // where one is already
  const heard = [];
  do heard.push(JSON.parse(await guest.next({ expected: "an ack of enter_room", look })));
  while (heard.at(-1).type !== "ack" || heard.at(-1).id !== last);
  return heard;
}

const numbersIn = (heard) => heard.filter((it) => it.type === "roll").map((it) => it.payload?.number);
