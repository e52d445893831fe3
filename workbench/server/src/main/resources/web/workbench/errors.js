/** A script that fails leaves a page that does not answer any more. It must not do so without a word. */
export function showErrors(page) {
  const words = Object.assign(document.createElement("p"), { className: "problem", role: "alert" });
  const show = (what) => {
    words.textContent = `A script of this page has failed, so reload it. The browser's console (F12) says more: ${what}`;
    page.prepend(words);
  };
  const hear = ({ target, error }) => {
    if (error) show(error.message);
    else if (target instanceof HTMLScriptElement) show(`${target.src} does not load.`);
  };
  addEventListener("error", hear, true); // true: a script that does not load tells nobody but its element
}
