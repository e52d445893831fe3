const look = "UniqueNicknames.requireFree, and folded";
const TAKEN = ["Everyone", "Server", "전체", "서버"]; // by the pages, in both languages

export default async ({ openSocket, anyName, say, expect }) => {
  for (const nickname of [...TAKEN, "EVERY one", "ｅｖｅｒｙｏｎｅ", "ｓerver", "S E R V E R", "서 버"]) {
    const eve = await openSocket();
    const { ok, error } = await eve.ask("nickname", { nickname }, look);
    eve.close();
    const seen = ok ? "somebody who is called so" : error.code;
    expect({ expected: say('no "{nickname}"', { nickname }), seen, isRight: !ok, look });
  }
  const nickname = anyName("Everyon");
  const ann = await openSocket();
  const { ok, error } = await ann.ask("nickname", { nickname }, look);
  const expected = say("{nickname}, who is somebody else", { nickname });
  expect({ expected, seen: error?.message, isRight: ok, look });
  return "What counts is the folded name, so one comparison refuses every way to write it.";
};
