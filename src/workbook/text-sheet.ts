import type { FoundCell, SheetSnapshot } from "../sheet/sheet-snapshot";

/** Rows of texts as a sheet: what was pasted or read from a text file, before anybody understands it. */
export function textSheet(name: string, rows: readonly (readonly string[])[]): SheetSnapshot {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): readonly FoundCell[] =>
      value.trim() === "" ? [] : [{ row: at, column, kind: "text", value, formula: null, format: "General" }],
    ),
  );
  return { name, hidden: false, locked: false, cells, names: {} };
}
