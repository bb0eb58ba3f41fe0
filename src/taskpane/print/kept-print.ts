/** What “Chuẩn bị in” changed in the workbook's tabs, kept in the workbook so that it can be taken back on another day. */
export type KeptPrint = { readonly added: readonly string[]; readonly hidden: readonly string[] };

/** Where the workbook's settings hold it, as text. */
export const PRINT_KEY = "chamSaoPrint";

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** It comes from anywhere: what is no list of names is left out. Null where nothing was prepared. */
export function keptPrint(text: unknown): KeptPrint | null {
  if (typeof text !== "string") return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    const { added, hidden } = kept as Readonly<Record<string, unknown>>;
    return { added: textsIn(added), hidden: textsIn(hidden) };
  } catch {
    return null;
  }
}
