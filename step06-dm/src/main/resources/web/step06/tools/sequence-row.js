import { translate } from "/workbench/translate.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draws one row of a sequence diagram: a picture of the lifelines and what happens between them, and
 * words upon it. All places are in percent of the width, so a row fits any screen.
 *
 * @param row    see sequence.js: its shape, its column, who is alive, and what its shape needs
 * @param width  how many columns there are
 */
export function drawRow(row, width) {
  const x = ({ place }) => ((place + 0.5) / width) * 100;
  const line = document.createElement("li");
  const isConcluded = row.seen === false;
  line.className = [row.shape, row.kind, isConcluded && "concluded"].filter(Boolean).join(" ");
  line.title = row.title;
  line.append(drawPicture(row, x), drawWords(row, x));
  return line;
}

function drawPicture(row, x) {
  const picture = svg("svg", { role: "img", "aria-label": spoken(row) });
  const lifelines = row.alive.map((column) => drawLifeline(row, column, x(column)));
  picture.append(...lifelines, ...SHAPES[row.shape](row, x));
  return picture;
}

const SHAPES = {
  arrow: ({ column, ends }, x) => ends.flatMap((end) => drawArrow(x(column), x(end))),
  note: ({ column }, x) => [svg("circle", { cx: `${x(column)}%`, cy: "50%", r: 5 })],
  end: ({ column }, x) => [drawPath("M-6 -6 L6 6 M6 -6 L-6 6", x(column), 50)],
};

function drawLifeline(row, column, x) {
  const isLast = row.shape === "end" && row.column === column;
  const y2 = isLast ? "50%" : "100%";
  return svg("line", { class: "life", x1: `${x}%`, x2: `${x}%`, y1: 0, y2 });
}

function drawArrow(from, to) {
  const back = to > from ? -10 : 10;
  return [
    svg("line", { x1: `${from}%`, x2: `${to}%`, y1: "72%", y2: "72%" }),
    drawPath(`M0 0 l${back} -5 v10 z`, to, 72),
  ];
}

/** A path around a point in percent: a path itself can only count in pixels. */
function drawPath(d, x, y) {
  const point = svg("svg", { x: `${x}%`, y: `${y}%` });
  point.append(svg("path", { d }));
  return point;
}

/** The words begin where the row's shape begins; in the right half, they end where it ends. */
function drawWords({ column, ends = [], label }, x) {
  const words = document.createElement("span");
  words.textContent = label; // what others write is text
  words.dir = "auto";
  const places = [column, ...ends].map(x);
  const left = Math.min(...places);
  const right = 100 - Math.max(...places);
  const [side, space] = left <= 50 ? ["left", left] : ["right", right];
  words.style[side] = `${space}%`;
  words.style.maxWidth = `calc(${100 - space}% - 1rem)`; // its margins
  return words;
}

/** The picture in words, for those who hear it. */
function spoken({ shape, column, ends, seen, kind }) {
  if (shape === "note") return column.name;
  if (shape === "end") return translate("diagram.ends", column);
  const names = ends.map(({ name }) => name).join(", ");
  const how = [!seen && "concluded", kind === "refused" && kind]
    .filter(Boolean)
    .map((it) => translate(`diagram.${it}`));
  return [`${column.name} → ${names}`, ...how].join(", ");
}

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}
