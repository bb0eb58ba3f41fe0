import { rounded } from "../scoring/exact";
import { numberOf } from "../scoring/points";
import type { ParentResult, Tier } from "../summary/roll-up-parents";
import { absoluteA1, cellArea, quotedSheet } from "./address";
import { compute, say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { unitRows, type SummaryDraft } from "./summary-draft";
import { SUMMARY, unrankedUnits } from "./summary-words";
import { tableSheet, type Table } from "./table-sheet";

/** A formula of Excel 2010 takes at most 255 arguments. */
const MOST_ARGUMENTS = 255;
const WIDTH = { small: 8, code: 10, name: 30, type: 12, points: 11, level: 9, note: 30 } as const;

function columnsOf({ merged }: SummaryDraft): Table["columns"] {
  const levels = merged.levels.map(({ level }) => ({ heading: level?.name ?? SUMMARY.noLevel, width: WIDTH.level }));
  return [
    { heading: SUMMARY.rank, width: WIDTH.small },
    { heading: SUMMARY.code, width: WIDTH.code },
    { heading: SUMMARY.parentUnit, width: WIDTH.name },
    { heading: SUMMARY.parentType, width: WIDTH.type },
    { heading: SUMMARY.count, width: WIDTH.small },
    { heading: SUMMARY.submitted, width: WIDTH.small },
    { heading: SUMMARY.mayRank, width: WIDTH.small },
    { heading: SUMMARY.parentMean, width: WIDTH.points },
    ...levels,
    { heading: SUMMARY.note, width: WIDTH.note },
  ];
}

/** The mean over the ranked units' cells of “Tổng hợp”: a sum of whole hundredths over a count, rounded once. */
function meanFormula(draft: SummaryDraft, { members, ranked }: ParentResult): string | null {
  if (ranked === 0 || ranked > MOST_ARGUMENTS) return null;
  const own = new Set(members.filter(({ rank }) => rank !== null));
  const cells = unitRows(draft)
    .filter(({ unit }) => own.has(unit))
    .map(({ row }) => absoluteA1(cellArea({ row, column: draft.columns.grandTotal })));
  const sheet = quotedSheet(SUMMARY.sheets.units);
  const sum = cells.map((cell) => `${sheet}!${cell}`).join(",");
  return `ROUND(ROUND(SUM(${sum})*100,0)/${String(ranked)},0)/100`;
}

function meanCell(draft: SummaryDraft, result: ParentResult): PlannedCell {
  if (result.mean === null) return say(null, "points");
  const value = numberOf(rounded(result.mean));
  const formula = meanFormula(draft, result);
  return formula === null ? say(value, "points") : compute(formula, value, "points");
}

function parentRow(draft: SummaryDraft, result: ParentResult): readonly PlannedCell[] {
  const { parent, members, submitted, ranked, levels, rank } = result;
  const missing = members.length - ranked;
  return [
    say(rank, "count"),
    say(parent?.code ?? null, "number"),
    say(parent?.name ?? SUMMARY.noParent, "text"),
    say(parent?.type ?? null, "text"),
    say(members.length, "count"),
    say(submitted, "count"),
    say(ranked, "count"),
    meanCell(draft, result),
    ...levels.map(({ units }) => say(units, "count")),
    say(missing === 0 ? null : unrankedUnits(missing), "text"),
  ];
}

/** “KẾT QUẢ THEO HUYỆN” where all parents of the tier are of one type. */
function titleOf(tier: Tier): string {
  const types = new Set(tier.flatMap(({ parent }) => (parent === null ? [] : [parent.type ?? ""])));
  const [type = "", ...others] = types;
  return `${SUMMARY.byParentTitle} ${(others.length > 0 || type === "" ? SUMMARY.anyParent : type).toUpperCase()}`;
}

/** “Theo cấp trên”, one sheet for each tier: how many units each parent has, their mean, levels and the parents' ranks. */
export function parentsSheets(draft: SummaryDraft): readonly SheetPlan[] {
  return (draft.merged.tiers ?? []).map((tier, at) =>
    tableSheet({
      name: at === 0 ? SUMMARY.sheets.parents : `${SUMMARY.sheets.parents} ${String(at + 1)}`,
      title: titleOf(tier),
      columns: columnsOf(draft),
      rows: tier.map((result) => parentRow(draft, result)),
      empty: "",
    }),
  );
}
