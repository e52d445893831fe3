const look = "UniqueNicknames.requireFree, and folded";

export default async ({ openSocket, anyName, expect }) => {
  for (const nickname of ["Everyone", "EVERY one", "ｅｖｅｒｙｏｎｅ", "Server", "ｓerver", "S E R V E R"]) {
    const eve = await openSocket();
    const { ok, error } = await eve.ask("nickname", { nickname }, look);
    eve.close();
    const seen = ok ? "somebody who is called so" : error.code;
    expect({ expected: `no "${nickname}"`, seen, isRight: !ok, look });
  }
  const nickname = anyName("Everyon");
  const ann = await openSocket();
  const { ok, error } = await ann.ask("nickname", { nickname }, look);
  expect({ expected: `${nickname}, who is somebody else`, seen: error?.message, isRight: ok, look });
  return "What counts is the folded name, so one comparison refuses every way to write it.";
};
