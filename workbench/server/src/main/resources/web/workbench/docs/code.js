import { translate } from "../translate.js";

const DEFAULT = "localhost:3000";

/** Where a lesson says localhost:3000, it means the server that shows it, so that its commands work here. */
export function fillInAddress(page) {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (text.data.includes(DEFAULT)) text.data = secure(text.data).replaceAll(DEFAULT, location.host);
  }
  for (const link of page.querySelectorAll(`a[href="http://${DEFAULT}/"]`)) link.href = `${location.origin}/`;
}

function secure(words) {
  if (location.protocol !== "https:") return words;
  return words.replaceAll(`http://${DEFAULT}`, `https://${DEFAULT}`).replaceAll(`ws://${DEFAULT}`, `wss://${DEFAULT}`);
}

/** Colours a piece of code, if the highlighter knows its language. */
export function highlight(code) {
  const language = code.className.replace("language-", "");
  if (globalThis.hljs?.getLanguage(language)) globalThis.hljs.highlightElement(code);
}

/** A button that copies the code of a figure. */
export function addCopyButtons(figure) {
  const code = figure.querySelector("code");
  if (code.classList.contains("language-mermaid")) return;
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: translate("docs.copy"),
  });
  button.className = "copy";
  button.addEventListener("click", async () => {
    button.textContent = translate((await copy(code)) ? "docs.copied" : "docs.select");
  });
  figure.prepend(button);
}

/** On http:// and a name of the network there is no clipboard: then the code is selected. */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(code);
    return false;
  }
}
