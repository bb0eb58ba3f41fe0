import fc from "fast-check";
import { fileOfEngine } from "../../src/browser/file/engine-file";
import { findSet } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { Engine } from "../../src/browser/engine";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/sheet/address";
import { ANNEX_SHEET } from "../../src/sheet/annex/annex-name";
import { annexSheet } from "../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../src/sheet/annex/write-annex";
import { newSheets } from "../../src/sheet/new-sheets";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { layoutSurveySheet } from "../../src/sheet/survey-layout";
import { layWorkbook } from "../../src/workbook/excel/lay-workbook";
import { readSheets } from "../../src/workbook/excel/read-sheets";
import { readPlan } from "../../src/workbook/read-plan";
import { readWorkbook } from "../../src/workbook/read-workbook";
import type { WorkbookFile } from "../../src/workbook/workbook-file";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { entriesOf, madeSet, merge, rosterUnit, sheetOf } from "../summary/made-sheets";
import { anyPlan } from "../support/any-plan";
import { anySoundSurvey } from "../support/any-survey";
import { fileOf } from "../support/file-of";
import { keptByEngine } from "../support/kept-by-engine";
import { blankSheet, largeSet } from "../support/large-set";
import { anyLayeredFilling, withLayers } from "../support/layered-sheets";
import { MemoryEngine } from "../support/memory-engine";
import { officePair } from "../support/office-pair";
import { type Listed, listed, plannedSheets } from "../support/planned-snapshot";
import { scorePlan } from "../support/score-plan";
import { univerInNode } from "../support/univer-in-node";
import type { WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";

/** What comes back on a road: what a reader finds, and all that the place keeps. */
type Back = { readonly snapshot: WorkbookSnapshot; readonly file: WorkbookFile };

/** A way from a plan to a workbook and back. `loses` says by name what its place cannot keep. */
type Road = {
  readonly name: string;
  readonly lay: (plan: WorkbookPlan) => Promise<Back>;
  readonly loses: readonly Loss[];
  /** A place that calculates finds its own values for the made-up formulas of any plan. */
  readonly calculates: boolean;
};

/** Each with its reason; what a road loses is taken out of what was planned and of what came back. */
const LOSSES = {
  /** The memory engine has no formula engine; the made-up values of any plan are no results of its formulas. */
  "values of formulas": {
    ofPlan: (plan: WorkbookPlan): WorkbookPlan => plan,
    ofSheet: (sheet: Listed): Listed => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, kind: "text", value: "" })),
    }),
  },
  /** Excel gives them back as $1:$1048576, which stands for no rectangle of cells; no layout makes one. */
  "names of whole rows or columns": {
    ofPlan: (plan: WorkbookPlan): WorkbookPlan => ({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        names: sheet.names.filter(
          ({ area: { top, left, bottom, right } }) =>
            (top > 0 || bottom < MAX_ROWS - 1) && (left > 0 || right < MAX_COLUMNS - 1),
        ),
      })),
    }),
    ofSheet: (sheet: Listed): Listed => sheet,
  },
  /** Excel's widest column has 255 digits of its own narrower font. */
  "columns wider than 223 digits": {
    ofPlan: (plan: WorkbookPlan): WorkbookPlan => ({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, width: Math.min(column.width, 223.75) })),
      })),
    }),
    ofSheet: (sheet: Listed): Listed => sheet,
  },
} as const;
type Loss = keyof typeof LOSSES;

const BLANK = "~ trống ~";
/** A failing plan is made smaller over some hundred runs, each of which waits for the calculating engine. */
const PATIENCE = 300_000;

/** One workbook for all plans, since the library takes half a second to load: each plan's sheets go when it was read. */
function officeRoad(engine: Engine): Road["lay"] {
  engine.renameSheet(engine.activeSheet(), BLANK);
  const { Excel } = officePair(engine);
  return async (plan) => {
    await Excel.run((context) => layWorkbook(context, plan));
    const { sheets } = await Excel.run(readSheets);
    const file = fileOfEngine(engine, plan.title);
    for (const { id, name } of engine.sheets()) if (name !== BLANK) engine.deleteSheet(id);
    const isLaid = ({ name }: { readonly name: string }): boolean => name !== BLANK;
    return { snapshot: { sheets: sheets.filter(isLaid) }, file: { ...file, sheets: file.sheets.filter(isLaid) } };
  };
}

async function overXlsx(plan: WorkbookPlan): Promise<Back> {
  const bytes = await writeXlsx(plan);
  const [outcome, whole] = [readWorkbook(bytes), readPlan(bytes)];
  if (!outcome.ok || !whole.ok) throw new Error("the file that was written cannot be read");
  expect(whole.lost).toEqual([]);
  return { snapshot: outcome.workbook, file: whole.file };
}

