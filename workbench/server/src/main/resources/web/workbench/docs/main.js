import { addCopyButtons, fillInAddress, highlight } from "./code.js";
import { drawDiagrams } from "./diagrams.js";
import { highlightLines } from "./source.js";

const page = document.querySelector("main");

if (self !== top) document.documentElement.classList.add("framed"); // beside our own page, which has the banner
const contents = document.querySelector(".contents details");
if (contents) contents.open = matchMedia("(min-width: 75rem)").matches;

fillInAddress(page);
page.querySelectorAll("pre > code").forEach(highlight);
page.querySelectorAll("figure.code").forEach(addCopyButtons);
page.querySelectorAll("ol.source").forEach(highlightLines);
drawDiagrams(page.querySelectorAll(".language-mermaid"), page.dataset.mermaid);
