import type { Consolidation } from "./consolidate";
import type { Decision } from "./decision";
import { markOf, type Conflict } from "./decisions";
import { entriesKey } from "./entries-key";
import { filedSheets, type FiledSheet } from "./filed-sheet";

/** A sheet as a person names it: its file as reports do; "" for the only sheet of a file. */
export type SheetName = { readonly file: string; readonly sheet: string };
/** “This sheet counts and that one does not, because …”; `row` as people count it in the list. */
export type StatedDecision = {
  readonly row: number;
  readonly keep: SheetName;
  readonly aside: SheetName;
  readonly reason: string;
  readonly by: string;
};
export type UnusableReason =
  "no-kept-sheet" | "no-aside-sheet" | "several-sheets" | "no-conflict" | "kept-otherwise" | "unnamed-rival";
export type Decided = {
  readonly decisions: readonly Decision[];
  readonly unusable: readonly { readonly row: number; readonly reason: UnusableReason }[];
};

type Placed = {
  readonly stated: StatedDecision;
  readonly keep: FiledSheet;
  readonly aside: FiledSheet;
  readonly conflict: Conflict;
};
type Read = Placed | { readonly row: number; readonly reason: UnusableReason };

function sheetsNamed(sheets: readonly FiledSheet[], { file, sheet }: SheetName): readonly FiledSheet[] {
  const sameText = (a: string, b: string): boolean => a.replaceAll(/\s+/gu, " ").trim() === b;
  return sheets.filter(({ scored }) => sameText(scored.file, file) && (sheet === "" || sameText(scored.sheet, sheet)));
}

function keyOf({ scored }: FiledSheet): string {
  return entriesKey(scored.entries);
}

function place(stated: StatedDecision, sheets: readonly FiledSheet[], conflicts: readonly Conflict[]): Read {
  const { row } = stated;
  const [keep, ...more] = sheetsNamed(sheets, stated.keep);
  const [aside, ...others] = sheetsNamed(sheets, stated.aside);
  if (keep === undefined) return { row, reason: "no-kept-sheet" };
  if (aside === undefined) return { row, reason: "no-aside-sheet" };
  if (more.length + others.length > 0) return { row, reason: "several-sheets" };
  const conflict = conflicts.find(({ members }) => [keep.scored, aside.scored].every((one) => members.has(one)));
  return conflict === undefined || keyOf(keep) === keyOf(aside)
    ? { row, reason: "no-conflict" }
    : { stated, keep, aside, conflict };
}

/** Every content that stands against the kept one has to be named: who decided must have seen it. */
function whyNot(conflict: Conflict, placed: readonly Placed[]): UnusableReason | null {
  const kept = new Set(placed.map(({ keep }) => keyOf(keep)));
  if (kept.size > 1) return "kept-otherwise";
  const named = new Set([...kept, ...placed.map(({ aside }) => keyOf(aside))]);
  return conflict.sheets.every((sheet) => named.has(keyOf(sheet))) ? null : "unnamed-rival";
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join("; ");
}

function decisionFrom({ unit: { code, name }, judge }: Conflict, placed: readonly Placed[]): readonly Decision[] {
  return placed.slice(0, 1).map(({ keep }) => ({
    unit: { code, name },
    judge,
    keep: markOf(keep),
    aside: placed.map(({ aside }) => markOf(aside)),
    reason: joined(placed.map(({ stated }) => stated.reason)),
    by: joined(placed.map(({ stated }) => stated.by)),
  }));
}

function isPlaced(read: Read): read is Placed {
  return "conflict" in read;
}

/** What a list of decisions says about the conflicts of a merge, and each of its rows that says nothing about any. */
export function decidedBy(
  merged: Pick<Consolidation, "files" | "conflicts">,
  list: readonly StatedDecision[],
): Decided {
  const sheets = filedSheets(merged.files);
  const read = list.map((stated) => place(stated, sheets, merged.conflicts));
  const placed = read.filter(isPlaced);
  const groups = merged.conflicts.map((conflict) => {
    const own = placed.filter((one) => one.conflict === conflict);
    return { conflict, own, why: own.length === 0 ? null : whyNot(conflict, own) };
  });
  const refused = groups.flatMap(({ own, why }) =>
    why === null ? [] : own.map(({ stated }) => ({ row: stated.row, reason: why })),
  );
  return {
    decisions: groups.flatMap(({ conflict, own, why }) => (why === null ? decisionFrom(conflict, own) : [])),
    unusable: [...read.flatMap((one) => (isPlaced(one) ? [] : [one])), ...refused].sort((a, b) => a.row - b.row),
  };
}
