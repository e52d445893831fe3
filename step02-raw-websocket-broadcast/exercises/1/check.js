const LOOK = "Step02.install, where a message is heard";
const ANSWER = /^(\d+) are here$/;

export default async ({ openSocket, anyName, expect }) => {
  const join = async () => {
    const guest = await openSocket();
    const line = anyName("line-");
    guest.send(line); // it comes back, so the server has this guest in its list
    await guest.next({ expected: "the guest's own line", look: LOOK, isWanted: (it) => it === line });
    return guest;
  };
  const count = async (asking, other) => {
    const line = anyName("line-");
    const isWanted = (it) => it === "/count" || it === line || ANSWER.test(it);
    asking.send("/count");
    asking.send(line); // by then the answer has come, or there is none
    const seen = await asking.next({ expected: "an answer", look: LOOK, isWanted });
    expect({ expected: 'an answer to "/count", such as "2 are here"', seen, isRight: ANSWER.test(seen), look: LOOK });
    const heard = await other.next({ expected: "the next line", look: LOOK, isWanted });
    expect({ expected: "nobody else hears of it", seen: heard, isRight: heard === line, look: LOOK });
    return Number(ANSWER.exec(seen)[1]);
  };
  const [ann, bob] = [await join(), await join()];
  const before = await count(ann, bob);
  await join();
  await join();
  const after = await count(ann, bob);
  const isRight = before >= 2 && after > before;
  expect({ expected: "a number that grows when two more come", seen: [before, after], isRight, look: "Peers.count()" });
  return 'An answer goes into one outbox, a broadcast into all. And yet everybody can write "7 are here": plain text does not say who speaks.';
};
