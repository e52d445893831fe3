const look = "notice in main.js";

export default async ({ openPage, openSocket, anyName, expect, expectSoon }) => {
  const [room, nickname] = [anyName("lobby"), anyName("Bob")];
  const page = await openPage();
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open room", look: "step 04", read: () => page.shows("#room") });
  const bob = await openSocket();
  await bob.ask("nickname", { nickname }, look);
  const counts = async (event, count) => {
    await bob.ask(event, { room }, look);
    const isRight = (title) => title === `Room ${room} (${count})`;
    await expectSoon({
      expected: `the title Room ${room} (${count})`,
      look,
      read: () => page.text("#room h3"),
      isRight,
    });
  };
  const reads = (news, isThere) => {
    const isRight = page.shows("#room li", news) === isThere;
    expect({ expected: `${isThere ? "the" : "no"} line "${news}"`, seen: page.texts("#room li"), isRight, look });
  };
  page.click("#rooms label", "Quiet");
  await counts("enter_room", 2);
  reads(`${nickname} joined!`, false);
  page.click("#rooms label", "Quiet");
  await counts("leave_room", 1);
  reads(`${nickname} left!`, true);
  await counts("enter_room", 2);
  reads(`${nickname} joined!`, true);
  return "A line is an event: what was not shown is lost. The count is a state: the newest is always right.";
};
