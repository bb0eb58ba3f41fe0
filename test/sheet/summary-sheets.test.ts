import { problem } from "../../src/scoring/problem";
import { isExactInCells } from "../../src/sheet/exact-in-cells";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { Consolidation } from "../../src/summary/consolidate";
import { entriesOf, filesOf, madeSet, merge, points, sheetOf, totalled, unitIn } from "../summary/made-sheets";

const set = madeSet();
/** The made set whose criteria may be left out of the scale; maxima of 39.93, 10.07, 39.89 and 10.11 share no factor. */
const odd = madeSet({
  groups: [
    [39.93, 10.07],
    [39.89, 10.11],
  ].map((maxima, at) => ({
    kind: "group",
    id: ["A", "B"][at],
    title: "Nhóm",
    max: 50,
    criteria: maxima.map((max, leaf) => ({
      kind: "points",
      id: `${["A", "B"][at] ?? ""}.${String(leaf + 1)}`,
      title: "Tiêu chí",
      max,
      step: 0.01,
      notApplicable: "rescale",
    })),
  })),
});

function sheetNamed(merged: Consolidation, name: string): SheetPlan {
  const sheet = layoutSummary(merged).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}
const valuesOf = ({ rows }: SheetPlan, from: number) =>
  rows.slice(from).map(({ cells }) => cells.map((cell) => cell?.value ?? null));

describe("“Điểm”", () => {
  it("has a row for each used sheet, its points as values, and marks the judges that count", () => {
    const sheets = [70, 80, 90].map((total, at) => totalled(set, total, { judge: `Giám khảo ${String(at + 1)}` }));
    const replaced = totalled(set, 60, { judge: "Giám khảo 1", round: "", file: "cũ" });
    const first = sheets[0] ?? replaced;
    const merged = merge(set, [{ ...first, round: "2" }, ...sheets.slice(1), replaced], { method: "median" });
    const shown = valuesOf(sheetNamed(merged, "Điểm"), 2);
    const row = (at: number, judge: number, mark: string | null, figures: readonly (number | null)[]) => [
      at,
      null,
      "Xã Một",
      `Giám khảo ${String(judge)}`,
      mark,
      ...figures,
      `Xã Một - Giám khảo ${String(judge)}.xlsx`,
      "Phiếu",
    ];
    expect(shown.slice(1)).toEqual([
      [null, null, null, null, "Điểm tối đa", 50, 40, 10, 50, 40, 10, null, 5, null, null, null, null],
      row(1, 1, null, [50, 40, 10, 20, 20, 0, 70, null, 0, 70]),
      row(2, 2, "x", [50, 40, 10, 30, 30, 0, 80, null, 0, 80]),
      row(3, 3, null, [50, 40, 10, 40, 40, 0, 90, null, 0, 90]),
    ]);
  });

  it("marks nobody in a panel that is not complete", () => {
    const blank = sheetOf(set, entriesOf(set, { "A.1": 40 }), { judge: "B" });
    const sheet = sheetNamed(merge(set, [totalled(set, 80, { judge: "A" }), blank]), "Điểm");
    expect(valuesOf(sheet, 4).map((row) => row.slice(3, 5))).toEqual([["A", null]]);
  });

  it("computes subtotals, capped bonus and totals in the row itself", () => {
    const sheet = sheetNamed(merge(set, [totalled(set, 80)]), "Điểm");
    const formulas = sheet.rows[4]?.cells.map((cell) => cell?.formula);
    expect(formulas?.[5]).toBe("ROUND(SUM(G5:H5),2)");
    expect(formulas?.[11]).toBe("ROUND(F5+I5,2)");
    expect(formulas?.[13]).toBe("ROUND(MIN(5,SUM(M5)),2)");
    expect(formulas?.[14]).toBe("MAX(0,ROUND(L5+N5,2))");
  });

  it("says N/A where a criterion is left out and keeps what a rescaled total is made of", () => {
    const filled = { "A.1": "N/A" as const, "A.2": 5, "B.1": 20, "B.2": 5 };
    const sheet = sheetNamed(merge(odd, [sheetOf(odd, entriesOf(odd, filled))]), "Điểm");
    const cells = sheet.rows[4]?.cells ?? [];
    expect(cells[6]?.value).toBe("N/A");
    // 30 of 60.07 points: 30 × 100 / 60.07 = 49.94173…
    expect(cells[11]).toMatchObject({ value: 49.94, formula: "ROUND(ROUND(S5,8),0)/100" });
    expect(cells[17]).toMatchObject({ value: 60.07 });
    expect(cells[18]?.value).toBeCloseTo(4994.173, 3);
    expect(cells[18]?.formula).toBe("ROUND((F5+I5)*100,0)*10000/ROUND(R5*100,0)");
    expect(sheet.columns.slice(17)).toEqual([
      { width: 16, hidden: true },
      { width: 16, hidden: true },
      { width: 16, hidden: true },
    ]);
  });
});

