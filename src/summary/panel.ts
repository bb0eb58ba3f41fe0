import type { PanelRule } from "../scoring/criteria-set";
import { compareExact, type Exact } from "../scoring/exact";
import type { Points } from "../scoring/points";
import type { FiledSheet } from "./filed-sheet";
import { foldName } from "./fold-name";
import { compareText } from "./order";
import type { ScoredSheet } from "./scored-sheet";

export type PanelMethod = PanelRule["method"];

/** A complete sheet of a unit's panel. */
export type PanelSheet = {
  readonly filed: FiledSheet;
  readonly scored: ScoredSheet;
  /** Exact hundredths, as `Score` has them. */
  readonly total: Exact;
  readonly bonus: Points;
  readonly grandTotal: Exact;
  /** Whether the panel's method counts this judge. */
  readonly counted: boolean;
};

/** From so many judges on, one highest and one lowest may be left out. */
const FEWEST_TO_TRIM = 5;

export function isTrimmed(method: PanelMethod, judges: number): boolean {
  return method === "trimmed-mean" && judges >= FEWEST_TO_TRIM;
}

/** The sheet as part of a panel; null while an entry is missing. */
export function panelSheet(filed: FiledSheet): PanelSheet | null {
  const { total, bonus, grandTotal } = filed.scored.score;
  if (total === null || bonus === null || grandTotal === null) return null;
  return { filed, scored: filed.scored, total, bonus, grandTotal, counted: true };
}

/** How many sheets are left out at each end. */
export function leftOut(method: PanelMethod, judges: number): number {
  if (method === "median") return Math.max(0, Math.ceil(judges / 2) - 1);
  return isTrimmed(method, judges) ? 1 : 0;
}

function judgeKey({ scored }: PanelSheet): string {
  return foldName(scored.judge ?? "");
}

/**
 * Marks the judges that count: all of them for the mean; all but exactly one highest and one lowest grand total for
 * the trimmed mean, from 5 judges on; the middle one or two for the median. Every figure of the unit is the mean over
 * these judges. Among equal totals the judge whose name comes first counts as the lower. Ordered by the judges' names.
 */
export function formPanel(method: PanelMethod, sheets: readonly PanelSheet[]): readonly PanelSheet[] {
  const byName = [...sheets].sort((a, b) => compareText(judgeKey(a), judgeKey(b)));
  const byTotal = [...byName].sort((a, b) => compareExact(a.grandTotal, b.grandTotal));
  const skipped = leftOut(method, sheets.length);
  const counted = new Set(byTotal.slice(skipped, byTotal.length - skipped));
  return byName.map((sheet) => ({ ...sheet, counted: counted.has(sheet) }));
}
