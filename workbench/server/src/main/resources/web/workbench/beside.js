import { translate } from "./translate.js";

const WIDE = 1400; // pixels: there is room for two

/** Opens the lesson beside the page where there is room for both; else the link leads to a tab of its own. */
export function openBeside(link) {
  const words = link.textContent;
  let frame = null;
  link.addEventListener("click", (click) => {
    if (click.ctrlKey || click.metaKey || (innerWidth < WIDE && !frame)) return;
    click.preventDefault();
    if (frame) frame.remove();
    frame = frame ? null : open(link.href);
    document.body.classList.toggle("split", frame !== null);
    link.textContent = frame ? translate("page.lesson.close") : words;
  });
}

function open(page) {
  const frame = Object.assign(document.createElement("iframe"), {
    src: page,
    title: translate("page.lesson.title"),
    id: "lesson",
  });
  document.body.append(frame);
  return frame;
}
