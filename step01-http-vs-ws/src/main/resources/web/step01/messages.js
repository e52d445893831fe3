import { appendLine } from "/workbench/lines.js";

/** Adds a line to a list of messages. Returns the line. */
export function addMessage(list, text) {
  const line = document.createElement("li");
  line.textContent = text; // never as HTML: what others write is text
  appendLine(list, line);
  return line;
}
