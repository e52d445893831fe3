/** Adds a line to a list of messages and scrolls to it. Returns the line. */
export function addMessage(list, text) {
  const line = document.createElement("li");
  line.textContent = text; // never as HTML: what others write is text
  list.append(line);
  list.scrollTop = list.scrollHeight;
  return line;
}
