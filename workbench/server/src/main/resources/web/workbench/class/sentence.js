import { translate } from "../translate.js";

/**
 * What the server says, in the language of this page.
 *
 * @param {string | number | { key: string, values: object }} said  a sentence of the messages, of which a
 *   value may be a sentence itself; anything else stays as it is
 */
export function inWords(said) {
  if (said.key === undefined) return said;
  const values = Object.entries(said.values).map(([name, value]) => [name, inWords(value)]);
  return translate(said.key, Object.fromEntries(values));
}
