import { findSet } from "../../../src/scoring/built-in-sets";
import { describe as words } from "../../../src/sheet/describe";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import type { SheetSnapshot } from "../../../src/sheet/sheet-snapshot";
import { judgeSheet } from "../../../src/sheet/judge-sheet";
import { entryCells } from "../../../src/taskpane/desk/entry-cells";
import { scoreView } from "../../../src/taskpane/desk/score-view";
import type { ScoreView } from "../../../src/taskpane/sheet-view";
import { edited, setCell, sortRows } from "../../support/edit-snapshot";
import { snapshotOf } from "../../support/snapshot-of";
import { judgedYenThe, yenThe, YEN_THE } from "../../support/yen-the";

function viewOf(snapshot: SheetSnapshot): ScoreView {
  const scored = judgedYenThe(snapshot);
  return scoreView(scored, YEN_THE.set, entryCells(snapshot, scored), "vi");
}

const figures = ({ done, of, isComplete, total, bonus, grandTotal, level, stars }: ScoreView) => ({
  ...{ done, of, isComplete, total, bonus, grandTotal, level, stars },
});

/** Nobody calculates here, which the sheet says by a note. */
function complaints({ problems }: ScoreView): ScoreView["problems"] {
  return problems.filter(({ severity }) => severity !== "info");
}

describe("a complete sheet without errors", () => {
  it("shows its final figures, its level and what the next one lacks", () => {
    const view = viewOf(yenThe());
    expect(figures(view)).toEqual({
      ...{ done: 30, of: 30, isComplete: true, total: "80.18", bonus: "3.25", grandTotal: "83.43" },
      ...{ level: "4 sao", stars: { lit: 4, of: 5 } },
    });
    // 90 - 83.43; nothing is blank, so that no entry can still come.
    expect(view.next).toEqual({ level: "5 sao", missing: "6.57", reachable: false, gates: [] });
    expect([view.errors, view.warnings, view.repairable, view.isTop, view.isTemplate]).toEqual([0, 0, 0, false, true]);
  });

  it("names the criteria with the most open points first, counted ones by the cell of their count", () => {
    const open = viewOf(yenThe()).open.map(({ id, cell, points, max, open: still }) => [id, cell, points, max, still]);
    expect(open).toHaveLength(5);
    // 4 faults at 0.5 of 4 points: 3 × 0.5 are gone. The row of 3.2.3 is 23, its count stands in column D.
    expect(open[0]).toEqual(["3.2.3", "D23", "2.50", "4.00", "1.50"]);
    expect(open.map((one) => one[4])).toEqual(["1.50", "1.50", "1.00", "1.00", "0.75"]);
  });
});

describe("a sheet with blanks", () => {
  it("counts what is there so far and shows no level", () => {
    const view = viewOf(edited(yenThe(), setCell("G12", null)));
    // 80.18 - 1.75 and 83.43 - 1.75
    expect(figures(view)).toEqual({
      ...{ done: 29, of: 30, isComplete: false, total: "78.43", bonus: "3.25", grandTotal: "81.68" },
      ...{ level: null, stars: null },
    });
    expect(view.missing.map(({ id, cell, points, max }) => [id, cell, points, max])).toEqual([
      ["3.1.1", "G12", null, "2.00"],
    ]);
    expect([complaints(view), view.errors]).toEqual([[], 0]);
    // 90 - 81.68; the 2 points of 3.1.1 make 83.68 at most.
    expect(view.next).toEqual({ level: "5 sao", missing: "8.32", reachable: false, gates: [] });
  });

  it("can still reach every level while nothing is filled", () => {
    const { set, hash } = YEN_THE;
    const request = blankRequest(set, hash, { name: "P", unit: "Xã A", unitCode: "", judge: "B" });
    const view = viewOf(snapshotOf(layoutScoreSheet(request)));
    expect(figures(view)).toMatchObject({ done: 0, of: 30, total: "0.00", bonus: "0.00", grandTotal: "0.00" });
    expect(view.next).toMatchObject({ level: set.levels[0]?.name, reachable: true });
    expect(view.missing).toHaveLength(30);
    expect(view.missing[0]).toMatchObject({ id: "3.1.1", cell: "G12" });
  });

  it("lists them in the order of the sheet where rows were sorted", () => {
    const blank = edited(yenThe(), setCell("G12", null), setCell("G14", null));
    // Rows 12, 13 and 14 change places: the third comes first.
    const sorted = edited(blank, sortRows(11, [2, 1, 0]));
    expect(viewOf(sorted).missing.map(({ id, cell }) => [id, cell])).toEqual([
      ["3.1.3", "G12"],
      ["3.1.1", "G14"],
    ]);
  });

  it("names a ratio that lacks both figures once, at the first", () => {
    const view = viewOf(edited(yenThe(), setCell("D15", null), setCell("E15", null)));
    expect(view.missing.map(({ id, cell }) => [id, cell])).toEqual([["3.1.4", "D15"]]);
  });
});

