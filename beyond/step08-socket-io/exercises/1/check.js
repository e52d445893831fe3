import { exchange, openGuest } from "../shared.js";

const look = "Step08.install: one more with";

export default async (tools) => {
  const { expect } = tools;
  const guest = await openGuest(tools, look);
  const heard = await exchange(guest, ["40/clock,", "40"], "40{", look);
  const seen = heard.find((it) => /^4[04]\/clock,/.test(it));
  expect({ expected: '40/clock,{"sid":…}', seen, isRight: seen?.startsWith("40"), look });

  const events = heard.filter((it) => it.startsWith("42/clock,"));
  const isRight = events.length === 1 && /^42\/clock,\["time","\d\d:\d\d"]$/.test(events[0]);
  expect({ expected: '42/clock,["time","14:05"]', seen: events, isRight, look: "Namespace.open" });
  return "One WebSocket has carried both namespaces: each packet of /clock says so, and the main namespace needs no name.";
};
