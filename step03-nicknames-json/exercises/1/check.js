const LOOK = "hear.new_message in main.js, and the event visibilitychange";

/** Puts the page in front, or behind another tab. */
function show({ document, window }, isShown) {
  Object.defineProperty(document, "hidden", { value: !isShown, configurable: true });
  document.dispatchEvent(new window.Event("visibilitychange"));
}

export default async ({ openPage, openSocket, anyName, say, expect, expectSoon }) => {
  const page = await openPage();
  const other = await openSocket();
  const title = page.document.title;
  const saysTwo = async () => {
    const lines = [anyName("one-"), anyName("two-")];
    for (const line of lines) other.emit("new_message", line);
    const read = () => page.texts("main ul li");
    const isRight = (seen) => lines.every((line) => seen.some((it) => it.endsWith(`: ${line}`)));
    await expectSoon({ expected: "two new lines in the list", look: "hear.new_message in main.js", read, isRight });
  };
  const isTitled = (when, wanted) =>
    expect({
      expected: `${say(when)}: "${wanted}"`,
      seen: page.document.title,
      isRight: page.document.title === wanted,
      look: LOOK,
    });

  await saysTwo();
  isTitled("a page that is looked at keeps its title", title);
  show(page, false);
  await saysTwo();
  isTitled("two new lines while it is hidden", `(2) ${title}`);
  show(page, true);
  isTitled("it is looked at again", title);
  return "The page alone knows whether anybody looks at it, so the server need not know what is unread: not one line of Java.";
};
