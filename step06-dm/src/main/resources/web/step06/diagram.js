import { Acks, messageOf } from "/workbench/acks.js";
import { translate } from "/workbench/translate.js";
import { label } from "./tools/label.js";
import { SequenceDiagram } from "./tools/sequence.js";

const ME = Symbol("me"); // no id that a server may think of is the same
const SERVER = Symbol("server");
const HEARTBEATS = ["ping", "pong"];

/**
 * A view of the wire that shows who hears what. A page sees only what passes between itself and the
 * server: those are the solid arrows. What others have said or heard, it concludes: dashed arrows.
 */
export class WhoHearsWhat {
  #diagram;
  #acks = new Acks();
  #me; // my id
  #others = new Map(); // the ids of those who have a column → its key, and their names
  #rooms = new Map(); // each room that I am in → the ids of the others there

  /** @param {HTMLElement} box  an empty one */
  constructor(box) {
    this.#diagram = new SequenceDiagram(box);
    this.#diagram.column(ME, translate("diagram.me"));
    this.#diagram.column(SERVER, translate("diagram.server"));
  }

  append(passing) {
    if (passing.peer) return this.#passDirectly(passing);
    if (!["ws", "class"].includes(passing.protocol)) return;
    if (passing.direction === "event") return this.#diagram.note(ME, passing.text);
    const ack = this.#acks.read(passing);
    const message = messageOf(passing);
    const request = ack?.request && messageOf(ack.request);
    if (HEARTBEATS.includes((request ?? message).type)) return;
    if (passing.direction === "out") this.#say(passing.text, message);
    else if (ack) this.#hearAck(passing.text, message, request);
    else this.#hear(passing.text, message);
  }

  clear() {
    this.#diagram.clear();
  }

  /** What passes is an arrow, and often one more that is concluded from it. */
  keep(count) {
    this.#diagram.keep(2 * count);
  }

  /** Without the server: from page to page. */
  #passDirectly({ peer, direction, text }) {
    const key = this.#meet(peer.id, peer.nickname);
    if (direction === "event") return this.#diagram.note(key, text);
    const [from, to] = direction === "out" ? [ME, key] : [key, ME];
    this.#diagram.arrow(from, to, label(messageOf({ text })), { kind: direction, title: text });
  }

  #say(text, message) {
    this.#diagram.arrow(ME, SERVER, label(message), { kind: "out", title: text });
  }

  #hearAck(text, { id, ok, error }, request) {
    const words = ok ? `ack #${id}` : `ack #${id} ${error?.code}`;
    this.#diagram.arrow(SERVER, ME, words, { kind: ok ? "in" : "refused", title: text });
    if (ok && request) this.#conclude(request);
  }

  #conclude(request) {
    const payload = Object(request.payload);
    if (payload.to) this.#reach([payload.to], request);
    else this.#done[request.type]?.(payload, request);
  }

  /** What is so, now that the server has said yes to what I asked. */
  #done = {
    nickname: ({ nickname }) => this.#callMe(nickname),
    leave_room: ({ room }) => this.#leave(room),
    new_message: ({ room }, request) => this.#reach([...(this.#rooms.get(room) ?? [])], request),
  };

  #hear(text, message) {
    this.#concludeWhy(message);
    const kind = message.type === "error" ? "refused" : "in";
    this.#diagram.arrow(SERVER, ME, label(message), { kind, title: text });
    this.#news[message.type]?.(Object(message.payload));
  }

  /** What is so, now that the server has told me. */
  #news = {
    connected: ({ id }) => this.#begin(id),
    members: ({ room, members = [] }) => this.#see(room, members),
    welcome: ({ room, id }) => id !== this.#me && this.#rooms.get(room)?.add(id),
    bye: ({ room, id }) => this.#miss(room, id),
  };

  /** If the server tells me what somebody else has done, they have told the server before. */
  #concludeWhy({ type, payload }) {
    const { id, from, nickname } = Object(payload);
    const who = type === "welcome" ? id : from;
    if (who === undefined || who === this.#me) return;
    const key = this.#meet(who, nickname);
    const words = type === "welcome" ? "enter_room" : label({ type, payload });
    this.#diagram.arrow(key, SERVER, words, { seen: false, kind: "in" });
  }

  /** The server has passed on what I said: to these, and to nobody else. */
  #reach(ids, { type, payload }) {
    const others = ids.filter((id) => id !== this.#me).map((id) => this.#meet(id));
    const words = label({ type, payload });
    if (others.length) this.#diagram.arrow(SERVER, others, words, { seen: false, kind: "out" });
  }

  #see(room, members) {
    const others = members.filter(({ id }) => id !== this.#me);
    members.filter(({ id }) => id === this.#me).forEach(({ nickname }) => this.#callMe(nickname));
    others.forEach(({ id, nickname }) => this.#meet(id, nickname));
    this.#rooms.set(room, new Set(others.map(({ id }) => id)));
    this.#endWhoIsNowhere();
  }

  /** A new connection is in no room; who was there is seen again when the server tells. */
  #begin(id) {
    this.#me = id;
    this.#rooms.clear();
  }

  #callMe(nickname) {
    this.#diagram.column(ME, translate("diagram.me.named", { nickname }));
  }

  /** Not everything that is heard of somebody tells the name. Returns the key of their column. */
  #meet(id, nickname = this.#others.get(id)?.nickname ?? id) {
    const key = this.#others.get(id)?.key ?? this.#columnOf(nickname) ?? id;
    this.#others.set(id, { key, nickname });
    this.#diagram.column(key, nickname);
    return key;
  }

  /** Nicknames are unique: whoever has that of a column has come back, with another id. */
  #columnOf(nickname) {
    const key = this.#diagram.keyOf(nickname);
    return [ME, SERVER].includes(key) ? undefined : key; // somebody may be called "Server"
  }

  #miss(room, id) {
    this.#rooms.get(room)?.delete(id);
    this.#endWhoIsNowhere();
  }

  #leave(room) {
    this.#rooms.delete(room);
    this.#endWhoIsNowhere();
  }

  #endWhoIsNowhere() {
    const present = new Set([...this.#rooms.values()].flatMap((ids) => [...ids]));
    const gone = [...this.#others].filter(([id]) => !present.has(id));
    gone.forEach(([id]) => this.#others.delete(id));
    const taken = [...this.#others.values()].map(({ key }) => key); // by those who have come back
    gone.filter(([, { key }]) => !taken.includes(key)).forEach(([, { key }]) => this.#diagram.end(key));
  }
}
