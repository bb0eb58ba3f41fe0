import { letterSheets } from "../../../src/sheet/papers/letters";
import { defaultPaper } from "../../../src/sheet/default-paper";
import type { PlannedCell, SheetPlan } from "../../../src/sheet/sheet-plan";
import { draftSummary } from "../../../src/sheet/summary-draft";
import { planFaults } from "../../../src/workbook/plan-faults";
import type { Consolidation } from "../../../src/summary/consolidate";
import { entriesOf, madeSet, merge, rosterUnit, sheetOf, totalled } from "../../summary/made-sheets";

const set = madeSet();
const ROSTER = [rosterUnit("Xã Một", "1"), rosterUnit("Xã Hai", "2"), rosterUnit("Xã Ba", "3")];
const THREE_UNITS = merge(
  set,
  [
    sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4.01, "B.1": 40, "B.2": 4.01 }), { code: "1", judge: "An" }),
    sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4, T1: 1 }), { code: "1", judge: "Bình" }),
    totalled(set, 88, { code: "2", name: "Xã Hai", judge: "An" }),
  ],
  { roster: ROSTER },
);

function lettersOf(merged: Consolidation): readonly SheetPlan[] {
  return letterSheets(draftSummary(merged, defaultPaper(merged.set)), { units: null });
}

function named({ names, rows }: SheetPlan, name: string): PlannedCell | null {
  const area = names.find((one) => one.name === name)?.area;
  return area === undefined ? null : (rows[area.top]?.cells[area.left] ?? null);
}

function shown({ rows }: SheetPlan): readonly (readonly PlannedCell["value"][])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}

function textOf(sheet: SheetPlan): string {
  return shown(sheet).flat().join("\n");
}

