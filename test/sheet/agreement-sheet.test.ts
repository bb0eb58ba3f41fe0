import { agreementSheets } from "../../src/sheet/agreement-sheet";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { agreementOf } from "../../src/summary/agreement/agreement";
import type { Consolidation } from "../../src/summary/consolidate";
import { radarOf } from "../../src/summary/radar";
import { planFaults } from "../../src/workbook/plan-faults";
import { entriesOf, madeSet, merge, sheetOf, totalled } from "../summary/made-sheets";

const set = madeSet();
const judge = (at: number) => `Giám khảo ${String(at)}`;
/** Six units, three judges whose A.2 lies 2 points apart; everybody's A.1 and B.1 are alike and B.2 goes round. */
const SIX = merge(
  set,
  [60, 65, 70, 75, 80, 85].flatMap((level, at) =>
    [-2, 0, 2].map((more, who) =>
      sheetOf(set, entriesOf(set, { "A.1": level / 4, "A.2": 5 + more, "B.1": 30, "B.2": ((at + who) % 3) + 1 }), {
        code: String(at),
        name: `Xã ${String(at)}`,
        judge: judge(who),
        self: { "A.1": 40, "A.2": 10, "B.1": 40, "B.2": 10 },
      }),
    ),
  ),
);

function sheetOfMerge(merged: Consolidation): SheetPlan {
  const [sheet] = agreementSheets(merged);
  if (sheet === undefined) throw new RangeError("no sheet");
  return sheet;
}

/** The rows below a table's heading row, up to the blank row. */
function table({ rows }: SheetPlan, title: string): readonly (readonly unknown[])[] {
  const shown = rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const start = shown.findIndex(([first]) => typeof first === "string" && first.startsWith(title));
  const heading = shown.findIndex(([first], at) => at > start && first === "TT");
  const end = shown.findIndex((cells, at) => at > heading && cells.length === 0);
  return start < 0 || heading < 0 ? [] : shown.slice(heading + 1, end);
}
const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? NaN : Math.round(value * 10_000) / 10_000;

