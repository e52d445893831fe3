/** What this browser remembers under a name, or undefined: a browser that may keep nothing knows of nothing. */
export function remembered(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Lets this browser remember a text, if it may. Returns the text. */
export function remember(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
    // it holds until the page is left
  }
  return text;
}
