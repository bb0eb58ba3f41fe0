import { minutesAppendix } from "../../../src/sheet/papers/minutes-appendix";
import { minutesSheet } from "../../../src/sheet/papers/minutes-sheet";
import { defaultPaper } from "../../../src/sheet/default-paper";
import type { PlannedCell, SheetPlan } from "../../../src/sheet/sheet-plan";
import { draftSummary } from "../../../src/sheet/summary-draft";
import { planFaults } from "../../../src/workbook/plan-faults";
import { madeSet, merge, rosterUnit, totalled } from "../../summary/made-sheets";

const set = madeSet();
const MERGED = merge(
  set,
  [
    totalled(set, 91, { code: "1", judge: "An" }),
    totalled(set, 92, { code: "1", judge: "Bình" }),
    totalled(set, 88, { code: "2", name: "Xã Hai", judge: "An" }),
    totalled(set, 40, { code: "4", name: "Xã Bốn", judge: "Bình" }),
  ],
  {
    roster: [rosterUnit("Xã Một", "1"), rosterUnit("Xã Hai", "2"), rosterUnit("Xã Ba", "3"), rosterUnit("Xã Bốn", "4")],
  },
);
const draft = draftSummary(MERGED, defaultPaper(MERGED.set));
const minutes = minutesSheet("Biên bản", draft);
const appendix = minutesAppendix("Phụ lục biên bản", draft);

function shown({ rows }: SheetPlan): readonly (readonly PlannedCell["value"][])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}

function cellNamed({ names, rows }: SheetPlan, name: string): PlannedCell | null {
  const area = names.find((one) => one.name === name)?.area;
  return area === undefined ? null : (rows[area.top]?.cells[area.left] ?? null);
}

describe("the minutes of the council", () => {
  it("count units and sheets by formulas over the summary", () => {
    const facts = ["minutes_units", "minutes_ranked", "minutes_unranked", "minutes_sheets"];
    expect(facts.map((name) => cellNamed(minutes, name)?.value)).toEqual([4, 3, 1, 4]);
    expect(facts.map((name) => cellNamed(minutes, name)?.formula)).toEqual([
      "ROWS('Tổng hợp'!$C$10:$C$13)",
      "COUNT('Tổng hợp'!$A$10:$A$13)",
      expect.stringMatching(/^E\d+-E\d+$/),
      "SUM('Tổng hợp'!$I$10:$I$13)",
    ]);
  });

  it("count units by level as the summary does, and link each count", () => {
    const rows = shown(minutes);
    const heading = rows.findIndex((row) => row[0] === "Xếp mức");
    expect(rows.slice(heading + 1, heading + 8).map((row) => [row[0], row[3], row[4]])).toEqual([
      ["5 sao", 1, 0.25],
      ["4 sao", 1, 0.25],
      ["3 sao", 0, 0],
      ["2 sao", 0, 0],
      ["Chưa đạt mức", 1, 0.25],
      ["Chưa xếp hạng", 1, 0.25],
      ["Tổng số đơn vị", 4, 1],
    ]);
    expect(minutes.rows[heading + 1]?.cells[3]?.formula).toBe("'Tổng hợp'!$D$16");
  });

  it("name every judge once, and give each a row to sign in", () => {
    const words = shown(minutes).flat();
    expect(words).toContain("3. Thành viên Hội đồng: An, Bình.");
    const table = shown(minutes).filter((row) => row[1] === "An" || row[1] === "Bình");
    expect(table.map((row) => row[0])).toEqual([1, 2]);
  });

  it("say which units have no rank and why", () => {
    const row = shown(minutes).find((cells) => cells[0] === "Xã Ba");
    expect(row?.[2]).toBe("Chưa nộp phiếu");
  });

  it("come with the ranked table, whose heading is repeated and whose unranked unit shows no points", () => {
    const heading = appendix.page.repeatedRows?.first ?? -1;
    expect(shown(appendix).slice(heading)).toEqual([
      ["Hạng", "Đơn vị", "Tổng điểm", "Xếp mức", "Số phiếu", "Ghi chú"],
      [1, "Xã Một", 91.5, "5 sao", 2, null],
      [2, "Xã Hai", 88, "4 sao", 1, null],
      [3, "Xã Bốn", 40, "Chưa đạt mức", 1, null],
      [null, "Xã Ba", null, null, 0, "Chưa nộp phiếu"],
    ]);
    expect(appendix.rows[heading + 1]?.cells[2]?.formula).toBe("'Tổng hợp'!$G$10");
  });

  it("can be written", () => {
    expect(planFaults({ title: "Biên bản", sheets: [minutes, appendix] })).toEqual([]);
  });
});
