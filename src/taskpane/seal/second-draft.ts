import type { SecondDraft } from "./seal-commands";

/** Where the workbook's settings hold a second entry that was left halfway. */
export const SECOND_KEY = "chamSaoSecondEntry";

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(fieldsOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

/** It comes from anywhere: whatever is no draft is none. */
export function draftOf(kept: unknown): SecondDraft | null {
  if (typeof kept !== "string") return null;
  try {
    const { sheet, by, typed, decided } = fieldsOf(JSON.parse(kept));
    if (typeof sheet !== "string" || typeof by !== "string") return null;
    return { sheet, by, typed: textsOf(typed), decided: textsOf(decided) };
  } catch {
    return null;
  }
}
