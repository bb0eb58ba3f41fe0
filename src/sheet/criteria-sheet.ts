import { rounded } from "../scoring/exact";
import { numberOf } from "../scoring/points";
import { weakestFirst, type CriterionMean } from "../summary/criterion-means";
import { a1 } from "./address";
import { compute, say } from "./draft";
import { allPointsRows, pointsCells } from "./points-places";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import type { SummaryDraft } from "./summary-draft";
import { SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

const COLUMN = { max: 3, sheets: 4, mean: 5, share: 6 } as const;
const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.criterionCode, width: 10 },
  { heading: SUMMARY.criterion, width: 60 },
  { heading: SUMMARY.max, width: 10 },
  { heading: SUMMARY.judges, width: 9 },
  { heading: SUMMARY.mean, width: 12 },
  { heading: SUMMARY.share, width: 10 },
];

/** Mean and share of a criterion over the counted sheets to which it applies, live over “Điểm”. */
function figures(draft: SummaryDraft, one: CriterionMean, row: number): readonly PlannedCell[] {
  const { points } = draft;
  const column = points.columns.groups.flatMap(({ leaves }) => leaves).find(({ leaf }) => leaf === one.leaf)?.column;
  const max = say(numberOf(one.leaf.max), "points");
  if (column === undefined) return [max, say(0, "count"), say(null, "points"), say(null, "percent")];
  const rows = allPointsRows(points);
  const [marks, cells] = [pointsCells(points.columns.counted, rows), pointsCells(column, rows)];
  const [maxCell, count] = [COLUMN.max, COLUMN.sheets].map((at) => a1({ row, column: at }));
  const sum = `ROUND(SUMIFS(${cells},${marks},"${SUMMARY.mark}")*100,0)`;
  const unless = (formula: string): string => `IF(${count ?? ""}=0,"",${formula})`;
  const mean = one.mean === null ? "" : numberOf(rounded(one.mean));
  const share = one.mean === null ? "" : Number(one.mean.over) / (Number(one.mean.under) * one.leaf.max);
  return [
    max,
    compute(`SUMPRODUCT((${marks}="${SUMMARY.mark}")*ISNUMBER(${cells}))`, one.sheets, "count"),
    compute(unless(`ROUND(${sum}/${count ?? ""},0)/100`), mean, "points"),
    compute(unless(`${sum}/(${count ?? ""}*${maxCell ?? ""}*100)`), share, "percent"),
  ];
}

/** “Theo tiêu chí”: the criteria in which units are weakest come first, coloured by their share of the max. */
export function criteriaSheet(draft: SummaryDraft): SheetPlan {
  const means = weakestFirst(draft.merged.criteria);
  const rows = means.map((one, at) => [
    say(at + 1, "count"),
    say(one.leaf.id, "number"),
    say(one.leaf.title, "text"),
    ...figures(draft, one, FIRST_TABLE_ROW + at),
  ]);
  const area = {
    top: FIRST_TABLE_ROW,
    bottom: FIRST_TABLE_ROW + rows.length - 1,
    left: COLUMN.share,
    right: COLUMN.share,
  };
  return tableSheet({
    name: SUMMARY.sheets.criteria,
    title: SUMMARY.criteriaTitle,
    columns: COLUMNS,
    rows,
    empty: "",
    highlights: [{ kind: "scale", area }],
  });
}