describe("a rescaled mean", () => {
  const filled = [
    { "A.1": "N/A" as const, "A.2": 5, "B.1": 20, "B.2": 5 },
    { "A.1": 20, "A.2": "N/A" as const, "B.1": 20, "B.2": 5 },
    { "A.1": 20, "A.2": 5, "B.1": "N/A" as const, "B.2": 5 },
  ];
  const panel = (count: number) =>
    merge(
      odd,
      filled.slice(0, count).map((one, at) => sheetOf(odd, entriesOf(odd, one), { judge: String(at) })),
    );

  it("is a formula while its fraction is coarse enough for a double", () => {
    // One sheet of 6007 hundredths that apply: its fraction has a denominator of at most 6007.
    expect(isExactInCells(unitIn(panel(1)).panel)).toBe(true);
    expect(sheetNamed(panel(1), "Tổng hợp").rows[9]?.cells[5]?.formula).toBe(
      `ROUND(ROUND(SUMIFS('Điểm'!$T$5,'Điểm'!$E$5,"x")/COUNTIF('Điểm'!$E$5,"x"),8),0)/100`,
    );
  });

  it("is the program's value alone where the denominators 6007, 8993 and 6011 multiply", () => {
    expect(isExactInCells(unitIn(panel(3)).panel)).toBe(false);
    const cell = sheetNamed(panel(3), "Tổng hợp").rows[9]?.cells[5];
    expect(cell?.formula).toBeUndefined();
    // 3000/6007 + 4500/8993 + 3000/6011, each × 10000 / 3, by hand: 49.9624…
    expect(cell?.value).toBe(49.96);
  });
});

