/** What the instructor says to this page: above all else, until it is taken back. */
export class Banner {
  #box = Object.assign(document.createElement("div"), { id: "from-instructor", role: "alert", hidden: true });

  /** @param {HTMLElement} page  at whose top it stands */
  constructor(page) {
    page.prepend(this.#box);
  }

  /** Shows words under a name, by which others take their place; "" takes them away. */
  show(name, words) {
    const line = this.#box.querySelector(`[data-name=${name}]`) ?? this.#line(name);
    line.textContent = words; // never as HTML
    line.hidden = words === "";
    this.#box.hidden = [...this.#box.children].every((it) => it.hidden);
  }

  #line(name) {
    const line = document.createElement("p");
    line.dataset.name = name;
    this.#box.append(line);
    return line;
  }
}
