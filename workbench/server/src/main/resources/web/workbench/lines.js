/**
 * Lists that scroll. Who reads the end of one stays there, when lines come and when the window
 * changes its size; who has scrolled up to read is not disturbed.
 */
const isAtEnd = new WeakMap();

export function appendLine(list, line) {
  if (!isAtEnd.has(list)) follow(list);
  list.append(line);
  if (isAtEnd.get(list)) scrollToEnd(list);
}

export function scrollToEnd(list) {
  list.scrollTop = list.scrollHeight;
}

function follow(list) {
  const look = () =>
    isAtEnd.set(list, list.scrollHeight - list.scrollTop - list.clientHeight < 40);
  look();
  list.addEventListener("scroll", look);
  new ResizeObserver(() => isAtEnd.get(list) && scrollToEnd(list)).observe(list);
}
