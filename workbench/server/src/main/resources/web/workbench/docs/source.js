import { nodes } from "./markup.js";

/** Colours a file as a whole, then gives each line its part: what is begun in one may end in another. */
export function highlightLines(list) {
  const { language } = list.dataset;
  if (!globalThis.hljs?.getLanguage(language)) return;
  const codes = [...list.querySelectorAll("code")];
  const text = codes.map((code) => code.textContent).join("\n");
  const lines = split(globalThis.hljs.highlight(text, { language }).value);
  codes.forEach((code, i) => code.replaceChildren(...nodes(lines[i])));
}

/** HTML in lines, each of which closes what it opens; the highlighter escapes all text. */
function split(html) {
  let open = [];
  return html.split("\n").map((line) => {
    const begun = open.join("");
    for (const tag of line.match(/<span[^>]*>|<\/span>/g) ?? []) {
      open = tag === "</span>" ? open.slice(0, -1) : [...open, tag];
    }
    return begun + line + "</span>".repeat(open.length);
  });
}
