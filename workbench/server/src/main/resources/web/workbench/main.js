import { mountWirePanel } from "./wire-panel.js";

mountWirePanel(document.querySelector("#wire"));
