import fc from "fast-check";
import { allLeaves } from "../../src/scoring/criteria-set";
import { numberOf } from "../../src/scoring/points";
import { isError } from "../../src/scoring/problem";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import {
  copyRow,
  dropColumn,
  dropNames,
  dropRow,
  edited,
  insertColumn,
  insertRow,
  numbersFromTexts,
  sortRows,
  type SnapshotEdit,
} from "../support/edit-snapshot";
import { anySheet, judgedBy, laid, type AnySheet } from "../support/laid-sheet";
import { someSets, type KnownSet } from "../support/some-sets";
import { yenThe, YEN_THE } from "../support/yen-the";

/** What people and programs do to a sheet beside typing entries; `at` is taken modulo what there is. */
const EDITS = {
  "drop all names": () => dropNames(),
  "drop one name": (snapshot, at) => {
    const names = Object.keys(snapshot.names);
    const name = names[at % Math.max(1, names.length)];
    return name === undefined ? same : dropNames(name);
  },
  "insert a row": (snapshot, at) => insertRow(at % heightOf(snapshot)),
  "drop a row": (snapshot, at) => dropRow(at % heightOf(snapshot)),
  "copy a row": (snapshot, at) => copyRow(at % heightOf(snapshot)),
  "insert a column": (_, at) => insertColumn(at % 12),
  "drop a column": (_, at) => dropColumn(at % 12),
  "sort the table": (snapshot, at) => sorted(snapshot, at % 10, at % 2 === 0),
  "ids to numbers": (_, at) => numbersFromTexts(at % 3),
  rename: () => (snapshot) => ({ ...snapshot, name: "Sheet1 (2)" }),
  hide: () => (snapshot) => ({ ...snapshot, hidden: true, locked: false }),
} as const satisfies Record<string, (snapshot: SheetSnapshot, at: number) => SnapshotEdit>;

const same: SnapshotEdit = (snapshot) => snapshot;
const HEADING_ROW = 9;

function heightOf({ cells }: SheetSnapshot): number {
  return Math.max(...cells.map(({ row }) => row)) + 1;
}

/** Sorts the rows below the heading up to the end of the table by what stands in a column. */
function sorted({ cells, names }: SheetSnapshot, column: number, isUp: boolean): SnapshotEdit {
  const top = names["points"]?.top ?? HEADING_ROW + 1;
  const bottom = names["points"]?.bottom ?? top + 5;
  const key = (row: number): string =>
    String(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
  const order = Array.from({ length: bottom - top + 1 }, (_, index) => index);
  const compared = (a: number, b: number): number => (key(top + a) < key(top + b) ? -1 : 1);
  return sortRows(top, order.sort(isUp ? compared : (a, b) => compared(b, a)));
}

/** The unit's own points stand beside the judge's, all of them the best: they must never be taken for the judge's. */
function withSelfPoints({ known, role, filling }: AnySheet): AnySheet {
  const rows = allLeaves(known.set).map(({ id, max }) => {
    const row = filling.rows.get(id) ?? {};
    return [id, role === "judge" ? { ...row, self: numberOf(max) } : row] as const;
  });
  return { known, role, filling: { ...filling, rows: new Map([...filling.rows, ...rows]) } };
}

type Step = { readonly edit: keyof typeof EDITS; readonly at: number };
const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ edit: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])), at: fc.nat(200) }),
  { minLength: 1, maxLength: 5 },
);

function changed(snapshot: SheetSnapshot, steps: readonly Step[]): SheetSnapshot {
  return steps.reduce((found, { edit, at }) => edited(found, EDITS[edit](found, at)), snapshot);
}

const FOREIGN: SheetSnapshot = {
  name: "Danh sách",
  hidden: false,
  locked: false,
  cells: ["STT", "Họ và tên", "Điểm"].map((value, column) => ({
    row: 0,
    column,
    kind: "text",
    value,
    formula: null,
    format: "General",
  })),
  names: { Print_Area: { top: 0, left: 0, bottom: 9, right: 2 } },
};

/** The same score as before, or at least one error that says where to look. */
function outcome(known: KnownSet, before: SheetSnapshot, after: WorkbookSnapshot): "same" | "error" {
  const { sheets, problems } = judgeWorkbook(after, "a.xlsx", (id) => (id === known.set.id ? known : null));
  const errors = [...problems, ...sheets.flatMap((sheet) => sheet.problems)].filter(isError);
  if (errors.length > 0) return "error";
  const [only] = sheets;
  expect(sheets).toHaveLength(1);
  const original = judgedBy(known, before);
  const { score, unit, judge, isSelfScore } = original;
  expect(only).toMatchObject({ unit, judge, isSelfScore });
  expect(only?.score).toEqual(score);
  return "same";
}

/** How many sheets came through with the same score. */
function law(sheets: fc.Arbitrary<AnySheet>, numRuns: number): number {
  let kept = 0;
  fc.assert(
    fc.property(sheets, anySteps, fc.boolean(), (sheet, steps, hasForeign) => {
      const snapshot = laid(sheet);
      const after = changed(snapshot, steps);
      const workbook = { sheets: hasForeign ? [FOREIGN, after, { ...FOREIGN, name: "Sheet3", cells: [] }] : [after] };
      if (outcome(sheet.known, snapshot, workbook) === "same") kept += 1;
    }),
    { numRuns },
  );
  return kept;
}

describe("an edited sheet keeps its score or says what is wrong", () => {
  it("for any set and any five edits", () => {
    expect(law(anySheet(someSets(120)).map(withSelfPoints), 600)).toBeGreaterThan(100);
  });

  it("for any single edit at any place of the contest of Yên Thế", () => {
    const snapshot = yenThe();
    const places = Array.from({ length: heightOf(snapshot) }, (_, at) => at);
    const outcomes = (Object.keys(EDITS) as (keyof typeof EDITS)[]).flatMap((edit) =>
      places.map((at) => outcome(YEN_THE, snapshot, { sheets: [changed(snapshot, [{ edit, at }])] })),
    );
    expect(new Set(outcomes)).toEqual(new Set(["same", "error"]));
  });
});
