import { translate } from "/workbench/translate.js";

const look = "main.js: room's event entered";

export default async ({ openPage, anyName, say, expect, expectSoon }) => {
  const page = await openPage();
  const { mediaDevices } = page.window.navigator; // none of the devices is taken
  if (mediaDevices) mediaDevices.getUserMedia = async () => new page.window.MediaStream();
  const heading = () => page.text("#call h2");
  const title = translate("call.title");
  const begins = (expected) => {
    const isRight = [`${title}, 0:00`, `${title}, 0:01`].includes(heading());
    expect({ expected: say(expected, { title }), seen: heading(), isRight, look });
  };
  const enter = async () => {
    page.type("#my-nickname", anyName("Ann"));
    page.submit("#welcome form", anyName("lobby"));
    await expectSoon({ expected: "an open call", look: "step 06", read: () => page.shows("#call") });
  };
  await enter();
  begins("the heading {title}, 0:00");
  const later = say("the heading {title}, 0:02, two seconds later", { title });
  const goesOn = { expected: later, look: "setInterval", read: heading };
  await expectSoon({ ...goesOn, isRight: (it) => it === `${title}, 0:02` });
  page.click("#leave");
  await enter();
  begins("the heading {title}, 0:00, for it is another call");
  return "The clock knows only this page: when the server is away, the call goes on, and so does the clock.";
};
