/** Markup that a library has made of our own text, as nodes. */
export function nodes(markup) {
  const { body } = new DOMParser().parseFromString(`<span>${markup}</span>`, "text/html"); // else it trims
  return body.firstChild.childNodes;
}