describe("the other sheets", () => {
  it("list the weakest criterion first, live over the counted rows", () => {
    const sheet = sheetNamed(
      merge(set, [totalled(set, 70, { judge: "A" }), totalled(set, 80, { judge: "B" })]),
      "Theo tiêu chí",
    );
    expect(valuesOf(sheet, 2)).toEqual([
      [1, "B.2", "Tiêu chí B.2", 10, 2, 0, 0],
      [2, "B.1", "Tiêu chí B.1", 40, 2, 25, 0.625],
      [3, "A.1", "Tiêu chí A.1", 40, 2, 40, 1],
      [4, "A.2", "Tiêu chí A.2", 10, 2, 10, 1],
    ]);
    expect(sheet.rows[3]?.cells[5]?.formula).toBe(
      `IF(E4=0,"",ROUND(ROUND(SUMIFS('Điểm'!$J$5:$J$6,'Điểm'!$E$5:$E$6,"x")*100,0)/E4,0)/100)`,
    );
    expect(sheet.highlights).toEqual([{ kind: "scale", area: { top: 2, bottom: 5, left: 6, right: 6 } }]);
  });

  it("put errors before warnings and hints, each with its place and its words", () => {
    const missing = problem("evidence-missing", { file: "a", sheet: "Phiếu", cell: "F12" }, { title: "Đối thoại" });
    const seal = problem(
      "seal-mismatch",
      { file: "a", sheet: "Phiếu", cell: "E40" },
      { found: "AAAA", expected: "BBBB" },
    );
    const merged = merge(set, [totalled(set, 80, { problems: [missing, seal] })]);
    const rows = valuesOf(sheetNamed(merged, "Vấn đề"), 2);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      [1, "Lỗi", "seal-mismatch", "a", "Phiếu", "E40"],
      [2, "Cảnh báo", "evidence-missing", "a", "Phiếu", "F12"],
    ]);
    expect(rows[0]?.[6]).toMatch(/^E40: .*niêm phong/u);
    expect(valuesOf(sheetNamed(merge(set, [totalled(set, 80)]), "Vấn đề"), 2)).toEqual([["Không có vấn đề nào."]]);
  });

  it("cut a message that quotes a whole cell", () => {
    const long = problem("criterion-unknown", { file: "a" }, { found: "x".repeat(32_000) });
    const merged = merge(set, [totalled(set, 80, { problems: [long] })]);
    expect(String(valuesOf(sheetNamed(merged, "Vấn đề"), 2)[0]?.[6]).length).toBeLessThan(1100);
  });

  it("name every file with its fingerprint and the four sums that agree", () => {
    const files = filesOf([totalled(set, 80, { file: "a" }), totalled(set, 80, { file: "b" })]);
    const sha256 = "0123456789abcdef".repeat(4);
    const merged = merge(set, [], { files: files.map((file) => ({ ...file, sha256 })) });
    const sheet = sheetNamed(merged, "Nguồn");
    expect(valuesOf(sheet, 2)).toEqual([
      [1, "a", `${sha256.slice(0, 32)} ${sha256.slice(32)}`, "Được dùng", "Phiếu"],
      [2, "b", `${sha256.slice(0, 32)} ${sha256.slice(32)}`, "Đã được thay thế", ""],
      [],
      [null, "ĐỐI CHIẾU TỔNG ĐIỂM CỦA CÁC PHIẾU ĐƯỢC DÙNG"],
      [null, "Cộng theo đơn vị", 80],
      [null, "Cộng theo giám khảo", 80],
      [null, "Cộng theo tiêu chí", 80],
      [null, "Cộng theo tệp", 80],
      [null, "Cộng các ô điểm ở trang “Điểm”", 80],
      [null, "Các tổng bằng nhau", null],
    ]);
    expect(sheet.rows.at(-1)?.cells[1]?.formula).toBe(
      'IF(MAX(C7:C11)=MIN(C7:C11),"Các tổng bằng nhau","CÁC TỔNG KHÔNG BẰNG NHAU")',
    );
  });

  it("name at most twenty sheets of one file", () => {
    const many = Array.from({ length: 23 }, (_, at) =>
      totalled(set, 80, { file: "a", sheet: `P${String(at)}`, judge: String(at) }),
    );
    expect(String(valuesOf(sheetNamed(merge(set, many), "Nguồn"), 2)[0]?.[4])).toMatch(/; … và 3 trang khác$/u);
  });

  it("say what changed, unit by unit", () => {
    const merged = merge(set, [totalled(set, 90), totalled(set, 30, { name: "Xã Hai" })], {
      previous: [
        { code: null, name: "Xã Một", rank: 3, grandTotal: points(89.5), level: "4 sao" },
        { code: null, name: "Xã Ba", rank: 1, grandTotal: points(95), level: "5 sao" },
      ],
    });
    expect(valuesOf(sheetNamed(merged, "Thay đổi"), 2)).toEqual([
      [1, null, "Xã Một", 89.5, 90, 0.5, "4 sao", "5 sao", 3, 1, null],
      [2, null, "Xã Hai", null, 30, null, null, "Chưa đạt mức", null, 2, "Mới có"],
      [3, null, "Xã Ba", 95, null, null, "5 sao", null, 1, null, "Không còn"],
    ]);
  });

  it("draw the ranked units' totals and the units of each level", () => {
    const merged = merge(set, [
      totalled(set, 90),
      totalled(set, 80, { name: "Xã Hai" }),
      sheetOf(set, entriesOf(set, {}), { name: "Xã Ba" }),
    ]);
    const { charts } = sheetNamed(merged, "Biểu đồ");
    const rows = { top: 2, bottom: 3 };
    expect(charts).toMatchObject([
      {
        kind: "stacked",
        source: "Số liệu biểu đồ",
        categories: { ...rows, left: 1, right: 1 },
        series: [
          { name: "5 sao (từ 90)", values: { ...rows, left: 2, right: 2 } },
          { name: "4 sao (từ 80)", values: { ...rows, left: 3, right: 3 } },
          { name: "3 sao (từ 70)" },
          { name: "2 sao (từ 50)" },
          { name: "Chưa đạt mức", values: { ...rows, left: 6, right: 6 } },
        ],
      },
      {
        kind: "column",
        categories: { top: 14, bottom: 18, left: 0, right: 0 },
        series: [{ values: { top: 14, bottom: 18, left: 2, right: 2 } }],
      },
    ]);
    expect(valuesOf(sheetNamed(merged, "Số liệu biểu đồ"), 2)).toEqual([
      [1, "Xã Một", 90, 0, 0, 0, 0, 90, 0],
      [2, "Xã Hai", 0, 80, 0, 0, 0, 80, 0],
    ]);
    expect(sheetNamed(merge(set, []), "Biểu đồ").charts).toEqual([]);
  });

  it("draw no more bars than a page can show", () => {
    const many = Array.from({ length: 40 }, (_, at) => totalled(set, 50 + at, { name: `Xã ${String(at)}` }));
    const [bars] = sheetNamed(merge(set, many), "Biểu đồ").charts;
    expect(bars?.title).toBe("Tổng điểm của các đơn vị được xếp hạng (30 đơn vị đầu)");
    expect(bars?.categories).toMatchObject({ top: 2, bottom: 31 });
  });

  it("draw how far the judges of a unit lie apart, where there are several", () => {
    const merged = merge(set, [totalled(set, 90), totalled(set, 84.5, { judge: "Giám khảo 2", file: "b.xlsx" })]);
    const spread = sheetNamed(merged, "Biểu đồ").charts[2];
    expect(spread).toMatchObject({ kind: "stacked", series: [{ name: "Thấp nhất" }, { name: "Chênh lệch" }] });
    // (90 + 84.5) / 2 reaches 4 sao; the judges' totals are 84.50 and 90.
    expect(valuesOf(sheetNamed(merged, "Số liệu biểu đồ"), 2)).toEqual([[1, "Xã Một", 0, 87.25, 0, 0, 0, 84.5, 5.5]]);
  });

  it("colour units against criteria, each mean as a share of its maximum", () => {
    const whole = { "A.1": 40, "A.2": 5, "B.1": 30, "B.2": 0 };
    const half = { ...whole, "A.1": 20 };
    const merged = merge(set, [
      sheetOf(set, entriesOf(set, whole)),
      sheetOf(set, entriesOf(set, half), { judge: "Giám khảo 2", file: "b.xlsx" }),
    ]);
    const heat = sheetNamed(merged, "Điểm theo tiêu chí");
    // (40 + 20) / 2 of 40, 5 of 10, 30 of 40, 0 of 10.
    expect(valuesOf(heat, 2)).toEqual([[1, "Xã Một", 0.75, 0.5, 0.75, 0]]);
    expect(heat.highlights).toEqual([{ kind: "scale", area: { top: 2, left: 2, bottom: 2, right: 5 } }]);
  });

  it("colour no more than the first 200 units", () => {
    const many = Array.from({ length: 203 }, (_, at) => totalled(set, 50 + at / 10, { name: `Xã ${String(at)}` }));
    const heat = sheetNamed(merge(set, many), "Điểm theo tiêu chí");
    expect(valuesOf(heat, 2)).toHaveLength(200);
    expect(valuesOf(heat, 0)[0]?.[0]).toBe("ĐIỂM THEO TIÊU CHÍ, PHẦN TRĂM MỨC TỐI ĐA (200 đơn vị đầu)");
  });
});
