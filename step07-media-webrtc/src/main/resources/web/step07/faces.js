/** The others in a call: a tile for each, with picture, name and how the connection is. */
export class Faces {
  #box;
  #tiles = new Map(); // Peer → its tile

  constructor(box) {
    this.#box = box;
  }

  came(peer) {
    const tile = element("figure", "tile");
    const video = Object.assign(element("video"), { autoplay: true, playsInline: true });
    const caption = element("figcaption");
    caption.append(element("b"), element("span", "signs"), element("span", "state"));
    tile.append(video, caption);
    this.#tiles.set(peer, tile);
    this.#box.append(tile);
    this.changed(peer);
  }

  changed(peer) {
    const part = (css) => this.#tiles.get(peer).querySelector(css);
    part("b").textContent = peer.nickname ?? "…";
    part(".signs").textContent = signs(peer.isOn);
    part(".state").textContent = peer.state;
    part(".state").dataset.state = peer.state;
  }

  shows(peer, stream) {
    this.#tiles.get(peer).querySelector("video").srcObject = stream;
  }

  left(peer) {
    this.#tiles.get(peer).remove();
    this.#tiles.delete(peer);
  }
}

/** What is off, in words. */
export function signs({ audio, video }) {
  return [!audio && "muted", !video && "camera off"].filter(Boolean).join(", ");
}

function element(tag, name = "") {
  return Object.assign(document.createElement(tag), { className: name });
}
