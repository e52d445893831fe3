const LOOK = "Chat.tellEveryone, behind the broadcast";
const QUESTION = "what time is it?";

export default async ({ openSocket, anyName, say, expect }) => {
  const ann = await openSocket();
  const bob = await openSocket();
  const { id } = await ann.hear({ type: "connected", look: "Chat.welcome" });
  const name = anyName("Ann");
  ann.emit("nickname", name);
  ann.emit("new_message", QUESTION);
  ann.emit("new_message", "thank you"); // by then the answer has come, or there is none

  for (const person of [ann, bob]) {
    const next = (nickname) =>
      person.hear({ type: "new_message", look: LOOK, isWanted: (it) => it.nickname === nickname });
    await next(name);
    const isWanted = (it) => it.nickname === name || it.nickname === "Robot";
    const answer = await person.hear({ type: "new_message", look: LOOK, isWanted });
    const isRight = answer.nickname === "Robot" && /^\d\d:\d\d$/.test(answer.text);
    expect({
      expected: say('after "{question}": "Robot: 14:05", for everyone', { question: QUESTION }),
      seen: `${answer.nickname}: ${answer.text}`,
      isRight,
      look: LOOK,
    });
    expect({
      expected: "the robot speaks in its own name",
      seen: answer.from,
      isRight: answer.from !== id,
      look: "from, in the record NewMessage",
    });
  }
  await isReserved(ann, expect);
  return "The server may say something of its own, because every line says who speaks, and the server writes that. So nobody can play the robot.";
};

/** Nobody else is called so. */
async function isReserved(person, expect) {
  const look = "Chat.rename";
  person.emit("nickname", "Robot");
  person.emit("new_message", "I am the robot");
  const isWanted = (text) => /"type":"error"|I am the robot/.test(text);
  const answer = await person.next({ expected: "an answer", look, isWanted });
  expect({ expected: "an error: that name is the robot's", seen: answer, isRight: answer.includes('"error"'), look });
}
