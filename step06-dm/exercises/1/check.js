import { translate } from "/workbench/translate.js";

export default async ({ openPage, openSocket, anyName, say, expect, expectSoon }) => {
  const [room, nickname] = [anyName("lobby"), anyName("Bob")];
  const bob = await openSocket();
  await bob.ask("nickname", { nickname }, "SocketNicknames");
  await bob.ask("enter_room", { room }, "RoomChat.enter");
  const page = await openPage();
  const isButton = (words, look) => {
    const expected = say("a button {words}", { words: say(words) });
    const isRight = page.shows("#msg > button", words);
    expect({ expected, seen: page.text("#msg > button"), isRight, look });
  };
  const enters = async () => {
    page.type("#my-nickname", anyName("Ann"));
    page.submit("#welcome form", room);
    const isRight = (all) => page.shows("#room") && all.includes(nickname);
    await expectSoon({
      expected: say("{nickname} in To", { nickname }),
      look: "recipients.js",
      read: () => page.texts("#to option"),
      isRight,
    });
  };
  await enters();
  choose(page, nickname);
  isButton("Whisper", "main.js: the select's change");
  choose(page, translate("to.everyone"));
  isButton(translate("chat.send"), "main.js: the select's change");
  choose(page, nickname);
  page.click("#leave");
  await enters();
  const isChosen = page.find("#to").value !== "";
  isButton(isChosen ? "Whisper" : translate("chat.send"), "showRecipients in main.js: nobody has touched the select");
  return "The button tells what the select says, whoever has changed it: a person, or the page.";
};

function choose(page, words) {
  const select = page.find("#to");
  select.value = page.find("#to option", words).value;
  select.dispatchEvent(new page.window.Event("change", { bubbles: true }));
}
