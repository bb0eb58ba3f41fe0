import type { Ratings } from "../../../src/summary/agreement/ratings";

/** Rows from columns. */
export function turned(columns: Ratings): Ratings {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null));
}

/** Shrout & Fleiss 1979, table 2: six targets, four judges. */
export const SHROUT_FLEISS: Ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const NONE = null;

/** Krippendorff 2011, section D: four observers, twelve units, values missing. */
export const KRIPPENDORFF: Ratings = turned([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
  [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
]);

/** The data "anxiety" of R's package irr: three raters, twenty subjects, many ties. */
export const ANXIETY: Ratings = turned([
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]);
