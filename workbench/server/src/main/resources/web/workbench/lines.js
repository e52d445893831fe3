/** Appends a line to a list that scrolls. Who reads its end stays there; who reads above is not disturbed. */
export function appendLine(list, line) {
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(line);
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}
