/**
 * A list whose lines can be reached by the keyboard is one stop of the Tab key, not one for each line:
 * the arrow keys lead from line to line (a roving tabindex, WAI-ARIA Authoring Practices).
 * Lines that have a tabindex take part.
 */
export function makeRoving(list) {
  list.addEventListener("focusin", ({ target }) => lines(list).includes(target) && stopAt(list, target));
  list.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const here = lines(list).indexOf(event.target);
    if (!step || here < 0) return; // else the arrows scroll
    event.preventDefault();
    lines(list)[here + step]?.focus();
  });
}

/** Puts the stop where it is of use: at the newest line, unless somebody is in the list. */
export function moveStop(list) {
  const all = lines(list);
  if (all.length && !all.includes(document.activeElement)) stopAt(list, all.at(-1));
}

function stopAt(list, line) {
  list.querySelectorAll(":scope > [tabindex='0']").forEach((other) => (other.tabIndex = -1));
  line.tabIndex = 0;
}

function lines(list) {
  return [...list.querySelectorAll(":scope > [tabindex]:not([hidden])")];
}
