import type { FiledSheet } from "./filed-sheet";
import type { UnitLabel } from "./roster";

/** A score sheet in a file, by what does not change while nobody changes the file. */
export type SheetMark = { readonly file: string; readonly sha256: string; readonly sheet: string };

/** Which of several different sheets of one judge for one unit speaks, and why. It holds for these sheets alone. */
export type Decision = {
  readonly unit: UnitLabel;
  /** "" for the unit's own sheets. */
  readonly judge: string;
  readonly keep: SheetMark;
  readonly aside: readonly SheetMark[];
  readonly reason: string;
  readonly by: string;
};

/** Different sheets of one judge for one unit, one of each content; `decision` null: nobody has decided yet. */
export type Conflict = {
  readonly unit: UnitLabel;
  readonly judge: string;
  readonly sheets: readonly FiledSheet[];
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

/**
 * The newest decision that names every one of these contents, and the sheet that it keeps. A content that nobody had
 * seen when it was made, such as a file that was corrected since, makes it void.
 */
export function decisionFor(
  sheets: readonly KeyedSheet[],
  decisions: readonly Decision[],
): { readonly decision: Decision; readonly kept: KeyedSheet } | null {
  for (const decision of [...decisions].reverse()) {
    const kept = sheets.find(({ filed }) => isMarked(filed, decision.keep));
    if (kept === undefined) continue;
    const seen = new Set([kept.key]);
    for (const { filed, key } of sheets) if (decision.aside.some((mark) => isMarked(filed, mark))) seen.add(key);
    if (sheets.every(({ key }) => seen.has(key))) return { decision, kept };
  }
  return null;
}
