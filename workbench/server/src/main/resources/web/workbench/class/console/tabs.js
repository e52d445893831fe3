/** Shows one panel at a time; the arrow keys lead from tab to tab (WAI-ARIA Authoring Practices). */
export function mountTabs(list) {
  const tabs = [...list.querySelectorAll("[role=tab]")];
  const turnTo = (chosen) => tabs.forEach((tab) => turn(tab, tab === chosen));
  for (const [i, tab] of tabs.entries()) {
    tab.addEventListener("click", () => turnTo(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = (key === "ArrowRight") - (key === "ArrowLeft");
      if (step) tabs.at((i + step) % tabs.length).focus();
    });
  }
  turnTo(tabs[0]);
}

function turn(tab, isChosen) {
  tab.ariaSelected = isChosen;
  tab.tabIndex = isChosen ? 0 : -1;
  document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen;
}
