const LOOK = "Outbox.close: what becomes of that which still waits? And Outbox.afterwards";
const ROUNDS = 5; // what arrives by luck does not do so five times

export default async ({ openSocket, say, expect, expectSoon }) => {
  for (let round = 0; round < ROUNDS; round++) {
    const guest = await openSocket();
    guest.send("/quit");
    const passedOn = () => guest.heard.find((text) => text === "/quit");
    const read = () => guest.closing ?? passedOn();
    const end = await expectSoon({ expected: 'an end after "/quit"', look: "Step02.install", read });

    const seen = end.code ? say("code {code}", end) : "the line was passed on to everyone";
    expect({
      expected: 'after "/quit" the server hangs up with code 4000',
      seen,
      isRight: end.code === 4000,
      look: "Step02.install",
    });
    expect({
      expected: '"Bye!" before it hangs up',
      seen: guest.heard,
      isRight: guest.heard.includes("Bye!"),
      look: LOOK,
    });
  }
  return "To hang up throws away what still waits. There is one writer, and it does one thing after the other: what it is told afterwards comes after the last word.";
};
