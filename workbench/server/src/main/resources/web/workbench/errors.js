import { translate } from "./translate.js";

/** A script that fails leaves a page that does not answer any more. It must not do so without a word. */
export function showErrors(page) {
  const words = Object.assign(document.createElement("p"), { className: "problem", role: "alert" });
  const show = (what) => {
    words.textContent = translate("page.script.failed", { what });
    page.prepend(words);
  };
  const hear = ({ target, error }) => {
    if (error) show(error.message);
    else if (target instanceof HTMLScriptElement) show(translate("page.script.missing", { file: target.src }));
  };
  addEventListener("error", hear, true); // true: a script that does not load tells nobody but its element
}
