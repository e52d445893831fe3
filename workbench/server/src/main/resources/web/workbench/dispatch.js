/** Tells those who listen to an EventTarget what has happened: `detail` is what they find in the event. */
export function dispatch(target, what, detail) {
  target.dispatchEvent(new CustomEvent(what, { detail }));
}
