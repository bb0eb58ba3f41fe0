import { ANNEX_COLUMNS, ANNEX_PARTS, type Annex } from "./annex-lines";

/** An annex in which nothing stands, with every column in its usual place. */
export function noAnnex(): Annex {
  const parts = Object.fromEntries(ANNEX_PARTS.map((part) => [part, []])) as unknown as Annex["parts"];
  const columns = Object.fromEntries(ANNEX_COLUMNS.map((column, at) => [column, at])) as unknown as Annex["columns"];
  const headings = Object.fromEntries(ANNEX_PARTS.map((part) => [part, 0])) as unknown as Annex["headings"];
  return { parts, columns, headings };
}
