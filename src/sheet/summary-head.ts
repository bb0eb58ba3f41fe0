import { decimalOf } from "../scoring/points";
import { setNameText } from "../summary/scored-sheet";
import { shownPoints } from "./describe";
import { across, rowOf, say, type Block } from "./draft";
import { letterhead, type Halves } from "./letterhead";
import { PAPER } from "./paper-words";
import { SUMMARY_ROWS, type SummaryDraft } from "./summary-draft";
import { groupHeading, METHOD_WORDS, SUMMARY } from "./summary-words";
import type { PlannedCell } from "./sheet-plan";

/** Quốc hiệu in one line of 13 points is 271 points wide. */
const MOTTO_DIGITS = 46;

/**
 * Letterhead and signatures share the paper in two halves of about the same width, the right one wide enough for Quốc
 * hiệu where the left one then still holds a name.
 */
export function halvesOf({ columns, widths }: SummaryDraft): Halves {
  const shown = widths.columns.slice(0, columns.note + 1).map(({ width, hidden }) => (hidden === true ? 0 : width));
  const whole = shown.reduce((sum, width) => sum + width, 0);
  const right = Math.max(whole / 2, Math.min(MOTTO_DIGITS, (whole * 2) / 3));
  let [middle, left] = [0, shown[0] ?? 0];
  while (middle + 2 <= columns.note && left + (shown[middle + 1] ?? 0) <= whole - right) {
    middle += 1;
    left += shown[middle] ?? 0;
  }
  return { left: [0, middle], right: [middle + 1, columns.note] };
}

function titles({ merged, columns }: SummaryDraft): Block {
  const { set, isSelfScored, method } = merged;
  const lines: readonly PlannedCell[] = [
    say(SUMMARY.title, "title"),
    say(set.title, "subtitle"),
    say(set.status === "template" ? PAPER.template : null, "template"),
    say(setNameText(merged.setName), "signature-hint"),
    say(isSelfScored ? SUMMARY.selfScored : METHOD_WORDS[method], "signature-hint"),
  ];
  return {
    rows: lines.map((cell) => rowOf([[0, cell]])),
    merges: lines.map((_, at) => across(SUMMARY_ROWS.title + at, 0, columns.note)),
  };
}

type Heading = readonly [column: number | null, words: string];

/** The texts of the heading row by column; readers fall back to them when names are gone. */
function headings({ merged, columns }: SummaryDraft): readonly Heading[] {
  const groups = merged.set.groups.map(({ title, max }, at): Heading => {
    return [columns.groups[at]?.column ?? null, groupHeading(title, shownPoints(decimalOf(max), "vi"))];
  });
  const tieBreaks = columns.tieBreaks.map((column): Heading => [column, SUMMARY.tieBreak]);
  const names = ["rank", "code", "unit", "parent", "bonus", "grandTotal", "level", "judges"] as const;
  const more = ["self", "difference", "note", "mayRank", "levelsAllowed", "total"] as const;
  return [...[...names, ...more].map((name): Heading => [columns[name], SUMMARY[name]]), ...groups, ...tieBreaks];
}

function headingRow(draft: SummaryDraft): Block {
  const placed = headings(draft).flatMap(([column, words]) => (column === null ? [] : [[column, words] as const]));
  const cells = placed
    .sort(([a], [b]) => a - b)
    .map(([column, words]) => [column, say(words, column <= draft.columns.note ? "heading" : "choice")] as const);
  return { rows: [rowOf(cells)] };
}

/** Rows 0 to 8: letterhead, titles, the set's name, the method, heading of the table. */
export function summaryHead(draft: SummaryDraft): readonly Block[] {
  return [letterhead(0, halvesOf(draft), draft.paper, "numbered"), titles(draft), headingRow(draft)];
}
