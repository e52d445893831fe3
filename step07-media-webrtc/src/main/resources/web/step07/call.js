import { watchedFetch } from "/workbench/wire.js";
import { Peer } from "./peer.js";

const CALM = 1000; // milliseconds
const MOST_LETTERS = 2000;
const NOBODY = { room: null, members: [] };

/**
 * A connection to each of the others in the room. Who was there first calls: everyone offers to
 * those who come after them in the server's list of members.
 *
 * The server may go away and come back, the call goes on. Everyone has another id then, and is
 * known again by the nickname, for no two have the same.
 */
export class Call {
  #socket;
  #room;
  #media;
  #told;
  #configuration;
  #peers = new Map(); // id → Peer
  #list = NOBODY; // of this room, as the server told last
  #coming = NOBODY; // of the room that I am about to enter
  #former = []; // those with whom I talked when I asked for another room

  /**
   * @param {object} told  of each peer: came(peer), changed(peer), shows(peer, stream),
   *     says(peer, text), failed(peer, error), left(peer)
   */
  constructor(socket, room, media, told) {
    this.#socket = socket;
    this.#room = room;
    this.#media = media;
    this.#told = told;
    socket.on("members", (list) => this.#learn(list));
    socket.on("bye", ({ room: where, id }) => where === room.name && this.#drop(this.#peers.get(id)));
    socket.on("offer", ({ from, description }) => this.#hearOffer(from, description));
    socket.on("answer", ({ from, description }) => this.#hearAnswer(from, description));
    socket.on("ice", ({ from, candidate }) => this.#peer(from).add(candidate));
    room.beforeEntering(() => this.#prepare());
    room.addEventListener("entered", () => this.#begin());
    room.addEventListener("left", () => this.#leave());
    media.onChange(() => this.#show());
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
    if (!text.trim()) throw new Error("Please type something that can be seen.");
    if (text.length > MOST_LETTERS) throw new Error(`That has ${text.length} characters; ${MOST_LETTERS} is the most.`);
    const reached = this.peers.filter((peer) => peer.tell("new_message", { text }));
    if (!reached.length) throw new Error("Nobody is connected to you yet.");
  }

  async #prepare() {
    const answer = await watchedFetch("/step07/ice").catch(() => {
      throw new Error("The server does not answer: try again when it is back.");
    });
    this.#configuration = await answer.json();
    this.#former = this.peers;
    this.#coming = NOBODY;
  }

  /** The others may have been faster: their list, and even their offers, may be here before I am told. */
  #begin() {
    this.#end(this.#former);
    this.#meet(this.#coming.room === this.#room.name ? this.#coming : NOBODY);
  }

  #leave() {
    this.#end(this.peers);
    this.#list = NOBODY;
  }

  #end(peers) {
    peers.forEach((peer) => this.#drop(peer));
  }

  #learn(list) {
    if (list.room === this.#room.name) this.#meet(list);
    else this.#coming = list;
  }

  #meet(list = this.#list) {
    this.#list = list;
    const { members } = list;
    members.forEach((member) => this.#recognise(member));
    this.#end(this.peers.filter((peer) => peer.state === "failed" && !this.#lists(peer)));
    const me = members.findIndex(({ id }) => id === this.#socket.id);
    const later = me < 0 ? [] : members.slice(me + 1);
    later.filter(({ id }) => !this.#peers.has(id)).forEach(({ id }) => this.#peer(id).begin());
  }

  /** Perhaps it is somebody whom I know already, by another name or by another id. */
  #recognise({ id, nickname }) {
    const known = this.#peers.get(id) ?? this.peers.find((peer) => this.#hasComeBack(peer, nickname));
    if (!known) return;
    if (known.id !== id && !known.isSettled) return this.#drop(known);
    this.#peers.delete(known.id);
    this.#peers.set(id, Object.assign(known, { id, nickname }));
    this.#told.changed(known);
  }

  #hasComeBack(peer, nickname) {
    return peer.nickname === nickname && !this.#lists(peer);
  }

  #lists(peer) {
    return this.#list.members.some(({ id }) => id === peer.id);
  }

  /** The one with this id, who may be new to me. */
  #peer(id) {
    return this.#peers.get(id) ?? this.#add(id);
  }

  #add(id) {
    const members = [...this.#list.members, ...this.#coming.members];
    const nickname = members.find((member) => member.id === id)?.nickname;
    const who = { id, nickname, polite: this.#socket.id < id };
    const peer = new Peer(who, this.#configuration, this.#media.stream, {
      signal: (event, payload) => this.#signal(peer, event, payload),
      shows: (stream) => this.#told.shows(peer, stream),
      opened: () => peer.tell("media", this.#shown),
      says: (type, payload) => this.#hear(peer, type, payload),
      changed: () => this.#follow(peer),
      failed: (error) => this.#told.failed(peer, error),
      ended: () => this.#lose(peer),
    });
    this.#peers.set(id, peer);
    this.#told.came(peer);
    return peer;
  }

  /** If the other, or the server, is gone, then what has only begun is never finished. */
  #signal(peer, event, payload) {
    const answer = this.#socket.emit(event, { to: peer.id, ...payload });
    answer.catch(() => peer.isSettled || this.#drop(peer));
  }

  #hearOffer(from, description) {
    const known = this.#peers.get(from);
    if (known && !known.knows(description)) this.#drop(known); // the other has begun anew
    this.#peer(from).hear(description);
  }

  #hearAnswer(from, description) {
    const known = this.#peers.get(from);
    if (!known) return; // nobody has asked
    if (known.knows(description)) return known.hear(description);
    this.#drop(known); // the other does not have any more what I wanted to change
    this.#peer(from).begin();
  }

  #follow(peer) {
    this.#told.changed(peer);
    if (peer.state === "failed" && this.#socket.isConnected) this.#meet();
  }

  get #shown() {
    return { audio: this.#media.shows("audio"), video: this.#media.shows("video") };
  }

  #show() {
    for (const peer of this.#peers.values()) {
      peer.show();
      peer.tell("media", this.#shown);
    }
  }

  #hear(peer, type, { text, audio, video }) {
    const words = String(text).slice(0, MOST_LETTERS);
    if (type === "new_message" && words.trim()) this.#told.says(peer, words);
    if (type !== "media") return;
    peer.isOn = { audio, video };
    this.#told.changed(peer);
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
    this.#told.left(peer);
  }
}
