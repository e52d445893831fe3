import { showSaves } from "./live-reload.js";

showSaves(document.body);
