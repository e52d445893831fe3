import { translate } from "/workbench/translate.js";

const look = "notice in main.js";

export default async ({ openPage, openSocket, anyName, say, expect, expectSoon }) => {
  const [room, nickname] = [anyName("lobby"), anyName("Bob")];
  const page = await openPage();
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open room", look: "step 04", read: () => page.shows("#room") });
  const bob = await openSocket();
  await bob.ask("nickname", { nickname }, look);
  const counts = async (event, count) => {
    await bob.ask(event, { room }, look);
    const title = translate("room.count", { room, count });
    await expectSoon({
      expected: say("the title {title}", { title }),
      look,
      read: () => page.text("#room h3"),
      isRight: (it) => it === title,
    });
  };
  const reads = (news, isThere) => {
    const isRight = page.shows("#room li", news) === isThere;
    const expected = say(isThere ? 'the line "{news}"' : 'no line "{news}"', { news });
    expect({ expected, seen: page.texts("#room li"), isRight, look });
  };
  page.click("#rooms label", "Quiet");
  await counts("enter_room", 2);
  reads(translate("room.joined", { nickname }), false);
  page.click("#rooms label", "Quiet");
  await counts("leave_room", 1);
  reads(translate("room.left", { nickname }), true);
  await counts("enter_room", 2);
  reads(translate("room.joined", { nickname }), true);
  return "A line is an event: what was not shown is lost. The count is a state: the newest is always right.";
};
