const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" };
const WAITS = 1024; // bytes: less is on its way

const clock = (time) => new Date(time).toLocaleTimeString("en-GB", CLOCK);
const number = (text) => (text === "" ? -1 : Number.parseFloat(text) || 0);
const name = ({ nickname }) => nickname || "(no name)";

/** What is to be seen of those who are here. */
export const ofPeople = (ask) => [
  { title: "Name", text: name },
  { title: "Room", text: ({ room }) => room, isOptional: true },
  { title: "Browser", text: ({ browser }) => browser },
  { title: "Since", text: ({ since }) => clock(since), order: ({ since }) => since },
  { title: "Round trip", text: ({ roundTrip }) => roundTrip && `${roundTrip} ms`, order: (it) => number(it.roundTrip) },
  { title: "Waiting", text: waiting, order: ({ waitingBytes }) => waitingBytes, isOptional: true },
  { title: "Off", text: ({ media }) => media, isOptional: true },
  { title: "Exercises", text: solved, order: ({ exercises }) => number(exercises), isOptional: true },
  { title: "Act", act: (it) => letGo(it, ask) },
];

function waiting({ waitingBytes }) {
  return waitingBytes < WAITS ? "" : `${Math.round(waitingBytes / 1024)} KB`;
}

function solved({ exercises }) {
  return exercises && `${exercises} solved`;
}

function letGo(person, ask) {
  return { words: "Let go", name: `Let ${name(person)} go`, run: () => ask("letgo", { person: person.id }) };
}

/** What is to be seen of those who have left. */
export const ofLeft = [
  { title: "When", text: ({ at }) => clock(at), order: ({ at }) => at, startsDown: true },
  { title: "Name", text: name },
  { title: "Why", text: ({ why }) => why },
];

/** What is to be seen of a room. */
export const ofRooms = (ask) => [
  { title: "People", text: ({ count }) => `${count}`, order: ({ count }) => count, startsDown: true },
  { title: "Room", text: ({ id }) => id },
  {
    title: "Act",
    act: ({ id }) => ({ words: "Close", name: `Close the room ${id}`, run: () => ask("close", { room: id }) }),
  },
];
