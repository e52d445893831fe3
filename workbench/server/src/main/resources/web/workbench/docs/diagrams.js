import { nodes } from "./markup.js";

const isDark = matchMedia("(prefers-color-scheme: dark)");

/**
 * Draws Mermaid's diagrams, and again when light and dark change.
 *
 * @param {Iterable<HTMLElement>} codes  their sources
 * @param {string} library  the path of Mermaid, which is large: it is loaded if there is something to draw
 */
export async function drawDiagrams(codes, library) {
  const diagrams = [...codes].map((code) => ({ source: code.textContent, figure: code.closest("figure") }));
  if (!diagrams.length) return;
  const { default: mermaid } = await import(library);
  const draw = () => drawAll(mermaid, diagrams);
  isDark.addEventListener("change", draw);
  await draw();
}

async function drawAll(mermaid, diagrams) {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: isDark.matches ? "dark" : "neutral" });
  for (const [i, { source, figure }] of diagrams.entries()) {
    const { svg } = await mermaid.render(`diagram-${i}`, source);
    figure.className = "diagram";
    figure.replaceChildren(...nodes(svg));
    figure.ariaLabel = source;
    figure.role = "img";
  }
}
