import { dispatch } from "/workbench/dispatch.js";
import { translate } from "/workbench/translate.js";
import { watchedFetch } from "/workbench/wire.js";
import { Peer } from "./peer.js";

const CALM = 1000; // milliseconds
const MOST_LETTERS = 2000;
const MOST_EARLY = 400; // seven others, each with a description and 50 candidates

/**
 * A connection to each of the others in the room that this page shows. Who was there first calls:
 * everyone offers to those who come after them in the list of members.
 *
 * When the server comes back with other ids, the call goes on: all are known again by their nicknames.
 *
 * It dispatches `came` and `left` with a Peer as detail, and `said` with detail { nickname, text }.
 */
export class Call extends EventTarget {
  /** Not every browser can call; without, nobody comes. */
  static isPossible = "RTCPeerConnection" in globalThis;

  /** @type {RTCConfiguration}  what is to be otherwise than the server has it, from the next connection on */
  changes = {};

  #socket;
  #room;
  #where = null; // the room in which the peers are
  #members;
  #media;
  #configuration;
  #peers = new Map(); // id → Peer
  #early = []; // signals from those with whom I may not talk yet

  constructor(socket, room, members, media) {
    super();
    this.#socket = socket;
    this.#room = room;
    this.#members = members;
    this.#media = media;
    socket.on("connected", () => (this.#early = [])); // said to the id that I had before
    socket.on("connected", () => this.#end(this.peers.filter((peer) => !peer.isSettled)));
    socket.on("bye", ({ room: where, id }) => where === room.name && this.#drop(this.#peers.get(id)));
    socket.on("offer", (signal) => this.#hear("offer", signal));
    socket.on("answer", (signal) => this.#hear("answer", signal));
    socket.on("ice", (signal) => this.#hear("ice", signal));
    socket.addEventListener("networkchange", () => this.#isTold && this.peers.forEach((peer) => peer.restart()));
    room.beforeEntering(() => this.#prepare());
    members.addEventListener("change", () => this.#meet());
    media.addEventListener("change", () => this.peers.forEach((peer) => peer.show()));
  }

  get peers() {
    return [...this.#peers.values()];
  }

  /**
   * Says something to all, without the server.
   *
   * @throws {Error} in words, if nobody has been told
   */
  say(text) {
    const { length } = text;
    if (!text.trim()) throw new Error(translate("error.blank"));
    if (length > MOST_LETTERS) throw new Error(translate("error.too_long", { length, most: MOST_LETTERS }));
    const reached = this.peers.filter((peer) => peer.tell("new_message", { text }));
    if (!reached.length) throw new Error(translate("call.alone"));
  }

  async #prepare() {
    const answer = await watchedFetch("/step07/ice").catch(() => {
      throw new Error(translate("page.no.answer.yet"));
    });
    this.#configuration = await answer.json();
    this.#early = [];
  }

  #end(peers) {
    peers.forEach((peer) => this.#drop(peer));
  }

  #meet() {
    if (!Call.isPossible) return;
    if (this.#where !== this.#room.name) this.#end(this.peers);
    this.#where = this.#room.name;
    const members = this.#members.all;
    members.forEach((member) => this.#recognise(member));
    this.#end(this.peers.filter((peer) => peer.state === "failed" && !this.#lists(peer)));
    this.#hearEarly();
    const me = members.findIndex(({ id }) => id === this.#socket.id);
    const later = me < 0 ? [] : members.slice(me + 1);
    later.filter(({ id }) => !this.#peers.has(id)).forEach(({ id }) => this.#peer(id).begin());
  }

  /** Whether the list of members is of this connection: before, an offer would go to ids that are no more. */
  get #isTold() {
    return this.#socket.isConnected && this.#lists(this.#socket);
  }

  /** Perhaps it is somebody whom I know already, by another name or by another id. */
  #recognise({ id, nickname }) {
    const known = this.#peers.get(id) ?? this.peers.find((peer) => peer.nickname === nickname && !this.#lists(peer));
    if (!known || (known.id === id && known.nickname === nickname)) return;
    if (known.id !== id && !known.isSettled) return this.#drop(known);
    this.#peers.delete(known.id);
    this.#peers.set(id, known);
    known.update({ id, nickname });
  }

  #lists({ id }) {
    return this.#members.all.some((member) => member.id === id);
  }

  /** The one with this id, who may be new to me. */
  #peer(id) {
    return this.#peers.get(id) ?? this.#add(id);
  }

  #add(id) {
    const { nickname } = this.#members.all.find((member) => member.id === id);
    const who = { id, nickname, polite: this.#socket.id < id };
    const peer = new Peer(who, { ...this.#configuration, ...this.changes }, this.#media);
    peer.addEventListener("signal", ({ detail }) => this.#signal(peer, detail));
    peer.addEventListener("message", ({ detail }) => this.#read(peer, detail));
    peer.addEventListener("change", () => this.#follow(peer));
    peer.addEventListener("end", () => this.#lose(peer));
    peer.addEventListener("broken", () => this.#beginAnew(peer));
    this.#peers.set(id, peer);
    dispatch(this, "came", peer);
    return peer;
  }

  /**
   * If the other is gone, what has only begun is never finished. What is not sent now is never sent:
   * after a reconnection it would be of a connection that is no more.
   */
  #signal(peer, { event, payload }) {
    if (!this.#socket.isConnected) return;
    const answer = this.#socket.emit(event, { to: peer.id, ...payload });
    answer.catch(() => peer.isSettled || this.#drop(peer));
  }

  /** Only an offer begins something, and only if we both are in the room that this page shows. */
  #hear(event, signal) {
    const { from, description, candidate } = signal;
    const known = this.#peers.get(from);
    const isDue = Call.isPossible && this.#lists({ id: from }) && (known || event === "offer");
    if (!isDue) this.#keep(event, signal);
    else if (event === "ice") known.negotiation.add(candidate);
    else if (event === "answer") this.#hearAnswer(known, description);
    else this.#hearOffer(from, description);
  }

  /** It may be due when the server has told me more. An answer to nothing never is. */
  #keep(event, signal) {
    if (event !== "answer" && this.#early.length < MOST_EARLY) this.#early.push({ event, signal });
  }

  #hearEarly() {
    this.#early.splice(0).forEach(({ event, signal }) => this.#hear(event, signal));
  }

  #hearOffer(from, description) {
    const known = this.#peers.get(from);
    if (known && !known.negotiation.knows(description)) this.#drop(known); // the other has begun anew
    this.#peer(from).negotiation.hear(description);
    this.#hearEarly();
  }

  #hearAnswer(peer, description) {
    if (peer.negotiation.knows(description)) peer.negotiation.hear(description);
    else this.#beginAnew(peer); // the other does not have any more what I wanted to change
  }

  #beginAnew(peer) {
    this.#drop(peer);
    if (this.#lists(peer)) this.#peer(peer.id).begin();
  }

  #follow(peer) {
    if (peer.state === "failed" && this.#socket.isConnected) this.#meet();
  }

  #read({ nickname }, { type, payload }) {
    const text = typeof payload.text === "string" ? payload.text.slice(0, MOST_LETTERS) : "";
    if (type === "new_message" && text.trim()) dispatch(this, "said", { nickname, text });
  }

  /** The connection has ended. Who leaves is gone from the list soon; with others I begin anew. */
  #lose(peer) {
    this.#drop(peer);
    setTimeout(() => this.#socket.isConnected && this.#meet(), CALM);
  }

  #drop(peer) {
    if (!peer || this.#peers.get(peer.id) !== peer) return; // already gone
    this.#peers.delete(peer.id);
    peer.close();
    dispatch(this, "left", peer);
  }
}
