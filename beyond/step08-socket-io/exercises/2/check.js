import { openGuest } from "../shared.js";

const look = "Namespace.admit";
const WRONG = ["", "{}", '{"password":"Noom"}', '{"password":["noom"]}', '{"password":null}'];

export default async (tools) => {
  const { say, expect } = tools;
  const guest = await openGuest(tools, look);
  const asks = async (auth, isRight, expected) => {
    const packet = `40/staff,${auth}`;
    guest.send(packet);
    const isWanted = (it) => /^4[04]\/staff,/.test(it);
    const seen = await guest.next({ expected: "an answer", look, isWanted });
    expect({ expected: say(expected, { packet }), seen, isRight: isRight(seen), look });
  };
  const isRefused = (it) => it.startsWith("44") && !/Invalid namespace/.test(it);
  for (const auth of WRONG) await asks(auth, isRefused, "a connect error in words of yours, upon {packet}");
  await asks('{"password":"noom"}', (it) => it.startsWith("40"), "a connect, upon {packet}");
  return "A refusal is one packet, and costs no connection: the next try came through the same WebSocket. The client does not try again by itself, for why should the answer be another one?";
};
