import { rounded, type Exact } from "../../scoring/exact";
import { hundredthsOf, numberOf } from "../../scoring/points";
import type { CriterionChange, CriterionChanges, CriterionSide } from "../../summary/criterion-changes";
import { compareText } from "../../summary/order";
import { a1 } from "../address";
import { compute, say } from "../draft";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import { SUMMARY } from "../summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "../table-sheet";
import { VERSION_PAPER } from "./version-paper";

const COLUMN = { meanBefore: 6, meanAfter: 7 } as const;
const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.criterionCode, width: 10 },
  { heading: SUMMARY.criterion, width: 50 },
  { heading: VERSION_PAPER.maxBefore, width: 9 },
  { heading: VERSION_PAPER.maxAfter, width: 9 },
  { heading: VERSION_PAPER.units, width: 9 },
  { heading: VERSION_PAPER.meanBefore, width: 10 },
  { heading: VERSION_PAPER.meanAfter, width: 10 },
  { heading: VERSION_PAPER.gain, width: 9 },
  { heading: VERSION_PAPER.shareBefore, width: 9 },
  { heading: VERSION_PAPER.shareAfter, width: 9 },
  { heading: SUMMARY.note, width: 20 },
];

function maxCell(side: CriterionSide | null): PlannedCell {
  return say(side === null ? null : numberOf(side.max), "points");
}

function meanCell(mean: Exact | null): PlannedCell {
  return say(mean === null ? null : numberOf(rounded(mean)), "points");
}

function shareCell(side: CriterionSide | null): PlannedCell {
  const mean = side?.mean ?? null;
  if (side === null || mean === null) return say(null, "percent");
  return say(Number(mean.over) / (Number(mean.under) * side.max), "percent");
}

function noteOf({ before, after }: CriterionChange): string | null {
  if (before === null) return VERSION_PAPER.onlyNow;
  if (after === null) return VERSION_PAPER.onlyBefore;
  return before.max === after.max ? null : VERSION_PAPER.otherMax;
}

/** What came to what went before, in a formula over the two columns that show it. */
function differenceCell(row: number, before: number, after: number, gain: number): PlannedCell {
  const [from, to] = [before, after].map((column) => a1({ row, column }));
  return compute(`ROUND(${to ?? ""}-${from ?? ""},2)`, numberOf(hundredthsOf(gain)), "points");
}

/** Only where both have one maximum is a difference of points one of performance. */
function gainCell(one: CriterionChange, row: number): PlannedCell {
  const [was, is] = [one.before?.mean ?? null, one.after?.mean ?? null];
  if (was === null || is === null || one.before?.max !== one.after?.max) return say(null, "points");
  return differenceCell(row, COLUMN.meanBefore, COLUMN.meanAfter, rounded(is) - rounded(was));
}

function criterionRow(one: CriterionChange, at: number): readonly PlannedCell[] {
  const { id, title, before, after, units } = one;
  return [
    say(at + 1, "count"),
    say(id, "number"),
    say(title, "text"),
    maxCell(before),
    maxCell(after),
    say(before === null || after === null ? null : units, "count"),
    meanCell(before?.mean ?? null),
    meanCell(after?.mean ?? null),
    gainCell(one, FIRST_TABLE_ROW + at),
    shareCell(before),
    shareCell(after),
    say(noteOf(one), "text"),
  ];
}

const UNIT_COLUMN = { before: 4, after: 5 } as const;
const UNIT_COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.code, width: 10 },
  { heading: SUMMARY.unit, width: 34 },
  { heading: SUMMARY.criterionCode, width: 12 },
  { heading: VERSION_PAPER.pointsBefore, width: 12 },
  { heading: VERSION_PAPER.pointsAfter, width: 12 },
  { heading: VERSION_PAPER.gain, width: 12 },
];

function unitRow({ unit, id, before, after }: CriterionChanges["units"][number], at: number): readonly PlannedCell[] {
  return [
    say(at + 1, "count"),
    say(unit.code, "number"),
    say(unit.name, "text"),
    say(id, "number"),
    say(numberOf(before), "points"),
    say(numberOf(after), "points"),
    differenceCell(FIRST_TABLE_ROW + at, UNIT_COLUMN.before, UNIT_COLUMN.after, after - before),
  ];
}

/** “So theo tiêu chí” and “Đơn vị và tiêu chí”: this summary and an earlier one by criterion id. */
export function criterionChangesSheets({ criteria, units }: CriterionChanges): readonly SheetPlan[] {
  const byUnit = [...units].sort((a, b) => compareText(a.unit.name, b.unit.name));
  return [
    tableSheet({
      name: VERSION_PAPER.criteria,
      title: VERSION_PAPER.criteriaTitle,
      columns: COLUMNS,
      rows: criteria.map(criterionRow),
      empty: "",
    }),
    tableSheet({
      name: VERSION_PAPER.unitCriteria,
      title: VERSION_PAPER.unitCriteriaTitle,
      columns: UNIT_COLUMNS,
      rows: byUnit.map(unitRow),
      empty: VERSION_PAPER.noUnitCriteria,
    }),
  ];
}
