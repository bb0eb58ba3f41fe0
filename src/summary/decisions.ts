import type { Decision, SheetMark } from "./decision";
import type { FiledSheet } from "./filed-sheet";
import { compareText } from "./order";
import type { UnitLabel } from "./roster";
import type { ScoredSheet, SourceFile } from "./scored-sheet";

/** Different sheets of one judge for one unit, one of each content; `decision` null: nobody has decided yet. */
export type Conflict = {
  readonly unit: UnitLabel;
  readonly judge: string;
  readonly sheets: readonly FiledSheet[];
  /** All of them, those with the content of another one too. */
  readonly members: ReadonlySet<ScoredSheet>;
  readonly decision: Decision | null;
};

export function markOf({ scored, sha256 }: FiledSheet): SheetMark {
  return { file: scored.file, sha256, sheet: scored.sheet };
}

/** A file that was renamed holds the same sheets; one that could not be opened has no fingerprint, and no sheets. */
function isMarked(filed: FiledSheet, mark: SheetMark): boolean {
  return filed.sha256 === mark.sha256 && filed.scored.sheet === mark.sheet;
}

/** A sheet beside its content. */
export type KeyedSheet = { readonly filed: FiledSheet; readonly key: string };

/** A decision that holds for these sheets, and the sheet that it keeps. */
export type Settled = { readonly decision: Decision; readonly kept: KeyedSheet };

/**
 * Null unless the decision names every one of these contents. A content that nobody had seen when it was made, such as a
 * file that was corrected since, makes it void.
 */
function settledBy(sheets: readonly KeyedSheet[], decision: Decision): Settled | null {
  const kept = sheets.find(({ filed }) => isMarked(filed, decision.keep));
  if (kept === undefined) return null;
  const seen = new Set([kept.key]);
  for (const { filed, key } of sheets) if (decision.aside.some((mark) => isMarked(filed, mark))) seen.add(key);
  return sheets.every(({ key }) => seen.has(key)) ? { decision, kept } : null;
}

function decisionText({ keep, aside, reason, by, through = "" }: Decision): string {
  return JSON.stringify([keep, aside, reason, by, through]);
}

/**
 * What the merges below decided. Nobody knows which of two summaries is the newer one: where they keep different sheets
 * neither holds, and this merge has to decide.
 */
function settledBelow(sheets: readonly KeyedSheet[], carried: readonly Decision[]): Settled | null {
  const held = carried.flatMap((decision) => settledBy(sheets, decision) ?? []);
  const [first] = held.sort((a, b) => compareText(decisionText(a.decision), decisionText(b.decision)));
  return first !== undefined && held.every(({ kept }) => kept.key === first.kept.key) ? first : null;
}

/** Decisions of this merge, the newest last, and those that its summaries brought. */
export type Decisions = { readonly own: readonly Decision[]; readonly carried: readonly Decision[] };

/** The newest decision of this merge that holds, else the one of the merges below. */
export function decisionFor(sheets: readonly KeyedSheet[], { own, carried }: Decisions): Settled | null {
  for (const decision of [...own].reverse()) {
    const settled = settledBy(sheets, decision);
    if (settled !== null) return settled;
  }
  return settledBelow(sheets, carried);
}

/** What was decided in the merges whose summaries brought these files. */
export function carriedDecisions(files: readonly SourceFile[]): readonly Decision[] {
  return files.flatMap(({ decisions = [] }) => decisions);
}
