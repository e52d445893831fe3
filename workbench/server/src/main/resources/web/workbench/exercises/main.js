import { ExercisePanel } from "./panel.js";

if (self === top) new ExercisePanel(document.querySelector("#exercises")); // in a frame, a check uses the page
