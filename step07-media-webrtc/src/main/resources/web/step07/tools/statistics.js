import { translate } from "/workbench/translate.js";
import { Graph } from "./graph.js";

const SECOND = 1000;

/**
 * How each connection from page to page does: measured once a second, as long as somebody looks.
 *
 * @typedef {object} Peer
 * @property {string} nickname
 * @property {() => Promise<RTCStatsReport>} statistics
 */
export class Statistics {
  #box;
  #call;
  #rows = new Map(); // Peer → Row
  #timer;

  /**
   * @param {HTMLDetailsElement} details  with a box for the rows
   * @param {{ peers: Peer[] }} call  all who are in it now
   */
  constructor(details, call) {
    this.#box = details.querySelector("div");
    this.#call = call;
    details.addEventListener("toggle", () => (details.open ? this.#start() : this.#stop()));
  }

  #start() {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#look(), SECOND);
    this.#look();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#rows.clear();
    this.#box.replaceChildren();
  }

  #look() {
    const { peers } = this.#call;
    const rows = peers.map((peer) => this.#rows.get(peer) ?? new Row(peer));
    this.#rows = new Map(rows.map((row) => [row.peer, row]));
    this.#box.replaceChildren(...rows.map(({ element }) => element));
    rows.forEach((row) => row.measure());
  }
}

const MEASURED = ["received", "pictures", "roundTrip", "lost"];
const graphOf = (what) => new Graph((value) => translate(`statistic.${what}`, { value }));

class Row {
  element = document.createElement("section");

  #name = document.createElement("b");
  #graphs = Object.fromEntries(MEASURED.map((what) => [what, graphOf(what)]));
  #before;

  constructor(peer) {
    this.peer = peer;
    this.element.append(this.#name, ...Object.values(this.#graphs).map(({ element }) => element));
  }

  async measure() {
    const now = read(await this.peer.statistics());
    const { received, at } = this.#before ?? now;
    const kilobits = (8 * (now.received - received)) / Math.max(1, now.at - at);
    this.#before = now;
    this.#name.textContent = this.peer.nickname;
    Object.entries({ ...now, received: kilobits }).forEach(([name, value]) => this.#graphs[name]?.add(value));
  }
}

/** What we want of all that a browser counts (W3C webrtc-stats). */
function read(report) {
  const all = [...report.values()];
  const incoming = all.filter(({ type }) => type === "inbound-rtp");
  const sum = (counter) => incoming.reduce((total, one) => total + (one[counter] ?? 0), 0);
  const way = report.get(all.find(({ type }) => type === "transport")?.selectedCandidatePairId);
  return {
    at: performance.now(),
    received: sum("bytesReceived"),
    pictures: sum("framesPerSecond"),
    roundTrip: SECOND * (way?.currentRoundTripTime ?? 0),
    lost: Math.max(0, sum("packetsLost")), // duplicates count backwards
  };
}
