const LOOK = "HelloWebSocket.install, behind the line that sends the answer";

export default async ({ openSocket, expect, expectSoon }) => {
  const socket = await openSocket();
  const answer = (word) =>
    socket.next({ expected: `an answer to "${word}"`, look: LOOK, isWanted: (text) => text.includes(`"${word}"`) });
  const say = (word) => socket.send(word);
  say("hello");
  await answer("hello");
  say("bye");
  await answer("bye");
  say("still there?"); // either this is answered, or the line is closed
  const end = await expectSoon({
    expected: "an end of the call",
    look: LOOK,
    read: () => socket.closing ?? socket.heard[0],
  });

  const expected = "the server hangs up with code 1000 and a kind word";
  const seen = end.code ? `code ${end.code}, "${end.reason}"` : "it goes on: the next word was answered too";
  expect({ expected, seen, isRight: end.code === 1000 && end.reason !== "", look: LOOK });
  return "The answer came first, then the close: a WebSocket keeps the order. In the page, close grows by one, and error stays 0.";
};
