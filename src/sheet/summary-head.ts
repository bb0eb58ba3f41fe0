import { decimalOf } from "../scoring/points";
import { setNameText } from "../summary/scored-sheet";
import { shownPoints } from "./describe";
import { across, rowOf, say, type Block } from "./draft";
import { letterhead, type Halves } from "./letterhead";
import { PAPER } from "./paper-words";
import type { SummaryColumns } from "./summary-columns";
import { SUMMARY_ROWS, type SummaryDraft } from "./summary-draft";
import { groupHeading, METHOD_WORDS, SUMMARY } from "./summary-words";
import type { PlannedCell } from "./sheet-plan";

/** Letterhead and signatures share the paper in two halves of about the same width. */
export function halvesOf(columns: SummaryColumns): Halves {
  const middle = Math.max(columns.unit, Math.floor(columns.groups.length / 2) + columns.unit);
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
  return [letterhead(0, halvesOf(draft.columns), draft.paper, "numbered"), titles(draft), headingRow(draft)];
}
