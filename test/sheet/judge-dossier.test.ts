import type { Filling } from "../../src/sheet/filling";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { copyRow, dropNames, dropRow, edited, foundAt, setCell, type SnapshotEdit } from "../support/edit-snapshot";
import { judgedAs, parsedSmallSet, planOf } from "../support/judged-set";
import { snapshotOf } from "../support/snapshot-of";
import { briefly } from "../support/yen-the";

const SET = parsedSmallSet();
/** 4 + 2 + 4 + 3 + 5 are 18 points, with 1.5 + 0.5 of bonus 20: the best level, if the dossier is whole. */
const BEST: Filling = {
  rows: new Map(
    Object.entries({
      "A.1": { points: 4 },
      "A.2.1": { points: 2 },
      "A.2.2": { figures: 9, figuresOf: 10 },
      "B.1": { points: 3 },
      "B.2": { figures: 10 },
      "T.1": { points: 1.5 },
      "T.2": { points: 0.5 },
    }),
  ),
  documents: new Set(["H.1"]),
};
const SHEET = snapshotOf(planOf(SET, BEST));

function cellOf(text: string, sheet: SheetSnapshot = SHEET): { readonly row: number; readonly address: string } {
  const found = sheet.cells.find((cell) => cell.value === text);
  if (found === undefined) throw new RangeError(`no cell ${text}`);
  return { row: found.row, address: `G${String(found.row + 1)}` };
}
const DOCUMENT = cellOf("H.1");

function judged(...edits: readonly SnapshotEdit[]) {
  const found = judgedAs(SET, edited(SHEET, ...edits));
  if (found === null) throw new RangeError("no score sheet");
  return { level: found.score.level?.name ?? null, problems: found.problems.map(briefly) };
}

describe("the documents of a dossier", () => {
  it("stand where the test looks for them", () => {
    expect(foundAt(SHEET, DOCUMENT.address)?.value).toBe("x");
    expect(judged()).toEqual({ level: "Tốt", problems: [] });
  });

  it("count in capitals, as the sheet's own COUNTIF has it", () => {
    expect(judged(setCell(DOCUMENT.address, "X"))).toEqual({ level: "Tốt", problems: [] });
  });

  it("cap the level while one of them is not there", () => {
    const { address } = cellOf("H.1");
    const calculated = snapshotOf(planOf(SET, { ...BEST, documents: new Set() }));
    expect(foundAt(calculated, address)).toBeUndefined();
    const found = judgedAs(SET, calculated);
    expect(found?.problems).toEqual([]);
    expect(found?.score.level?.name).toBe("Đạt");
  });

  it.each(["có", " x", "1", "✓"])("are not marked by %j", (mark) => {
    const { problems } = judged(setCell(DOCUMENT.address, mark));
    expect(problems).toContain(`choice-not-allowed ${DOCUMENT.address} H.1`);
  });

  it("are missed when their row is gone: the level hangs on them", () => {
    expect(judged(dropRow(DOCUMENT.row)).problems).toContain("criterion-missing H.1");
    expect(judged(dropNames("gate_ids")).problems).toContain("criterion-missing H.1");
    expect(judged(setCell(`A${String(DOCUMENT.row + 1)}`, "H.2")).problems).toContain("criterion-missing H.1");
  });

  it("are doubtful when their row stands twice", () => {
    const second = `A${String(DOCUMENT.row + 2)}`;
    expect(judged(copyRow(DOCUMENT.row)).problems).toEqual([`criterion-duplicated ${second} H.1`]);
  });
});

describe("a unit's own sheet", () => {
  const external = parsedSmallSet({
    "groups.1.criteria.0": { kind: "external", id: "B.1", title: "Cấp trên", max: 3 },
  });
  const sheet = snapshotOf(planOf(external, BEST, null));
  const at = cellOf("B.1", sheet).row + 1;
  // Without the judge's column the points stand one column to the left.
  const points = `F${String(at)}`;

  it("leaves out what a higher level gives: 15 of 15 points and 2 of bonus", () => {
    const found = judgedAs(external, sheet);
    expect(found?.problems).toEqual([]);
    expect(found).toMatchObject({ isSelfScore: true, judge: null });
    expect(found?.score.grandTotal).toEqual({ over: 1700n, under: 1n });
  });

  it("may not score it itself", () => {
    const found = judgedAs(external, edited(sheet, setCell(points, 3)));
    expect(found?.problems.map((one) => [briefly(one), one.facts])).toEqual([
      [`score-above-max ${points} B.1`, { found: "3", max: "0.00" }],
    ]);
  });
});
