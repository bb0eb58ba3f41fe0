import type { AnnexColumn, AnnexPart } from "./annex-lines";

/** What is to stand in a line of a set's sheet, before it is known where the line will be. */
export type WrittenLine = Readonly<Partial<Record<AnnexColumn, string | number>>>;
export type WrittenAnnex = Readonly<Record<AnnexPart, readonly WrittenLine[]>>;

export type Json = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function objectsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

export function without(json: Json, keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}

/** Fields for which the sheet has no words, so that none is lost: those of a later version of this program too. */
export function moreText(left: Json): WrittenLine {
  return Object.keys(left).length === 0 ? {} : { more: JSON.stringify(left) };
}

export function originText(json: Json): WrittenLine {
  const { source, example } = json;
  return {
    ...(typeof source === "string" ? { source } : {}),
    ...(example === true ? { example: "x" } : {}),
  };
}
