const LOOK = "HelloWebSocket.install, behind the line that sends the answer";

export default async ({ openSocket, say, expect, expectSoon }) => {
  const socket = await openSocket();
  const answer = (word) =>
    socket.next({
      expected: say('an answer to "{word}"', { word }),
      look: LOOK,
      isWanted: (text) => text.includes(`"${word}"`),
    });
  socket.send("hello");
  await answer("hello");
  socket.send("bye");
  await answer("bye");
  socket.send("still there?"); // either this is answered, or the line is closed
  const end = await expectSoon({
    expected: "an end of the call",
    look: LOOK,
    read: () => socket.closing ?? socket.heard[0],
  });

  const expected = "the server hangs up with code 1000 and a kind word";
  const seen = end.code ? say('code {code}, "{reason}"', end) : "it goes on: the next word was answered too";
  expect({ expected, seen, isRight: end.code === 1000 && end.reason !== "", look: LOOK });
  return "The answer came first, then the close: a WebSocket keeps the order. In the page, close grows by one, and error stays 0.";
};
