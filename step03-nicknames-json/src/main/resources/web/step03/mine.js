import { scrollToEnd } from "/workbench/lines.js";

/** Marks a line of a list as my own. Who speaks wants to see it, even who has scrolled up. */
export function showAsMine(line) {
  line.classList.add("mine");
  scrollToEnd(line.parentElement);
}
