const GAP = "  ";
const WIDEST = 40;

function cut(text: string): string {
  const letters = Array.from(text.normalize("NFC"));
  return letters.length > WIDEST ? `${letters.slice(0, WIDEST - 1).join("")}…` : text;
}

/** How many places a text takes on a terminal: letters, without the marks that stand on them. */
function width(text: string): number {
  return Array.from(text.normalize("NFC").replace(/\p{M}/gu, "")).length;
}

/**
 * Lines with their cells under each other, all but the last cell cut at 40 letters; columns in `right` are aligned to
 * the right, as figures are.
 */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const shown = rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cut(cell))));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => width(row[column] ?? ""))));
  const aligned = (cell: string, column: number): string => {
    const blanks = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
    return right.has(column) ? `${blanks}${cell}` : `${cell}${blanks}`;
  };
  return shown.map((row) => row.map(aligned).join(GAP).trimEnd()).join("\n");
}
