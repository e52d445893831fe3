import { translate } from "./translate.js";

/**
 * Boxes that scroll. Who reads the end of one stays there, when it changes and when the window
 * changes its size; who has scrolled up to read is not disturbed.
 */
const followers = new WeakMap();

export function appendLine(list, line) {
  keepEndInSight(list, () => list.append(line));
  list.dataset.below = translate("lines.below");
  list.classList.toggle("goes-on", !followers.get(list).isAtEnd); // somebody who reads above it sees a sign
}

/** Makes a change to what a box shows. */
export function keepEndInSight(box, change) {
  if (!followers.has(box)) followers.set(box, follow(box));
  change();
  if (followers.get(box).isAtEnd) scrollToEnd(box);
}

export function scrollToEnd(box) {
  box.scrollTop = box.scrollHeight;
}

function follow(box) {
  const follower = { isAtEnd: true };
  const size = () => `${box.clientWidth} × ${box.clientHeight}`;
  let known = size();
  box.addEventListener("scroll", () => {
    if (size() !== known) return; // the window has changed, not the reader's mind
    follower.isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
    if (follower.isAtEnd) box.classList.remove("goes-on");
  });
  new ResizeObserver(() => {
    known = size();
    if (follower.isAtEnd) scrollToEnd(box);
  }).observe(box);
  return follower;
}
