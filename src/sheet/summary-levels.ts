import { shareParts, SHARE_PARTS } from "../scoring/leaf-points";
import type { TargetResult } from "../summary/level-counts";
import { a1 } from "./address";
import { across, compute, fill, rowOf, say, type Block } from "./draft";
import { unitCells, type SummaryDraft } from "./summary-draft";
import { SUMMARY, targetWords } from "./summary-words";
import type { PlannedCell, PlannedRow } from "./sheet-plan";

type LevelLine = { readonly words: string; readonly formula: string; readonly count: number };

/** Words stand up to the last column before the groups, counts and shares in the two columns behind it. */
export function levelColumns({ columns, paper }: SummaryDraft): {
  readonly words: number;
  readonly count: number;
  readonly share: number;
} {
  const first = paper.leaveOut.includes("groups") ? undefined : columns.groups[0]?.column;
  const words = (first ?? columns.grandTotal) - 1;
  return { words, count: words + 1, share: words + 2 };
}

function equalTo(draft: SummaryDraft, name: string): string {
  return `SUMPRODUCT(--(${unitCells(draft, draft.columns.level)}="${name.replaceAll('"', '""')}"))`;
}

function levelLines(draft: SummaryDraft): readonly LevelLine[] {
  const { columns, merged } = draft;
  const unranked = merged.units.filter(({ rank }) => rank === null).length;
  // A unit that is known by its code alone has an empty name; without units there is one empty row.
  const all = `${merged.units.length === 0 ? "COUNTA" : "ROWS"}(${unitCells(draft, columns.unit)})`;
  const ranked = `COUNT(${unitCells(draft, columns.rank)})`;
  const byLevel = merged.levels.map(({ level, units }): LevelLine => {
    const words = level?.name ?? SUMMARY.noLevel;
    const formula = merged.set.levels.length === 0 ? ranked : equalTo(draft, words);
    return { words, formula, count: units };
  });
  return [
    ...byLevel,
    { words: SUMMARY.unranked, formula: `${all}-${ranked}`, count: unranked },
    { words: SUMMARY.allUnits, formula: all, count: merged.units.length },
  ];
}

/** A line of the table by level as other papers show it: where it stands and what it holds. */
export type LevelRow = {
  readonly words: string;
  readonly count: number;
  readonly share: number;
  readonly row: number;
};

/** Each level and none, then unranked and all units. */
export function levelRowsOf(draft: SummaryDraft): readonly LevelRow[] {
  const all = draft.merged.units.length;
  return levelLines(draft).map(({ words, count }, at) => {
    return { words, count, share: all === 0 ? 0 : count / all, row: draft.levelHeading + 1 + at };
  });
}

function lineRow(draft: SummaryDraft, words: string, cells: readonly PlannedCell[]): PlannedRow {
  const at = levelColumns(draft);
  return rowOf([
    [0, say(words, "total")],
    ...fill(1, at.words, "total"),
    ...cells.map((cell, index) => [at.count + index, cell] as const),
  ]);
}

function shareCell(draft: SummaryDraft, row: number, allRow: number, share: number): PlannedCell {
  const { count } = levelColumns(draft);
  const [own, all] = [row, allRow].map((at) => a1({ row: at, column: count }));
  return compute(`IF(${all ?? ""}=0,0,${own ?? ""}/${all ?? ""})`, share, "percent");
}

function percent(share: number): string {
  return String(shareParts(share) / (SHARE_PARTS / 100)).replace(".", ",");
}

/** How many units reach the target's level, their share of all units, and whether that is enough. */
function targetRow(draft: SummaryDraft, target: TargetResult, row: number): PlannedRow {
  const { merged, levelHeading } = draft;
  const { count } = levelColumns(draft);
  const names = merged.levels.map(({ level }) => level?.name);
  const last = levelHeading + 1 + names.indexOf(target.level);
  const cell = (at: number): string => a1({ row: at, column: count });
  const reached = `SUM(${cell(levelHeading + 1)}:${cell(last)})`;
  const enough = `${cell(row)}*${String(SHARE_PARTS)}>=${String(shareParts(target.share))}*${cell(row - 1)}`;
  const verdict = `IF(AND(${cell(row - 1)}>0,${enough}),"${SUMMARY.met}","${SUMMARY.notMet}")`;
  return lineRow(draft, targetWords(target.level, percent(target.share), names[0] === target.level), [
    compute(reached, target.reached, "count"),
    shareCell(draft, row, row - 1, target.units === 0 ? 0 : target.reached / target.units),
    compute(verdict, target.isMet ? SUMMARY.met : SUMMARY.notMet, "text-bold"),
  ]);
}

/** Units by level with their shares, unranked and all units, and the target: live counts over the table above. */
export function summaryLevels(draft: SummaryDraft): Block {
  const { merged, levelHeading } = draft;
  const lines = levelLines(draft);
  const allRow = levelHeading + lines.length;
  const { target } = merged;
  const at = levelColumns(draft);
  const rows = levelRowsOf(draft).map(({ words, count, share, row }, index) =>
    lineRow(draft, words, [compute(lines[index]?.formula ?? "", count, "count"), shareCell(draft, row, allRow, share)]),
  );
  const heading = lineRow(draft, SUMMARY.byLevel, [say(SUMMARY.count, "heading"), say(SUMMARY.share, "heading")]);
  const all = [heading, ...rows, ...(target === null ? [] : [targetRow(draft, target, allRow + 1)])];
  const verdictMerge =
    target === null
      ? []
      : [across(allRow + 1, at.share + 1, draft.paper.leaveOut.length > 0 ? draft.columns.note : at.share + 2)];
  return {
    rows: [rowOf([]), ...all],
    merges: [...all.map((_, index) => across(levelHeading + index, 0, at.words)), ...verdictMerge],
  };
}
