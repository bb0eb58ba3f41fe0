const NEEDS_QUOTES = /[",;\r\n\t]/u;
/** A cell that starts so is a formula to Excel, and the text in it came from somebody's file. */
const FORMULA = /^[=+\-@\t\r]/u;
/** A plain number may start with a sign. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/u;

function cell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line of CSV that Excel opens as text cells, never as formulas. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}
