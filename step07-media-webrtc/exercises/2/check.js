import { translate } from "/workbench/translate.js";

const look = "Step07.controls, media.js, peer.js";

export default async (tools) => {
  const { anyName, say, expect, expectSoon } = tools;
  const [room, ann] = [anyName("lobby"), anyName("Ann")];
  const annsPage = await enter(tools, room, ann);
  const said = whatItTellsTheServer(annsPage);
  const press = (words) => {
    const seen = annsPage.texts("#call button");
    const expected = say("a button {words}", { words: say(words) });
    expect({ expected, seen, isRight: annsPage.shows("#call button", words), look });
    annsPage.click("#call button", words);
  };
  const signs = (page, name) => {
    const tile = page.all(".tile").find((it) => it.querySelector("b").textContent === name);
    return tile?.querySelector(".signs").textContent;
  };
  const isUp = (it) => ["hand up", say("hand up")].some((words) => it?.includes(words));
  const me = translate("call.you");
  press("Raise hand");
  await expectSoon({ expected: "hand up, in my own tile", look, read: () => signs(annsPage, me), isRight: isUp });
  const bobsPage = await enter(tools, room, anyName("Bob"));
  const atBobs = { look, read: () => signs(bobsPage, ann) };
  await expectSoon({ expected: "hand up, for Bob, who has come later", ...atBobs, isRight: isUp });
  press("Lower hand");
  await expectSoon({ expected: "no hand up, at Bob's", ...atBobs, isRight: (it) => !isUp(it) });
  press("Raise hand");
  await expectSoon({ expected: "hand up, at Bob's", ...atBobs, isRight: isUp });
  const seen = said.filter((it) => /hand/i.test(it) && !/"(offer|answer|ice)"/.test(it));
  expect({ expected: "no word of it to the server", seen, isRight: seen.length === 0, look: "tell in peer.js" });

  annsPage.click("#leave");
  annsPage.submit("#welcome form", room);
  await expectSoon({ expected: "the call", look, read: () => annsPage.shows("#call") });
  const mine = signs(annsPage, me);
  expect({ expected: "no hand up after I have left", seen: mine, isRight: !isUp(mine), look: "close() in media.js" });
  return "What media says is a state, told anew to each channel that opens: so nobody is left out who comes later.";
};

async function enter({ openPage, expectSoon }, room, nickname) {
  const page = await openPage();
  const { mediaDevices } = page.window.navigator; // none of the devices is taken
  if (mediaDevices) mediaDevices.getUserMedia = async () => new page.window.MediaStream();
  page.type("#my-nickname", nickname);
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open call", look, read: () => page.shows("#call") });
  return page;
}

/** All texts that this page sends from now on, as they come. */
function whatItTellsTheServer(page) {
  const said = [];
  const { prototype } = page.window.WebSocket;
  const { send } = prototype;
  prototype.send = function (text) {
    said.push(text);
    send.call(this, text);
  };
  return said;
}
