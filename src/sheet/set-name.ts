import type { SetName } from "../summary/scored-sheet";

/** How a sheet names its criteria set: `ID@VERSION#HASH`. */
export function setName(set: { readonly id: string; readonly version: string }, hash: string): string {
  return `${set.id}@${set.version}#${hash}`;
}

const NAMED = /^([^@#\s]+)@([^@#\s]+)#([0-9a-f]{12})$/u;

export function parseSetName(text: string): SetName | null {
  const found = NAMED.exec(text.trim());
  if (found === null) return null;
  const [, id = "", version = "", hash = ""] = found;
  return { id, version, hash };
}