describe("a unit's letter", () => {
  const [first, second, third] = lettersOf(THREE_UNITS);
  if (first === undefined || second === undefined || third === undefined) throw new RangeError("three letters");

  it("stands on a sheet of its own that is called after code and unit", () => {
    expect(lettersOf(THREE_UNITS).map(({ name }) => name)).toEqual(["Thư 1 Xã Một", "Thư 2 Xã Hai", "Thư 3 Xã Ba"]);
    expect(planFaults({ title: "Thư", sheets: lettersOf(THREE_UNITS) })).toEqual([]);
  });

  it("tells points, level, rank and what is missing for the next star", () => {
    // 88.02 and 89.00 make 88.51; five stars begin at 90.
    const value = (name: string) => named(first, name)?.value;
    expect(value("letter_of")).toBe("Kính gửi: Xã Một");
    expect([value("letter_total"), value("letter_level"), value("letter_rank")]).toEqual([88.51, "4 sao", 1]);
    expect([value("letter_next"), value("letter_missing")]).toEqual(["5 sao", 1.49]);
    expect(named(second, "letter_missing")?.value).toBe(2);
  });

  it("lists groups and bonus with what they brought", () => {
    const rows = shown(first);
    const heading = rows.findIndex((row) => row[1] === "Nội dung");
    expect(rows.slice(heading + 1, heading + 5)).toEqual([
      [1, "Nhóm A", null, 50, 44.01, null],
      [2, "Nhóm B", null, 50, 44.01, null],
      [3, "Điểm thưởng, điểm trừ", null, null, 0.5, null],
      [null, "TỔNG ĐIỂM", null, 100, 88.51, null],
    ]);
  });

  it("lists the criteria that cost most first, and none that cost nothing", () => {
    const lost = (sheet: SheetPlan) => {
      const rows = shown(sheet);
      const heading = rows.findIndex((row) => row[5] === "Điểm mất");
      return rows.slice(heading + 1).filter((row) => typeof row[5] === "number");
    };
    expect(lost(first)).toEqual([
      [1, "A.2. Tiêu chí A.2", null, 10, 4.01, 5.99],
      [2, "B.2. Tiêu chí B.2", null, 10, 4.01, 5.99],
    ]);
    expect(lost(second)).toEqual([
      [1, "B.2. Tiêu chí B.2", null, 10, 0, 10],
      [2, "B.1. Tiêu chí B.1", null, 40, 38, 2],
    ]);
  });

  it("takes every figure from the summary by a formula", () => {
    const formula = (name: string) => named(first, name)?.formula;
    expect(formula("letter_total")).toBe("'Tổng hợp'!$G$10");
    expect(formula("letter_level")).toBe("'Tổng hợp'!$H$10");
    expect(formula("letter_rank")).toBe("'Tổng hợp'!$A$10");
    const own = ["2 sao", "3 sao", "4 sao", "5 sao"].map(
      (level, at) => `IF('Tổng hợp'!$H$10="${level}",${String(at + 1)},0)`,
    );
    expect(formula("letter_next")).toBe(
      `CHOOSE(1+${own.join("+")},"2 sao","3 sao","4 sao","5 sao","Đã đạt mức cao nhất")`,
    );
    expect(formula("letter_missing")).toMatch(
      /^IF\(ISNUMBER\((F\d+)\),MAX\(0,ROUND\(\1-'Tổng hợp'!\$G\$10,2\)\),"–"\)$/,
    );
    const unlinked = first.rows
      .flatMap(({ cells }) => cells)
      .filter((cell) => typeof cell?.value === "number" && cell.formula === undefined);
    // Numbers of rows and max points: what no entry changes.
    expect(unlinked.map((cell) => cell?.value)).toEqual([1, 50, 2, 50, 3, 100, 1, 10, 2, 10]);
  });

  it("names the conditions that keep a unit from a level that its points reach", () => {
    const gate = {
      kind: "knock-out",
      id: "G",
      title: "Không có đơn thư",
      levelAtMost: "3 sao",
      criterion: "B.2",
      atLeast: 1,
    };
    const gated = madeSet({ gates: [gate] });
    const [letter] = lettersOf(merge(gated, [totalled(gated, 88)]));
    if (letter === undefined) throw new RangeError("one letter");
    expect(named(letter, "letter_level")?.value).toBe("3 sao");
    expect([named(letter, "letter_next")?.value, named(letter, "letter_missing")?.value]).toEqual(["4 sao", 0]);
    const row = shown(letter).find((cells) => cells[0] === "Điều kiện chưa đạt");
    expect(row?.[2]).toBe("Không có đơn thư");
  });

  it("says of the highest level that there is nothing above it", () => {
    const [letter] = lettersOf(merge(set, [totalled(set, 95)]));
    if (letter === undefined) throw new RangeError("one letter");
    expect([named(letter, "letter_next")?.value, named(letter, "letter_missing")?.value]).toEqual([
      "Đã đạt mức cao nhất",
      "–",
    ]);
  });

  it("says of a unit without a rank why, and never a level, a rank or points", () => {
    expect(textOf(third)).toContain("Chưa nộp phiếu");
    expect(third.names.map(({ name }) => name)).toEqual(["letter_of"]);
    const conflicting = merge(
      set,
      [
        totalled(set, 95, { code: "2", name: "Xã Hai", judge: "An", file: "một.xlsx" }),
        totalled(set, 96, { code: "2", name: "Xã Hai", judge: "An", file: "hai.xlsx" }),
      ],
      { roster: ROSTER },
    );
    const incomplete = merge(set, [sheetOf(set, entriesOf(set, { "A.1": 40 }), { code: "1" })], { roster: ROSTER });
    for (const letter of [...lettersOf(conflicting), ...lettersOf(incomplete)]) {
      const numbers = letter.rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell?.value === "number");
      expect(numbers).toEqual([]);
      expect(textOf(letter)).not.toMatch(/[1-5] sao|^Hạng$/mu);
    }
    expect(lettersOf(conflicting).some((letter) => textOf(letter).includes("một.xlsx"))).toBe(true);
  });
});
