/**
 * What this browser remembers under a name, or undefined: a browser that may keep nothing knows of nothing.
 *
 * @param {"localStorage" | "sessionStorage"} storage  for this browser, or for this tab alone
 */
export function remembered(name, storage = "localStorage") {
  try {
    return globalThis[storage].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Lets this browser remember a text, if it may; not what a check does with a page in a frame. Returns the text. */
export function remember(name, text, storage = "localStorage") {
  try {
    if (self === top) globalThis[storage].setItem(name, text);
  } catch {
    // it holds until the page is left
  }
  return text;
}
