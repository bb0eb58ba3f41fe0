import type { Figures } from "../../summary/figures";
import type { Distance } from "../../summary/radar";
import type { SummaryDraft, UnitRow } from "../summary-draft";

/** Columns of a letter: a criterion's words take two of them, so that letterhead and facts can part in the middle. */
export const LETTER_COLUMNS = { number: 0, content: 1, value: 2, max: 3, points: 4, lost: 5 } as const;
/** Together as wide as A4 portrait takes at full size. */
export const LETTER_WIDTHS = [5, 26, 25, 7, 7, 7];

/** What a ranked unit has and others have not. */
export type Ranking = { readonly rank: number; readonly figures: Figures; readonly distance: Distance };

/** A letter worked out: the summary that it follows, and the unit's row there; `ranking` null without a rank. */
export type LetterDraft = {
  readonly summary: SummaryDraft;
  readonly row: UnitRow;
  readonly ranking: Ranking | null;
};
