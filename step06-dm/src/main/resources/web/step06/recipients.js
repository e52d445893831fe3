/**
 * To whom one writes: everyone, or one of the members of the room.
 *
 * Who has been chosen stays chosen, even after leaving the room: a whisper must never go to everyone
 * because its recipient has left meanwhile.
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

  /** @param {{ id: string, nickname: string } | null} one  null for everyone */
  choose(one) {
    this.#draw(one);
  }

  /** @param {{ id: string, nickname: string }[]} members  all who can be chosen */
  show(members) {
    this.#members = members;
    this.#draw(this.chosen);
  }

  #draw(chosen) {
    const options = this.#members.map(({ id, nickname }) => recipient(id, nickname, nickname));
    const isGone = chosen && !this.#members.some(({ id }) => id === chosen.id);
    if (isGone) options.push(recipient(chosen.id, chosen.nickname, `${chosen.nickname} (has left)`));
    this.#select.replaceChildren(this.#everyone, ...options);
    this.#select.value = chosen?.id ?? "";
  }
}

function recipient(id, nickname, words) {
  const option = new Option(words, id);
  option.dataset.nickname = nickname;
  return option;
}