describe("“Giám khảo và tiêu chí”", () => {
  const sheet = sheetOfMerge(SIX);
  const found = agreementOf(SIX);

  it("says first that its figures change nothing", () => {
    expect(sheet.rows.slice(0, 2).map(({ cells }) => cells[0]?.value)).toEqual([
      "GIÁM KHẢO VÀ TIÊU CHÍ",
      expect.stringMatching(/đứng bên cạnh điểm.*không làm thay đổi điểm, mức hay thứ hạng/u),
    ]);
  });

  it("shows each judge's severity in points with its error", () => {
    const error = rounded(found.judges[0]?.severity?.standardError);
    // Worked by hand: only A.2 tells the judges apart. Four criteria are too few to speak of flat sheets.
    expect(table(sheet, "1.")).toEqual([
      [1, judge(0), null, -2, error, 6, "Chưa đủ dữ liệu", "Chưa đủ dữ liệu", 0],
      [2, judge(1), null, 0, error, 6, "Chưa đủ dữ liệu", "Chưa đủ dữ liệu", 0],
      [3, judge(2), null, 2, error, 6, "Chưa đủ dữ liệu", "Chưa đủ dữ liệu", 0],
    ]);
  });

  it("shows the coefficients with what they rest on", () => {
    const { intraclass, concordance, alpha, ordinalAlpha } = found;
    const limits = (one: "single" | "panel") => {
      const { value, low, high } = intraclass?.[one] ?? { value: NaN, low: NaN, high: NaN };
      return [value, low, high].map(rounded);
    };
    expect(table(sheet, "2.").map((row) => row.slice(3))).toEqual([
      [...limits("single"), 6, 3],
      [...limits("panel"), 6, 3],
      [rounded(concordance?.w), null, null, 6, 3],
      [rounded(alpha?.alpha), null, null, 6, null],
      [rounded(ordinalAlpha?.alpha), null, null, 6, null],
    ]);
  });

  it("puts the criteria that judges read differently first, beside what units gave themselves", () => {
    // A.2 and B.2: 1 − 144 / (1728 / 17) = −5/12. Self scores lie 21.875, 5, 10 and 8 points above the judges' means.
    expect(table(sheet, "3.").map(([, id, , ...figures]) => [id, ...figures])).toEqual([
      ["A.2", -0.4167, 6, 5, 6],
      ["B.2", -0.4167, 6, 8, 6],
      ["A.1", 1, 6, 21.875, 6],
      ["B.1", "Chưa đủ dữ liệu", null, 10, 6],
    ]);
    // The weakest unit claims 100 and has 15 + 5 + 30 + 2.
    expect(table(sheet, "4.")[0]).toEqual([1, "0", "Xã 0", 48]);
  });

  it("shows how far each rank may move and what is missing to the next level", () => {
    const { distances } = radarOf(set, SIX.units);
    const shown = table(sheet, "5.");
    expect(shown).toHaveLength(6);
    for (const [at, { unit, rank, leaveOneOut, bootstrap }] of found.margins.entries()) {
      const words = (range: typeof bootstrap) => (range ?? []).join("–");
      const { next, missing } = distances[at] ?? { next: null, missing: null };
      expect(shown[at]).toEqual([
        at + 1,
        unit.unit.code,
        unit.unit.name,
        `${String(rank)} (${words(bootstrap)})`,
        words(leaveOneOut),
        words(bootstrap),
        next?.name,
        (missing ?? NaN) / 100,
        "",
      ]);
    }
  });

  it("names the units that another rounding would move, worked by hand", () => {
    const three = (name: string, totals: readonly number[]) =>
      totals.map((total, at) => totalled(set, total, { name, judge: judge(at) }));
    // A: 269.99 / 3 is 90.00, cut to two places 89.99, a level lower and level with B; whole numbers cut both to 89.
    const close = merge(set, [...three("Xã A", [90, 90, 89.99]), ...three("Xã B", [89.99, 89.99, 89.99])]);
    const rows = table(sheetOfMerge(close), "6.");
    expect(rows.find(([, words]) => String(words).startsWith("Cắt bỏ phần lẻ, 2 chữ số thập phân; chỉ"))).toEqual([
      expect.any(Number),
      "Cắt bỏ phần lẻ, 2 chữ số thập phân; chỉ tổng điểm của đơn vị",
      null,
      1,
      1,
      "Xã A: 1, 5 sao → 1, 4 sao; Xã B: 2, 4 sao → 1, 4 sao",
      null,
      null,
      null,
    ]);
    expect(rows.some(([, words]) => String(words).startsWith("Làm tròn, nửa thì lên, 2"))).toBe(false);
  });

  it("prints on A4 across, one page wide, and can be written", () => {
    expect(sheet.page).toMatchObject({ orientation: "landscape", printed: { left: 0, right: 8 } });
    expect(sheet.rows.every(({ cells }) => cells.length <= 9)).toBe(true);
    expect(planFaults({ title: "", sheets: [sheet] })).toEqual([]);
  });

  it("says where data do not suffice", () => {
    const one = sheetOfMerge(merge(set, [totalled(set, 80, { name: "Xã A" })]));
    expect(table(one, "2.").map((row) => row[3])).toEqual(Array(5).fill("Chưa đủ dữ liệu"));
    expect(table(one, "5.").map((row) => row.slice(3, 6))).toEqual([["1", "Chưa đủ dữ liệu", "Chưa đủ dữ liệu"]]);
    const lines = one.rows.map(({ cells }) => cells[0]?.value);
    expect(lines[lines.findIndex((words) => String(words).startsWith("4.")) + 1]).toBe("Không có.");
  });

  it("leaves margins out above 1,000 units and says so", () => {
    const many = Array.from({ length: 1001 }, (_, at) =>
      [0, 1, 2].map((who) => totalled(set, 50 + (at % 40), { name: `Xã ${String(at)}`, judge: judge(who) })),
    );
    const wide = sheetOfMerge(merge(set, many.flat()));
    expect(table(wide, "5.")).toHaveLength(1001);
    expect(table(wide, "5.")[0]?.slice(3, 6)).toEqual(["1", null, null]);
    expect(wide.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain(
      "Trên 1.000 đơn vị thì không tính khoảng hạng.",
    );
  });

  it("stands in no summary where units scored themselves", () => {
    const own = merge(set, [totalled(set, 80, { isSelfScore: true })]);
    expect(agreementSheets(own)).toEqual([]);
    expect(layoutSummary(own).sheets.map(({ name }) => name)).not.toContain("Giám khảo và tiêu chí");
  });
});
