import type { FoundCell } from "./sheet-snapshot";

/** What a cell holds, wherever it stands. A text of nothing but spaces is blank, as TRIM has it on the sheet itself. */
export type RawCell =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  | { readonly kind: "text" | "error"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean };

export const BLANK: RawCell = { kind: "blank" };

export function rawCell(found: FoundCell | undefined): RawCell {
  if (found === undefined) return BLANK;
  if (typeof found.value === "number") return { kind: "number", value: found.value, format: found.format };
  if (typeof found.value === "boolean") return { kind: "boolean", value: found.value };
  if (found.kind === "error") return { kind: "error", value: found.value };
  return /^ *$/.test(found.value) ? BLANK : { kind: "text", value: found.value };
}

/** The same for a value that a layout is about to lay. */
export function rawValue(value: string | number | boolean | null): RawCell {
  if (value === null) return BLANK;
  return rawCell({
    row: 0,
    column: 0,
    kind: typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text",
    value,
    formula: null,
    format: "General",
  });
}

/** For a message: what a person sees in the cell. */
export function shown(raw: RawCell): string {
  if (raw.kind === "blank") return "";
  return typeof raw.value === "boolean" ? String(raw.value).toUpperCase() : String(raw.value);
}
