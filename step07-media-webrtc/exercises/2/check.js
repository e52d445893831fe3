const look = "Step07.controls, media.js, peer.js";

export default async (tools) => {
  const { openSocket, anyName, expect, expectSoon } = tools;
  const [room, ann] = [anyName("lobby"), anyName("Ann")];
  const annsPage = await enter(tools, room, ann);
  const hasButton = (words) => {
    const seen = annsPage.texts("#call button");
    expect({ expected: `a button ${words}`, seen, isRight: annsPage.shows("#call button", words), look });
  };
  hasButton("Raise hand");
  const bobsPage = await enter(tools, room, anyName("Bob"));
  const read = () => [annsPage, bobsPage].every((page) => page.texts("#peers .state").includes("connected"));
  await expectSoon({ expected: "two in a call", look: "the badges", read });
  const eve = await openSocket(); // in the room, without a page
  await eve.ask("nickname", { nickname: anyName("Eve") }, look);
  await eve.ask("enter_room", { room }, look);

  annsPage.click("#call button", "Raise hand");
  await isUp(tools, annsPage, "You", "in my own tile");
  await isUp(tools, bobsPage, ann, "at Bob's");
  hasButton("Lower hand");
  await isUp(tools, await enter(tools, room, anyName("Cho")), ann, "for one who comes later");
  await theServerKnowsNothing(tools, eve);

  annsPage.click("#leave");
  annsPage.submit("#welcome form", room);
  await expectSoon({ expected: "the call", look, read: () => annsPage.shows("#call") });
  const signs = annsPage.text(".mine .signs");
  const isDown = !signs.includes("hand up");
  expect({ expected: "no hand up after I have left", seen: signs, isRight: isDown, look: "close() in media.js" });
  return "What media says is a state, told anew to each channel that opens: so nobody is left out who comes later.";
};

async function enter({ openPage, expectSoon }, room, nickname) {
  const page = await openPage();
  page.window.navigator.mediaDevices.getUserMedia = async () => new page.window.MediaStream(); // no camera is taken
  page.type("#my-nickname", nickname);
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open call", look, read: () => page.shows("#call") });
  return page;
}

function isUp({ expectSoon }, page, name, where) {
  const tile = () => page.all(".tile").find((it) => it.querySelector("b").textContent === name);
  const read = () => tile()?.querySelector(".signs").textContent;
  return expectSoon({ expected: `hand up, ${where}`, look, read, isRight: (it) => it?.includes("hand up") });
}

async function theServerKnowsNothing({ expect }, witness) {
  witness.emit("leave_room", { room: "nowhere" }, 9);
  const isWanted = (text) => /"ack"|hand/i.test(text) && !/"sdp"|"candidate"/.test(text);
  const seen = await witness.next({ expected: "an answer", look: "the terminal", isWanted });
  expect({ expected: "no word of it from the server", seen, isRight: seen.includes('"ack"'), look: "peer.tell" });
}