describe("problems", () => {
  const spoilt = edited(
    yenThe(),
    setCell("G12", "1,5", { kind: "text" }),
    setCell("G13", 9),
    setCell("G14", "2,25", { kind: "text" }),
    setCell("G18", null),
    setCell("H19", null),
  );

  it("come by code, the gravest first and then the one with the first cell; blanks are not among them", () => {
    const view = viewOf(spoilt);
    expect(
      complaints(view).map(({ code, severity, items }) => [code, severity, items.map(({ cell }) => cell)]),
    ).toEqual([
      ["score-is-text", "error", ["G12", "G14"]],
      ["score-above-max", "error", ["G13"]],
      ["evidence-missing", "warning", ["H19"]],
    ]);
    expect([view.errors, view.warnings, view.repairable]).toEqual([3, 1, 2]);
    expect(view.missing.map(({ cell }) => cell)).toEqual(["G18"]);
    // Three wrong entries and a blank.
    expect([view.done, view.isComplete, view.level]).toEqual([26, false, null]);
  });

  it("say the terminal's words without the cell in front", () => {
    const [first] = viewOf(spoilt).problems[0]?.items ?? [];
    expect(first?.repair).toEqual({ from: "1,5", to: "1.5" });
    expect(first === undefined ? "" : `G12: ${first.text}`).toBe(first && words(first.problem, "vi"));
  });

  it("keep the level back from a complete sheet", () => {
    const view = viewOf(edited(yenThe(), setCell("B8", null)));
    expect([view.isComplete, view.level, view.stars, view.grandTotal]).toEqual([true, null, null, "83.43"]);
    expect(view.problems.map(({ code }) => code)).toEqual(["judge-missing"]);
  });
});

it("gives no figure where the criteria set is not known", () => {
  const snapshot = edited(yenThe(), setCell("E9", "khac@1#0123456789ab"));
  const scored = judgeSheet(snapshot, "", findSet);
  if (scored === null) throw new RangeError("no score sheet");
  const view = scoreView(scored, null, entryCells(snapshot, scored), "vi");
  expect(figures(view)).toEqual({
    ...{ done: 0, of: 0, isComplete: false, total: null, bonus: null, grandTotal: null, level: null, stars: null },
  });
  expect([view.setId, view.unit]).toEqual(["khac", "Xã Đồng Tâm"]);
  expect(view.problems.map(({ code }) => code)).toEqual(["criteria-set-unknown"]);
});

it("offers the unit's own points for blank cells alone, and never for counts", () => {
  const filled = yenThe({
    "3.1.1": { self: 1.5 },
    "3.1.2": { points: "x", self: 2 },
    "3.1.3": { points: 1, self: 2 },
    "3.1.4": { self: 2 },
    "3.1.6": { self: 9 },
  });
  // 3.1.1 alone: an unreadable entry, a given one, a count and points above the max are left to the judge.
  expect(viewOf(filled).selfToCopy).toBe(1);
});
