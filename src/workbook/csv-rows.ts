import Papa from "papaparse";
import type { TextRow } from "../sheet/headed-rows";

const DELIMITERS = [",", ";", "\t"];
/** One line with a semicolon is a sentence; more than half of two or more lines is a table. */
const LEAST_LINES = 2;

function parse(text: string, delimiter?: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, delimiter === undefined ? { delimitersToGuess: DELIMITERS } : { delimiter });
}

function isTable({ data }: Papa.ParseResult<string[]>): boolean {
  const filled = data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const parted = filled.filter(({ length }) => length > 1).length;
  return parted >= LEAST_LINES && 2 * parted > filled.length;
}

/** Papa Parse finds no delimiter in a short table of two columns with a title above or an empty line at its end. */
function parsed(text: string): Papa.ParseResult<string[]> {
  const guessed = parse(text);
  if (!guessed.errors.some(({ code }) => code === "UndetectableDelimiter")) return guessed;
  return DELIMITERS.map((delimiter) => parse(text, delimiter)).find(isTable) ?? guessed;
}

/** The rows of a CSV text, whichever of comma, semicolon and tab parts its cells. */
export function csvRows(text: string): readonly TextRow[] {
  return parsed(text).data.map((cells, index) => ({ number: index + 1, cells }));
}
