import { translate } from "/workbench/translate.js";

/**
 * To whom one writes: everyone, or one of the members of the room.
 *
 * The one who is chosen stays chosen, even after leaving the room: a whisper must never go to everyone
 * because its recipient has left meanwhile, nor to somebody who has taken that nickname. Only after a
 * break of this page's own connection are people known by their nicknames: all have other ids then.
 */
export class Recipients {
  #select;
  #everyone;
  #members = [];
  #seen = new Set(); // ids
  #former = new Set(); // ids of before the break

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
    members.forEach(({ id }) => this.#seen.add(id));
    this.choose(this.chosen);
  }

  /** This page's connection has broken: all whom it knows come back with other ids. */
  forgetIds() {
    this.#former = new Set([...this.#former, ...this.#seen]);
  }

  /** The same person among the members, undefined if there is none. */
  find({ id, nickname }) {
    const isSame = (it) => it.id === id || (this.#former.has(id) && it.nickname === nickname);
    return this.#members.find(isSame);
  }

  /** @param {{ id: string, nickname: string } | null} chosen  null for everyone */
  choose(chosen) {
    const present = chosen && this.find(chosen);
    const options = this.#members.map(({ id, nickname }) => recipient(id, nickname, nickname));
    const isGone = chosen && !present;
    if (isGone) options.push(recipient(chosen.id, chosen.nickname, translate("to.gone", chosen)));
    this.#select.replaceChildren(this.#everyone, ...options);
    this.#select.value = (present ?? chosen)?.id ?? "";
  }
}

function recipient(id, nickname, words) {
  const option = new Option(words, id);
  option.dataset.nickname = nickname;
  return option;
}
