import { addMessage, showProblem } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { showAsMine } from "/step03/mine.js";
import { translate } from "/workbench/translate.js";

/** The words that go from browser to browser, as a folded chat that opens when there are any. */
export class DirectChat {
  #panel;
  #lines;
  #call;

  /**
   * @param {HTMLDetailsElement} panel
   * @param {Call} call  says them, and tells what the others have said
   * @param {Room} room  in each it begins anew
   */
  constructor(panel, call, room) {
    this.#panel = panel;
    this.#lines = panel.querySelector("ul");
    this.#call = call;
    call.addEventListener("said", ({ detail: { nickname, text } }) => this.#show(`${nickname}: ${text}`));
    room.addEventListener("entered", () => this.#clear());
    onSubmit(panel.querySelector("form"), (text) => this.#say(text));
  }

  /** Nothing of the room before stays, not even what was begun. */
  #clear() {
    this.#lines.replaceChildren();
    this.#panel.querySelector("form").reset();
    this.#panel.querySelector(".problem").textContent = "";
  }

  /** Returns whether it was said: what was not stays in its box. */
  #say(text) {
    const problem = this.#panel.querySelector(".problem");
    problem.textContent = "";
    try {
      this.#call.say(text);
      showAsMine(this.#show(translate("room.mine", { text })));
    } catch ({ message }) {
      showProblem(problem, message);
    }
    return problem.textContent === "";
  }

  #show(text) {
    this.#panel.open = true;
    return addMessage(this.#lines, text);
  }
}
