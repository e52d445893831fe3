import { appendLine } from "/workbench/lines.js";

const KEPT = 500;

/** Adds a line to a list of messages, of which it keeps the last 500. Returns the line. */
export function addMessage(list, text) {
  const line = document.createElement("li");
  line.textContent = text; // never as HTML: what others write is text
  appendLine(list, line);
  if (list.children.length > KEPT) list.firstChild.remove();
  return line;
}

/** Says what went wrong, where it is seen. */
export function showProblem(line, words) {
  line.textContent = words;
  line.scrollIntoView({ block: "nearest" });
}
