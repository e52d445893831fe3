import { openGuest, openTwo } from "../shared.js";

const look = "Instance, Snapshot.Instance and ServerList.Listed";
const MILLENNIUM = Date.UTC(2000);

export default async (tools) => {
  const { say, expect } = tools;
  const { ann, bob, room } = await openTwo(tools);
  const first = await whenSomebodyComes(tools, ann, bob);
  const { payload } = await bob.ask("new_message", { room, text: "hi" }, look);
  const then = await whenSomebodyComes(tools, ann, bob);
  first.forEach(([here, there], i) => {
    const { name, since } = here;
    const isTime = Number.isInteger(since) && since > MILLENNIUM && since <= payload.at;
    expect({
      expected: say("since when {name} is there, in ms since 1970", { name }),
      seen: since,
      isRight: isTime,
      look,
    });

    const same = say("from the other server as well, about {name}: {since}", { name, since });
    expect({ expected: same, seen: there.since, isRight: there.since === since, look });

    const [later] = then[i];
    const still = say("still {since}, after others have come", { since });
    expect({ expected: still, seen: later.since, isRight: later.since === since, look });
  });
  return "Both say the same, for it is the time of an entry, the hello: all read it, also a server whose own clock is wrong. What no server can read any more must be in the snapshot.";
};

/** Of the server of each guest: what the servers of both tell about it, once they know of somebody else. */
async function whenSomebodyComes(tools, ...guests) {
  const { id: newcomer } = await openGuest(tools);
  const lists = [];
  for (const guest of guests) {
    const isWanted = ({ servers }) => servers.some(({ ids }) => ids.includes(newcomer));
    lists.push((await guest.hear({ type: "servers", look, isWanted })).servers);
  }
  return guests.map(({ id }) => lists.map((list) => list.find(({ ids }) => ids.includes(id))));
}
