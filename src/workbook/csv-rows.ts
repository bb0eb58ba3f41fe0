import Papa from "papaparse";
import type { TextRow } from "../sheet/roster-rows";

const DELIMITERS = [",", ";", "\t"];

/** The rows of a CSV text, whichever of comma, semicolon and tab parts its cells. */
export function csvRows(text: string): readonly TextRow[] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS });
  return data.map((cells, index) => ({ number: index + 1, cells }));
}
