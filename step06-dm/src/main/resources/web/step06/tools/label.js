import { translate } from "/workbench/translate.js";

/** What a payload is about, if it is about that; the first that knows is right. */
export const about = [({ text, nickname, room, code }) => text ?? nickname ?? room ?? code];

/** A message in a few words: #3 new_message "hi". What others write may be of any shape. */
export function label({ type, id, payload }) {
  const words = about.map((words) => words(Object(payload))).find((it) => it !== undefined);
  const name = type === "dm" ? translate("diagram.whisper") : plain(type);
  const quoted = words === undefined ? undefined : `"${shortened(plain(words))}"`;
  return [id && `#${plain(id)}`, name, quoted].filter(Boolean).join(" ");
}

function plain(value) {
  return Object(value) === value ? "…" : String(value);
}

function shortened(words) {
  const letters = [...words]; // a pair of surrogates is one letter
  return letters.length > 30 ? `${letters.slice(0, 30).join("")}…` : words;
}
