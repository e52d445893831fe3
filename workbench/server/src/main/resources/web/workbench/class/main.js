import { countSolved } from "../exercises/solved.js";
import { noteEvent } from "../wire.js";
import { Banner } from "./banner.js";
import { PageLink } from "./page-link.js";

const PAUSED = "The instructor has paused the chat for a moment: what you send stays in its box.";

const banner = new Banner(document.body);
const exercises = document.querySelector("#exercises");

/** Steps hear and tell through it what the workbench knows nothing of. */
export const link = new PageLink();

link.on("say", (words) => banner.show("say", words));
link.on("note", noteEvent);
link.on("pause", (isPaused) => banner.show("pause", isPaused ? PAUSED : ""));
link.on("letgo", (words) => {
  banner.show("letgo", words);
  addEventListener("serverrestart", (event) => event.preventDefault()); // nor is this page loaded anew
});
link.on("letback", () => location.reload());

exercises?.addEventListener("green", countExercises);
if (exercises) countExercises();
if (self === top) link.open(); // in a frame, a check uses the page

function countExercises() {
  const solved = countSolved(exercises.dataset.step);
  link.tell({ exercises: solved ? `${solved}` : "" });
}
