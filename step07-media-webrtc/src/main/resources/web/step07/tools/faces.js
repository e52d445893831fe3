import { translate } from "/workbench/translate.js";

const GONE = 1500; // milliseconds: a call that begins anew is here sooner, whoever comes later has time again

/** The others in a call: a tile for each, with picture, name and how the connection is. */
export class Faces {
  #box;
  #patience;
  #tiles = new Map(); // Peer → its tile
  #waiting = new Map(); // nickname → timer
  #stuck = new Set(); // nicknames

  /**
   * @param {Call} call  whose peers come and go
   * @param {number} patience  milliseconds until a tile says that there is no way
   */
  constructor(box, call, patience) {
    this.#box = box;
    this.#patience = patience;
    call.addEventListener("came", ({ detail: peer }) => this.#add(peer));
    call.addEventListener("left", ({ detail: peer }) => this.#remove(peer));
  }

  #add(peer) {
    const tile = element("figure", "tile");
    const video = Object.assign(element("video"), { autoplay: true, playsInline: true });
    const caption = element("figcaption");
    caption.append(element("b"), element("span", "signs"), element("span", "state"));
    tile.append(video, caption, element("p", "advice"));
    this.#tiles.set(peer, tile);
    this.#box.append(tile);
    peer.addEventListener("change", () => this.#tiles.has(peer) && this.#draw(peer));
    this.#draw(peer);
  }

  #remove(peer) {
    this.#tiles.get(peer).remove();
    this.#tiles.delete(peer);
    setTimeout(() => this.#isHere(peer) || this.#forget(peer.nickname), GONE);
  }

  #isHere({ nickname }) {
    return [...this.#tiles.keys()].some((peer) => peer.nickname === nickname);
  }

  #draw(peer) {
    const part = (css) => this.#tiles.get(peer).querySelector(css);
    const { nickname, stream, state } = peer;
    part("b").textContent = nickname;
    part("video").ariaLabel = nickname;
    if (part("video").srcObject !== stream) part("video").srcObject = stream; // anew, it would begin anew
    part(".signs").textContent = signs(peer.isOn);
    part(".state").textContent = translate(`state.${state}`);
    part(".state").dataset.state = state;
    part(".advice").textContent = this.#isStuck(peer) ? translate("call.no.way") : "";
  }

  /** Whether there has been no way for a while. Only success ends it: another attempt is no news. */
  #isStuck({ nickname, state }) {
    if (state === "connected") this.#forget(nickname);
    else if (!this.#waiting.has(nickname)) this.#wait(nickname);
    return this.#stuck.has(nickname);
  }

  #wait(nickname) {
    const giveUp = () => {
      this.#stuck.add(nickname);
      this.#tiles.forEach((tile, peer) => this.#draw(peer));
    };
    this.#waiting.set(nickname, setTimeout(giveUp, this.#patience));
  }

  #forget(nickname) {
    clearTimeout(this.#waiting.get(nickname));
    this.#waiting.delete(nickname);
    this.#stuck.delete(nickname);
  }
}

/** What is off, in words. */
export function signs(shown) {
  return off(shown)
    .map((kind) => translate(`sign.${kind}`))
    .join(", ");
}

/** What is off: "audio", "video". */
export function off(shown) {
  return ["audio", "video"].filter((kind) => !shown[kind]);
}

function element(tag, name = "") {
  return Object.assign(document.createElement(tag), { className: name });
}
