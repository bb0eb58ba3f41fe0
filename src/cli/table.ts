const GAP = "  ";

/** How many places a text takes on a terminal: letters, without the marks that stand on them. */
function width(text: string): number {
  return Array.from(text.normalize("NFC").replace(/\p{M}/gu, "")).length;
}

/** Lines with their cells under each other; columns in `right` are aligned to the right, as figures are. */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(cell)));
        return right.has(column) ? `${blanks}${cell}` : `${cell}${blanks}`;
      })
      .join(GAP)
      .trimEnd();
  return rows.map(line).join("\n");
}
