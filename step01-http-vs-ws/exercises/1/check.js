const LOOK = "Step01Page.webSocket(), where the buttons are made";

export default async ({ openPage, say, expect, expectSoon }) => {
  const page = await openPage("?seconds=3600");
  const seen = page.texts("#ws button").map((word) => say('a button "{word}"', { word }));
  const isRight = ["hello", "study", "bye", "thanks"].every((word) => page.find("#ws button", word));
  expect({ expected: 'a button "thanks" beside the other three', seen: seen.join(", "), isRight, look: LOOK });

  page.click("#ws button", "thanks");
  await expectSoon({
    expected: 'an answer to "thanks"',
    look: "the last loop in main.js: what does it send?",
    read: () => page.texts("#ws li"),
    isRight: (lines) => lines.some((line) => line.includes('"thanks"')),
  });
  return "One file was enough: the page is made on the server, and main.js takes whatever buttons it finds there.";
};
