import type { Style } from "../style";
import { textWidth } from "../text-width";

type Letters = Pick<Style, "size" | "bold">;

/** A word that no line holds is cut where the line ends. */
function pieces(word: string, width: number, style: Letters): readonly string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, style) > width) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}

function linesOfParagraph(paragraph: string, width: number, style: Letters): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = pieces(word, width, style);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return [...lines, line];
}

/** The lines of a text in a cell so wide (points), broken at spaces. */
export function textLines(text: string, width: number, style: Letters): readonly string[] {
  return text.split("\n").flatMap((paragraph) => linesOfParagraph(paragraph, Math.max(width, style.size), style));
}
