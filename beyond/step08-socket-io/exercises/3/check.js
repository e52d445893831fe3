import { exchange, openGuest } from "../shared.js";

const look = "Step08.lesson: a feature with server.on";
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47); // as a PNG begins
const PLACEHOLDER = '{"_placeholder":true,"num":0}';

export default async (tools) => {
  const { anyName, say, expect } = tools;
  const [room, nickname] = [anyName("lobby"), anyName("Ann")];
  const photo = [`451-3["photo",${PLACEHOLDER},"${room}"]`, PICTURE];
  const ann = await enter(tools, room, nickname);
  const bob = await enter(tools, room, anyName("Bob"));
  const eve = await enter(tools, anyName("kitchen"), anyName("Eve"));
  const isHeard = (heard) => heard.some((it) => String(it).includes('["photo"'));

  const atAnns = await ann.says(...photo);
  const refusal = atAnns.find(isRefusal);
  const isDone = atAnns.includes("433[]");
  expect({ expected: "an ack of photo: 433[]", seen: refusal, isRight: isDone, look });
  expect({ expected: "no photo for Ann, who has it", seen: atAnns, isRight: !isHeard(atAnns), look: "except" });

  const atBobs = await bob.says();
  const at = atBobs.findIndex((it) => isHeard([it]));
  const packet = `451-["photo","${nickname}",${PLACEHOLDER}`;
  const isBinary = atBobs[at]?.startsWith(packet);
  const expected = say("at Bob's: {packet},…]", { packet });
  expect({ expected, seen: atBobs[at], isRight: isBinary, look: "CourseWire.emit" });
  const seen = inHex(atBobs[at + 1]);
  const isRight = seen === inHex(PICTURE);
  expect({ expected: say("then the bytes {hex}", { hex: inHex(PICTURE) }), seen, isRight, look: "Attachments.bytes" });

  const atEves = await eve.says(...photo);
  expect({ expected: "no photo in another room", seen: atEves, isRight: !isHeard(atEves), look: "rooms().to(room)" });
  const answer = atEves.find(isRefusal) ?? "433[]";
  const isRefused = answer.includes('"not_in_room"');
  expect({ expected: "not_in_room, when Eve sends one to the lobby", seen: answer, isRight: isRefused, look });
  return "JSON has no bytes, so they travel behind the event. A page of step 07 in the same room gets them in base64, which is a third more.";
};

const isRefusal = (packet) => String(packet).startsWith('42["error"');

/** Bytes, if it is some: else, as it is. */
function inHex(data) {
  if (data === undefined || typeof data === "string") return data;
  return [...new Uint8Array(data)].map((it) => it.toString(16).padStart(2, "0")).join(" ");
}

/** Somebody in a room, who says something and hears what has come meanwhile, and then. */
async function enter(tools, room, nickname) {
  const guest = await openGuest(tools, look);
  await exchange(guest, ["40", `420["nickname","${nickname}"]`, `421["enter_room","${room}"]`], "431", look);
  return { says: (...packets) => exchange(guest, [...packets, `422["enter_room","${room}"]`], "432", look) };
}
