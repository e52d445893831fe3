const look = "Kick";

export default async (tools) => {
  await theServerDecides(tools);
  await theButtonWorks(tools);
  return "The page asks, and the server decides; that somebody has left, the others learn as always, from bye.";
};

async function theServerDecides({ openSocket, anyName, expect }) {
  const room = anyName("lobby");
  const enter = async (nickname) => {
    const guest = await openSocket();
    const { id } = await guest.hear({ type: "connected", look });
    await guest.ask("nickname", { nickname: anyName(nickname) }, look);
    await guest.ask("enter_room", { room }, look);
    return { id, asks: (event, payload) => guest.ask(event, { room, ...payload }, look) };
  };
  const [ann, bob] = [await enter("Ann"), await enter("Bob")];

  const refusal = await bob.asks("kick", { id: ann.id });
  const isRefused = !refusal.ok && refusal.error.code !== "unknown_type";
  expect({
    expected: "a refusal: Bob came later than Ann",
    seen: refusal.error?.message ?? "an ack",
    isRight: isRefused,
    look,
  });

  const done = await ann.asks("kick", { id: bob.id });
  expect({ expected: "an ack: Ann came first", seen: done.error?.message, isRight: done.ok, look });
  const { error } = await bob.asks("new_message", { text: "hello?" });
  const isRight = error?.code === "not_in_room";
  expect({
    expected: "not_in_room, when Bob says something",
    seen: error?.code ?? "an ack",
    isRight,
    look: "rooms.leave",
  });
}

async function theButtonWorks({ openPage, anyName, say, expectSoon }) {
  const [room, ann, bob] = [anyName("lobby"), anyName("Ann"), anyName("Bob")];
  const enter = async (nickname) => {
    const page = await openPage();
    page.type("#my-nickname", nickname);
    page.submit("#welcome form", room);
    await expectSoon({ expected: "an open room", look: "step 04", read: () => page.shows("#room") });
    return page;
  };
  const [annsPage, bobsPage] = [await enter(ann), await enter(bob)];
  const read = () => annsPage.texts("#to option");
  const expected = say("{bob} in To", { bob });
  await expectSoon({ expected, look: "recipients.js", read, isRight: (all) => all.includes(bob) });
  const select = annsPage.find("#to");
  select.value = annsPage.find("#to option", bob).value;
  select.dispatchEvent(new annsPage.window.Event("change", { bubbles: true }));
  annsPage.click("#room button", "Kick");
  const outside = {
    expected: "the door, at Bob's",
    look: 'main.js: socket.on("kicked", …)',
    read: () => bobsPage.shows("#welcome"),
  };
  await expectSoon(outside);
  const words = { expected: say("words at the door, with the name {ann}", { ann }), look: "#welcome .problem" };
  await expectSoon({ ...words, read: () => bobsPage.text("#welcome .problem"), isRight: (it) => it.includes(ann) });
}
