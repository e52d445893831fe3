import { countSolved } from "../exercises/solved.js";
import { translate } from "../translate.js";
import { noteEvent } from "../wire.js";
import { Banner } from "./banner.js";
import { PageLink } from "./page-link.js";
import { inWords } from "./sentence.js";

const banner = new Banner(document.body);
const exercises = document.querySelector("#exercises");

/** Steps hear and tell through it what the workbench knows nothing of. */
export const link = new PageLink();

link.on("say", (words) => banner.show("say", words));
link.on("note", (sentence) => noteEvent(inWords(sentence)));
link.on("pause", (isPaused) => banner.show("pause", isPaused ? translate("class.paused") : ""));
link.on("letgo", (isLetGo) => {
  if (!isLetGo) return location.reload(); // then it has another token
  banner.show("letgo", translate("close.4003"));
  addEventListener("serverrestart", (event) => event.preventDefault()); // nor is this page loaded anew
});

exercises?.addEventListener("green", countExercises);
if (exercises) countExercises();
if (self === top) link.open(); // in a frame, a check uses the page

function countExercises() {
  const solved = countSolved(exercises.dataset.step);
  link.tell({ exercises: solved ? `${solved}` : "" });
}
