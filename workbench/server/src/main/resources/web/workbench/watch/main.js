import { showSaves } from "./live-reload.js";

showSaves(document.body, document.querySelector("[data-saves]").dataset.saves);
