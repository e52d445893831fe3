import { openBeside } from "./beside.js";
import { Dock } from "./dock.js";
import { showErrors } from "./errors.js";
import { mountWirePanel } from "./wire-panel.js";

showErrors(document.querySelector("main"));
mountWirePanel(document.querySelector("#wire"));
new Dock(document.querySelector("#wire"));
openBeside(document.querySelector("#read"));
