import { translate } from "../../translate.js";
import { inWords } from "../sentence.js";

const CLOCK = { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" };
const WAITS = 1024; // bytes: less is on its way

const clock = (time) => new Date(time).toLocaleTimeString("en-GB", CLOCK);
const number = (text) => (text === "" ? -1 : Number.parseFloat(text) || 0);
const name = ({ nickname }) => nickname || translate("console.no.name");

/** What is to be seen of those who are here. */
export const ofPeople = (ask) => [
  { title: translate("column.name"), text: name },
  { title: translate("column.room"), text: ({ room }) => room, isOptional: true },
  { title: translate("column.browser"), text: ({ browser }) => inWords(browser) },
  { title: translate("column.since"), text: ({ since }) => clock(since), order: ({ since }) => since },
  {
    title: translate("column.round.trip"),
    text: ({ roundTrip }) => roundTrip && `${roundTrip} ms`,
    order: (it) => number(it.roundTrip),
  },
  { title: translate("column.waiting"), text: waiting, order: ({ waitingBytes }) => waitingBytes, isOptional: true },
  { title: translate("column.off"), text: off, isOptional: true },
  { title: translate("column.exercises"), text: solved, order: ({ exercises }) => number(exercises), isOptional: true },
  { title: translate("column.act"), act: (it) => letGo(it, ask) },
];

function waiting({ waitingBytes }) {
  return waitingBytes < WAITS ? "" : `${Math.round(waitingBytes / 1024)} KB`;
}

/** Of a call: "audio video" is what is off. */
function off({ media }) {
  const kinds = (media ?? "").split(" ").filter(Boolean);
  return kinds.map((kind) => translate(`sign.${kind}`)).join(", ");
}

function solved({ exercises }) {
  return exercises && translate("exercise.solved.count", { count: exercises });
}

function letGo(person, ask) {
  return {
    words: translate("console.let.go"),
    name: translate("console.let.go.one", { name: name(person) }),
    run: () => ask("letgo", { person: person.id }),
  };
}

/** What is to be seen of those who have left. */
export const ofLeft = [
  { title: translate("column.when"), text: ({ at }) => clock(at), order: ({ at }) => at, startsDown: true },
  { title: translate("column.name"), text: name },
  { title: translate("column.why"), text: ({ why }) => inWords(why) },
];

/** What is to be seen of a room. */
export const ofRooms = (ask) => [
  { title: translate("column.people"), text: ({ count }) => `${count}`, order: ({ count }) => count, startsDown: true },
  { title: translate("column.room"), text: ({ id }) => id },
  { title: translate("column.act"), act: ({ id }) => close(id, ask) },
];

function close(room, ask) {
  return {
    words: translate("console.close"),
    name: translate("console.close.one", { room }),
    run: () => ask("close", { room }),
  };
}
