import { addMessage } from "/step01/messages.js";
import { translate } from "/workbench/translate.js";

/**
 * What was not said is not lost: it goes back into its box or, if that is taken, into the list.
 * Returns a function that takes it away again, for it may have been said after all.
 */
export function giveBack(text, box, list) {
  if (box.value) return showUnsent(list, translate("chat.unsent", { text }));
  box.value = text;
  return () => {
    if (box.value === text) box.value = "";
  };
}

/** Shows it in the list. Returns a function that takes it away again. */
export function showUnsent(list, words) {
  const line = addMessage(list, words);
  line.classList.add("unsent");
  return () => line.remove();
}
