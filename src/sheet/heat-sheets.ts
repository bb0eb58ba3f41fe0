import { allLeaves } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import type { Consolidation } from "../summary/consolidate";
import { unitMean } from "../summary/criterion-means";
import type { UnitResult } from "../summary/unit-result";
import { say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { firstUnitsOf, SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

/** So many columns can be read on a landscape page. */
const CRITERIA_A_SHEET = 20;
/** A country would have 400,000 cells. */
const MOST_UNITS = 200;
const FIRST_CRITERION = 2;
const WIDTH = { rank: 7, unit: 26, share: 7.5 } as const;
const SHARE_PARTS = 10_000;

function shareCell(unit: UnitResult, leaf: Leaf): PlannedCell {
  const mean = unitMean(unit, leaf);
  if (mean === null || leaf.max === 0) return say(null, "percent");
  const share = Number(mean.over) / Number(mean.under) / leaf.max;
  return say(Math.round(share * SHARE_PARTS) / SHARE_PARTS, "percent");
}

type Part = { readonly leaves: readonly Leaf[]; readonly units: readonly UnitResult[]; readonly isCut: boolean };

function heatSheet({ leaves, units, isCut }: Part, at: number): SheetPlan {
  const right = FIRST_CRITERION + leaves.length - 1;
  const area = { top: FIRST_TABLE_ROW, left: FIRST_CRITERION, bottom: FIRST_TABLE_ROW + units.length - 1, right };
  return tableSheet({
    name: at === 0 ? SUMMARY.sheets.heat : `${SUMMARY.sheets.heat} ${String(at + 1)}`,
    title: isCut ? firstUnitsOf(SUMMARY.heatTitle, units.length) : SUMMARY.heatTitle,
    columns: [
      { heading: SUMMARY.rank, width: WIDTH.rank },
      { heading: SUMMARY.unit, width: WIDTH.unit },
      ...leaves.map(({ id }) => ({ heading: id, width: WIDTH.share })),
    ],
    rows: units.map((unit) => [
      say(unit.rank, "count"),
      say(unit.unit.name, "text"),
      ...leaves.map((leaf) => shareCell(unit, leaf)),
    ]),
    empty: SUMMARY.noChart,
    highlights: [{ kind: "scale", area }],
  });
}

/** “Điểm theo tiêu chí”: ranked units against criteria, from red to green, twenty criteria a sheet. */
export function heatSheets({ set, units }: Consolidation): readonly SheetPlan[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [];
  const shown = ranked.slice(0, MOST_UNITS);
  const leaves = allLeaves(set);
  const sheets = Math.ceil(leaves.length / CRITERIA_A_SHEET);
  return Array.from({ length: sheets }, (_, at) => {
    const own = leaves.slice(at * CRITERIA_A_SHEET, (at + 1) * CRITERIA_A_SHEET);
    return heatSheet({ leaves: own, units: shown, isCut: shown.length < ranked.length }, at);
  });
}
