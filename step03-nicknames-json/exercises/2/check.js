const LOOK = "Chat: the switch in hear, welcome and forget";

export default async ({ openSocket, anyName, say, expect }) => {
  const [ann, bob] = [await openSocket(), await openSocket()];
  const [annsName, bobsName] = [anyName("Ann"), anyName("Bob")];
  ann.emit("nickname", annsName);
  bob.emit("nickname", bobsName);

  const people = async (asking) => {
    asking.emit("who", null);
    const isWanted = (text) => /"type":"(people|error)"/.test(text);
    const { type, payload } = JSON.parse(await asking.next({ expected: "an answer to who", look: LOOK, isWanted }));
    expect({
      expected: 'a message "people" with a list of names',
      seen: payload,
      isRight: type === "people" && Array.isArray(payload),
      look: LOOK,
    });
    return payload;
  };
  await people(bob); // by now the server has heard his name
  const all = await people(ann);
  const isRight = [annsName, bobsName].every((name) => all.includes(name));
  const expected = say("{annsName} and {bobsName} among the names", { annsName, bobsName });
  expect({ expected, seen: all, isRight, look: LOOK });

  const line = anyName("line-");
  ann.emit("new_message", line);
  const heard = JSON.parse(
    await bob.next({
      expected: "the next line",
      look: LOOK,
      isWanted: (it) => it.includes("people") || it.includes(line),
    }),
  );
  expect({
    expected: "nobody but the one who asks is answered",
    seen: heard.type,
    isRight: heard.type === "new_message",
    look: LOOK,
  });

  bob.close();
  await leaves(bobsName, people, ann, { say, expect });
  return "A type of its own, an answer to one person only. But how does the page know which question an answer belongs to, if it asks twice?";
};

/** A goodbye takes its time. */
async function leaves(name, people, asking, { say, expect }) {
  for (let tries = 0; tries < 100; tries++) {
    const all = await people(asking);
    if (!all.includes(name)) return;
    if (tries === 99)
      expect({
        expected: say("{name} is not among the names after leaving", { name }),
        seen: all,
        isRight: false,
        look: "Chat.forget",
      });
    await new Promise((then) => setTimeout(then, 50));
  }
}
