const LOOK = "Step02.install, where a message is heard";

export default async ({ openSocket, anyName, say, expect }) => {
  const [ann, bob] = [await openSocket(), await openSocket()];
  const name = anyName("Ann-");
  const greeting = anyName("line-");
  bob.send(greeting); // it comes back, so the server has Bob in its list
  await bob.next({ expected: "Bob's own line", look: LOOK, isWanted: (it) => it === greeting });

  const line = anyName("line-");
  ann.send(`/nick ${name}`);
  ann.send(line);
  const isWanted = (text) => text.includes(name) || text.includes(line);
  for (const person of [bob, ann]) {
    const seen = await person.next({ expected: "what Ann says", look: LOOK, isWanted });
    expect({
      expected: say('after "/nick {name}" and "{line}": "{name}: {line}"', { name, line }),
      seen,
      isRight: seen === `${name}: ${line}`,
      look: LOOK,
    });
  }

  const plain = anyName("line-");
  bob.send(plain);
  const seen = await ann.next({ expected: "what Bob says", look: LOOK, isWanted: (text) => text.includes(plain) });
  expect({ expected: "a line of somebody without a name, as it was", seen, isRight: seen === plain, look: LOOK });
  const insight =
    'It works, and it leaks: Bob can write "{name}: hi" by hand, and nobody can say "/nick" to the others. Plain text has no place for what a line is.';
  return say(insight, { name });
};
