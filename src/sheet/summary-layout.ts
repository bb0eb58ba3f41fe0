import { keepMost } from "./keep-whole";
import { MARGINS } from "./page-room";
import type { Consolidation } from "../summary/consolidate";
import { columnLetters, type Area } from "./address";
import { agreementSheets } from "./agreement-sheet";
import { changesSheet } from "./changes-sheet";
import { chartDataSheet } from "./chart-data";
import { chartsSheet } from "./charts-sheet";
import { criteriaSheet } from "./criteria-sheet";
import { across, rowOf, say, stack, type Block } from "./draft";
import { defaultPaper } from "./default-paper";
import type { PaperSettings } from "./paper-settings";
import { paperSheet } from "./paper-sheet";
import { heatSheets } from "./heat-sheets";
import { pointsSheet } from "./points-sheet";
import { problemsSheet } from "./problems-sheet";
import { parentsSheets } from "./roll-up-parents-sheet";
import { rollUpSheet } from "./roll-up-sheet";
import type { Highlight, PlannedName, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { headSigning, makerSigning, recipients, signature } from "./signature";
import { sourcesSheet } from "./sources-sheet";
import { successionsSheet } from "./successions-sheet";
import { surveySummarySheet } from "./survey-summary-sheet";
import { draftSummary, SUMMARY_ROWS, type SummaryDraft } from "./summary-draft";
import { halvesOf, summaryHead } from "./summary-head";
import { summaryLevels } from "./summary-levels";
import { summaryUnits } from "./summary-units";
import { SUMMARY } from "./summary-words";
import { criterionChangesSheets } from "./versions/criterion-changes-sheets";
import { versionsSheet } from "./versions/versions-sheet";

/** The sheet-scoped names by which a later merge reads this summary back; a name stands only where its column does. */
function names({ columns, firstUnit, lastUnit }: SummaryDraft): readonly PlannedName[] {
  const rows = { top: firstUnit, bottom: lastUnit };
  const [firstGroup, lastGroup] = [columns.groups[0]?.column ?? null, columns.groups.at(-1)?.column ?? null];
  const named: readonly (readonly [string, number | null, number | null])[] = [
    ["ranks", columns.rank, columns.rank],
    ["unit_codes", columns.code, columns.code],
    ["units", columns.unit, columns.unit],
    ["parents", columns.parent, columns.parent],
    ["group_points", firstGroup, lastGroup],
    ["bonus_points", columns.bonus, columns.bonus],
    ["grand_totals", columns.grandTotal, columns.grandTotal],
    ["levels", columns.level, columns.level],
    ["judges", columns.judges, columns.judges],
  ];
  const found = named.flatMap(([name, left, right]) =>
    left === null || right === null ? [] : [{ name, area: { ...rows, left, right } }],
  );
  const setName: Area = { top: SUMMARY_ROWS.setName, bottom: SUMMARY_ROWS.setName, left: 0, right: 0 };
  return [...found, { name: "summary_of", area: setName }];
}

/** Units without a rank are coloured. */
function highlights({ columns, firstUnit, lastUnit }: SummaryDraft): readonly Highlight[] {
  const area = { top: firstUnit, bottom: lastUnit, left: 0, right: columns.note };
  const mayRank = `$${columnLetters(columns.mayRank)}${String(firstUnit + 1)}`;
  const formula = `AND(ISNUMBER(${mayRank}),${mayRank}=0)`;
  return [{ kind: "formula", area, formula, look: "missing" }];
}

function footnote({ columns, footnote: row }: SummaryDraft): Block {
  if (row === null) return { rows: [] };
  return { rows: [rowOf([[0, say(SUMMARY.roundingNote, "note")]])], merges: [across(row, 0, columns.note)] };
}

/** “Tổng hợp”. */
export function unitsSheet(draft: SummaryDraft): SheetPlan {
  const { columns, closing, paper, widths } = draft;
  const blocks = stack([
    ...summaryHead(draft),
    summaryUnits(draft),
    summaryLevels(draft),
    footnote(draft),
    signature(closing, halvesOf(draft), makerSigning(paper), headSigning(paper)),
    recipients(closing + 1, halvesOf(draft), paper),
  ]);
  const plan: SheetPlan = {
    name: SUMMARY.sheets.units,
    hidden: false,
    columns: widths.columns,
    rows: blocks.rows,
    merges: blocks.merges,
    names: names(draft),
    rules: blocks.rules,
    highlights: highlights(draft),
    locked: true,
    freeze: { rows: SUMMARY_ROWS.heading + 1, columns: columns.unit + 1 },
    page: {
      orientation: widths.orientation,
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: draft.last, right: columns.note },
      repeatedRows: { first: SUMMARY_ROWS.heading, last: SUMMARY_ROWS.heading },
      breaksAfter: [],
    },
    charts: [],
  };
  // The table of levels goes with the signatures where both fit on a page, else its last two lines.
  return { ...plan, page: keepMost(plan, [draft.levelHeading, (draft.footnote ?? closing) - 2]) };
}

/** The summary workbook: ranked units with live formulas over every used sheet's points, and all that led to them. */
export function layoutSummary(merged: Consolidation, given?: PaperSettings): WorkbookPlan {
  const paper = given ?? defaultPaper(merged.set);
  const draft = draftSummary(merged, paper);
  return {
    title: SUMMARY.title,
    sheets: [
      unitsSheet(draft),
      pointsSheet(merged, draft.points),
      ...parentsSheets(draft),
      criteriaSheet(draft),
      ...heatSheets(merged),
      ...(merged.surveys === null ? [] : [surveySummarySheet(merged.surveys)]),
      ...agreementSheets(merged),
      problemsSheet(merged.problems),
      sourcesSheet(draft),
      chartsSheet(draft),
      ...chartDataSheet(draft),
      ...(merged.changes === null ? [] : [changesSheet(merged.changes)]),
      ...(merged.criterionChanges === null ? [] : criterionChangesSheets(merged.criterionChanges)),
      ...(merged.versions.length === 0 ? [] : [versionsSheet(merged.versions)]),
      ...(merged.successions === null ? [] : [successionsSheet(merged.successions)]),
      paperSheet(paper),
      rollUpSheet(merged),
    ],
  };
}
