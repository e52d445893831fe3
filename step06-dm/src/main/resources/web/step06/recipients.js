/**
 * To whom one writes: everyone, or one of the members of the room.
 *
 * The one who is chosen stays chosen, even after leaving the room: a whisper must never go to everyone
 * because its recipient has left meanwhile. After a break somebody comes back with another id, and is
 * known by the nickname, for no two have the same.
 */
export class Recipients {
  #select;
  #everyone;
  #members = [];

  /** @param {HTMLSelectElement} select  whose first option is Everyone */
  constructor(select) {
    this.#select = select;
    this.#everyone = select.options[0];
  }

  /** @returns {{ id: string, nickname: string } | null}  null for everyone */
  get chosen() {
    const [option] = this.#select.selectedOptions;
    return option === this.#everyone ? null : { id: option.value, nickname: option.dataset.nickname };
  }

  /** @param {{ id: string, nickname: string }[]} members  all who can be chosen */
  show(members) {
    this.#members = members;
    this.choose(this.chosen);
  }

  /** The same person among the members, undefined if there is none. */
  find({ id, nickname }) {
    return this.#members.find((it) => it.id === id) ?? this.#members.find((it) => it.nickname === nickname);
  }

  /** @param {{ id: string, nickname: string } | null} chosen  null for everyone */
  choose(chosen) {
    const present = chosen && this.find(chosen);
    const options = this.#members.map(({ id, nickname }) => recipient(id, nickname, nickname));
    const isGone = chosen && !present;
    if (isGone) options.push(recipient(chosen.id, chosen.nickname, `${chosen.nickname} (has left)`));
    this.#select.replaceChildren(this.#everyone, ...options);
    this.#select.value = (present ?? chosen)?.id ?? "";
  }
}

function recipient(id, nickname, words) {
  const option = new Option(words, id);
  option.dataset.nickname = nickname;
  return option;
}