const ROADS: readonly Road[] = [
  {
    name: "Office.js over the memory engine",
    lay: officeRoad(new MemoryEngine().engine),
    loses: ["values of formulas", "names of whole rows or columns", "columns wider than 223 digits"],
    calculates: false,
  },
  {
    name: "Office.js over the spreadsheet engine",
    lay: officeRoad(univerInNode().engine),
    loses: ["names of whole rows or columns", "columns wider than 223 digits"],
    calculates: true,
  },
  { name: ".xlsx", lay: overXlsx, loses: [], calculates: false },
];

async function compare({ lay, loses }: Road, planned: WorkbookPlan): Promise<void> {
  const plan = loses.reduce((kept, loss) => LOSSES[loss].ofPlan(kept), planned);
  const without = (sheet: Listed): Listed => loses.reduce((kept, loss) => LOSSES[loss].ofSheet(kept), sheet);
  const { snapshot, file } = await lay(planned);
  expect(listed(snapshot).map(without)).toEqual(plannedSheets(plan).map(without));
  expect(keptByEngine(file)).toEqual(keptByEngine(fileOf(plan)));
}

function builtIn(id: string): WorkbookPlan {
  const found = findSet(id);
  if (found === null) throw new RangeError(`no set ${id}`);
  return { title: "Phiếu chấm", sheets: [blankSheet(found.set, "Phiếu chấm"), blankSheet(found.set, "Phiếu 2")] };
}

function summary(): WorkbookPlan {
  const set = madeSet();
  const entries = entriesOf(set, { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4, T1: 1 });
  const sheets = ["An", "Bình"].map((judge) => sheetOf(set, entries, { code: "1", judge }));
  return layoutSummary(merge(set, sheets, { roster: [rosterUnit("Xã Một", "1"), rosterUnit("Xã Hai", "2")] }));
}

/** Sheets of a set with layers, its survey sheet and the set itself, as the owner's workbook holds them. */
function layered(): WorkbookPlan {
  const found = findSet("bac-giang-cqtt-2024");
  if (found === null) throw new RangeError("no set");
  const set = withLayers(found.set, 2, 0.5);
  const about = { loaded: { set, hash: hashOf(set) }, unit: "Xã A", unitCode: "07", withSurvey: true } as const;
  const [filling] = fc.sample(anyLayeredFilling(set, "judge"), { numRuns: 1, seed: 7 });
  const [survey] = fc.sample(anySoundSurvey(set), { numRuns: 1, seed: 7 });
  if (filling === undefined || survey === undefined) throw new RangeError("nothing drawn");
  const blank = newSheets({ ...about, judges: [], layer: "self" }, { selfSheet: "Tự chấm" });
  const request = { ...blankRequest(set, about.loaded.hash, { ...about, name: "Bình", judge: "Bình" }), filling };
  const filled = layoutScoreSheet({ ...request, layer: "appraisal-2", survey: { sheet: "Điều tra", filling: survey } });
  const fed = layoutSurveySheet({ ...about.loaded, name: "Điều tra", unit: "Xã A", unitCode: "07", filling: survey });
  const sheets = [annexSheet(ANNEX_SHEET, writeAnnex(set)), ...blank.sheets, filled, ...(fed === null ? [] : [fed])];
  return { title: blank.title, sheets };
}

const PLANS: Readonly<Record<string, () => WorkbookPlan>> = {
  "two sheets of yen-the-2024": () => builtIn("yen-the-2024"),
  "two sheets of bac-giang-cqtt-2023": () => builtIn("bac-giang-cqtt-2023"),
  "a sheet of 120 criteria": () => ({ title: "", sheets: [blankSheet(largeSet(120))] }),
  "a sheet, a hidden list and three charts": () => scorePlan(12),
  "a summary": summary,
  "sheets with layers, their surveys and their set": layered,
};

describe.each(ROADS)("over $name", (road) => {
  test.each(Object.keys(PLANS))("%s comes back as it was planned", async (name) => {
    const plan = PLANS[name]?.();
    if (plan === undefined) throw new RangeError(name);
    await compare(road, plan);
  });

  test(
    "any plan comes back as it was planned",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyPlan(), (plan) => {
          const loses: readonly Loss[] = road.calculates ? [...road.loses, "values of formulas"] : road.loses;
          return compare({ ...road, loses }, plan);
        }),
        { numRuns: 25, interruptAfterTimeLimit: PATIENCE / 2, markInterruptAsFailure: true },
      );
    },
    PATIENCE,
  );
});
