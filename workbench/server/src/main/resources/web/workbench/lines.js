/**
 * Lists that scroll. Who reads the end of one stays there, when lines come and when the window
 * changes its size; who has scrolled up to read is not disturbed.
 */
const followers = new WeakMap();

export function appendLine(list, line) {
  if (!followers.has(list)) followers.set(list, follow(list));
  list.append(line);
  if (followers.get(list).isAtEnd) scrollToEnd(list);
}

export function scrollToEnd(list) {
  list.scrollTop = list.scrollHeight;
}

function follow(list) {
  const follower = { isAtEnd: true };
  const size = () => `${list.clientWidth} × ${list.clientHeight}`;
  let known = size();
  list.addEventListener("scroll", () => {
    if (size() !== known) return; // the window has changed, not the reader's mind
    follower.isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  });
  new ResizeObserver(() => {
    known = size();
    if (follower.isAtEnd) scrollToEnd(list);
  }).observe(list);
  return follower;
}
