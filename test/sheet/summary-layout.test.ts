import fc from "fast-check";
import { problem, type Problem } from "../../src/scoring/problem";
import { changesText, type VersionChange } from "../../src/scoring/version-change";
import { a1 } from "../../src/sheet/address";
import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { Consolidation } from "../../src/summary/consolidate";
import type { PreviousCriteria } from "../../src/summary/criterion-changes";
import { planFaults } from "../../src/workbook/plan-faults";
import { entriesOf, madeSet, merge, points, rosterUnit, sheetOf, totalled } from "../summary/made-sheets";
import { anyMerge } from "../support/any-merge";

/** Every function of our formulas; all of them are in Excel 2010 and in LibreOffice. */
const FUNCTIONS = new Set(
  "ABS AND CHOOSE COUNT COUNTA COUNTIF IF ISNUMBER MAX MIN ROUND ROWS SUM SUMIFS SUMPRODUCT".split(" "),
);

function sheetNamed(merged: Consolidation, name: string): SheetPlan {
  const sheet = layoutSummary(merged).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}
const unitsSheet = (merged: Consolidation) => sheetNamed(merged, "Tổng hợp");

/** Every cell with something in it, by address. */
function cellsOf({ rows }: SheetPlan): ReadonlyMap<string, PlannedCell> {
  const cells = rows.flatMap((row, at) =>
    row.cells.flatMap((cell, column) => (cell === null ? [] : [[a1({ row: at, column }), cell] as const])),
  );
  return new Map(cells);
}

function named({ names, rows }: SheetPlan, name: string): readonly unknown[] {
  const area = names.find((one) => one.name === name)?.area;
  if (area === undefined) throw new RangeError(`no name ${name}`);
  const shown = rows.slice(area.top, area.bottom + 1).map(({ cells }) => cells.slice(area.left, area.right + 1));
  return shown.map((cells) =>
    cells.length === 1 ? (cells[0]?.value ?? null) : cells.map((cell) => cell?.value ?? null),
  );
}

const set = madeSet({ target: { level: "4 sao", share: 0.6 } });
const THREE = [
  sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4.01, "B.1": 40, "B.2": 4.01 }), { code: "1", judge: "An" }),
  sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": 4, "B.1": 40, "B.2": 4, T1: 1 }), { code: "1", judge: "Bình" }),
  totalled(set, 88, { code: "2", name: "Xã Hai", judge: "An" }),
];
const ROSTER = [rosterUnit("Xã Một", "1"), rosterUnit("Xã Hai", "2"), rosterUnit("Xã Ba", "3")];
const THREE_UNITS = merge(set, THREE, { roster: ROSTER });

describe("“Tổng hợp”", () => {
  it("shows every unit's figures as the merge has them", () => {
    const sheet = unitsSheet(THREE_UNITS);
    expect(named(sheet, "ranks")).toEqual([1, 2, ""]);
    expect(named(sheet, "unit_codes")).toEqual(["1", "2", "3"]);
    expect(named(sheet, "units")).toEqual(["Xã Một", "Xã Hai", "Xã Ba"]);
    expect(named(sheet, "group_points")).toEqual([
      [44.01, 44.01],
      [50, 38],
      [null, null],
    ]);
    expect(named(sheet, "bonus_points")).toEqual([0.5, 0, null]);
    expect(named(sheet, "grand_totals")).toEqual([88.51, 88, null]);
    expect(named(sheet, "levels")).toEqual(["4 sao", "4 sao", ""]);
    expect(named(sheet, "judges")).toEqual([2, 1, 0]);
    expect(named(sheet, "summary_of")).toEqual(["thu-nghiem@2026#0123456789ab"]);
  });

  it("lets a reader follow each figure to the rows of “Điểm”", () => {
    const cells = cellsOf(unitsSheet(THREE_UNITS));
    const formula = (address: string) => cells.get(address)?.formula;
    const mean = (column: string) =>
      `ROUND(ROUND(SUMIFS('Điểm'!$${column}$5:$${column}$6,'Điểm'!$E$5:$E$6,"x")*100,0)/COUNTIF('Điểm'!$E$5:$E$6,"x"),0)/100`;
    expect(formula("D10")).toBe(mean("F"));
    expect(formula("E10")).toBe(mean("I"));
    expect(formula("F10")).toBe(mean("N"));
    expect(formula("G10")).toBe(mean("O"));
    expect(formula("I10")).toBe("COUNT('Điểm'!$A$5:$A$6)");
    expect(formula("A10")).toBe('IF(K10=1,1+SUMPRODUCT(($K$10:$K$12=1)*($G$10:$G$12>G10)),"")');
    expect(formula("H10")).toBe(
      'IF(K10=1,CHOOSE(1+MIN(L10,IF(G10>=50,1,0)+IF(G10>=70,1,0)+IF(G10>=80,1,0)+IF(G10>=90,1,0)),"Chưa đạt mức","2 sao","3 sao","4 sao","5 sao"),"")',
    );
    expect(["K10", "L10", "K12", "L12"].map((address) => cells.get(address)?.value)).toEqual([1, 4, 0, 4]);
  });

  it("asks the tie-breaks in order in the formula of the rank", () => {
    const tied = madeSet({ tieBreaks: [{ by: "bonus" }, { by: "criterion", id: "A.1" }] });
    const cells = cellsOf(unitsSheet(merge(tied, [totalled(tied, 80)])));
    expect(cells.get("A10")?.formula).toBe(
      'IF(J10=1,1+SUMPRODUCT(($J$10:$J$10=1)*(($F$10:$F$10>F10)+($F$10:$F$10=F10)*(($M$10:$M$10>M10)+($M$10:$M$10=M10)*($N$10:$N$10>N10)))),"")'.replaceAll(
        /\$([A-Z]+)\$10:\$[A-Z]+\$10/gu,
        "$$$1$$10",
      ),
    );
  });

  it("counts units by level and holds the share against the target", () => {
    const { rows } = unitsSheet(THREE_UNITS);
    const shown = rows
      .slice(13, 22)
      .map(({ cells }) => [cells[0]?.value, cells[3]?.value, cells[4]?.value, cells[5]?.value]);
    expect(shown).toEqual([
      ["KẾT QUẢ THEO MỨC", "Số đơn vị", "Tỷ lệ", undefined],
      ["5 sao", 0, 0, undefined],
      ["4 sao", 2, 2 / 3, undefined],
      ["3 sao", 0, 0, undefined],
      ["2 sao", 0, 0, undefined],
      ["Chưa đạt mức", 0, 0, undefined],
      ["Chưa xếp hạng", 1, 1 / 3, undefined],
      ["Tổng số đơn vị", 3, 1, undefined],
      ["Đạt 4 sao trở lên (chỉ tiêu 60 %)", 2, 2 / 3, "Đạt chỉ tiêu"],
    ]);
    expect(rows[21]?.cells[3]?.formula).toBe("SUM(D15:D16)");
    expect(rows[21]?.cells[5]?.formula).toBe('IF(AND(D21>0,D22*10000>=6000*D21),"Đạt chỉ tiêu","Chưa đạt chỉ tiêu")');
  });

  it("carries the letterhead, the mark of a template and one signature row that no page can split", () => {
    const sheet = unitsSheet(THREE_UNITS);
    const values = [...cellsOf(sheet).values()].map(({ value }) => value);
    // A committee below a Party body writes as the Party does.
    expect(values).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(values).toContain("BẢN MẪU – có điểm, mức là ví dụ, chưa phải quy định chính thức");
    const last = sheet.rows.at(-3);
    expect(last?.cells[0]?.value).toBe("NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)");
    expect(last?.height).toBeGreaterThan(100);
    expect(sheet.page.printed.bottom).toBe(sheet.rows.length - 1);
    expect(sheet.page.repeatedRows).toEqual({ first: 8, last: 8 });
    const official = merge({ ...set, status: "official" }, THREE);
    expect([...cellsOf(unitsSheet(official)).values()].map(({ value }) => value)).not.toContainEqual(
      expect.stringContaining("BẢN MẪU"),
    );
  });

  it("has only the columns that the merge needs, and turns the paper when they are many", () => {
    const plain = madeSet({ bonus: undefined });
    const narrow = unitsSheet(merge(plain, [totalled(plain, 80)]));
    const headings = (sheet: SheetPlan) =>
      sheet.rows[8]?.cells.map((cell) => cell?.value).slice(0, sheet.page.printed.right + 1);
    expect(headings(narrow)).toEqual([
      "Hạng",
      "Đơn vị",
      "Nhóm A\n(50)",
      "Nhóm B\n(50)",
      "Tổng điểm",
      "Xếp mức",
      "Số phiếu",
      "Ghi chú",
    ]);
    expect(narrow.page.orientation).toBe("portrait");
    const roster = [{ code: "1", name: "Xã Một", type: null, parent: "Cụm 1" }];
    const own = totalled(set, 90, { code: "1", isSelfScore: true });
    const wide = unitsSheet(merge(set, [...THREE.slice(0, 2), own], { roster }));
    expect(headings(wide)).toEqual([
      "Hạng",
      "Mã đơn vị",
      "Đơn vị",
      "Trực thuộc",
      "Nhóm A\n(50)",
      "Nhóm B\n(50)",
      "Điểm thưởng, điểm trừ",
      "Tổng điểm",
      "Xếp mức",
      "Số phiếu",
      "Điểm tự chấm",
      "Chênh lệch với tự chấm",
      "Ghi chú",
    ]);
    expect(wide.page.orientation).toBe("landscape");
    expect(cellsOf(wide).get("L10")).toMatchObject({ value: -1.49, formula: "ROUND(H10-K10,2)" });
  });

  it("caps the level by gates in a cell of its own, so that the formula stays live", () => {
    const gated = madeSet({
      gates: [{ kind: "knock-out", id: "G", title: "Liệt", levelAtMost: "2 sao", criterion: "B.2", atLeast: 5 }],
    });
    const cells = cellsOf(unitsSheet(merge(gated, [totalled(gated, 90)])));
    expect(cells.get("G10")).toMatchObject({ value: "2 sao" });
    expect(cells.get("K10")?.value).toBe(1);
    expect(cells.get("I10")?.value).toBe("Chưa đạt điều kiện: Liệt");
  });

  it("explains once, below the table, why shown columns miss a total by a hundredth", () => {
    const thirds = [4.01, 4.01, 4].map((last, at) =>
      sheetOf(set, entriesOf(set, { "A.1": 40, "A.2": last, "B.1": 40, "B.2": last }), { judge: String(at) }),
    );
    const sheet = unitsSheet(merge(set, thirds));
    expect(sheet.rows.at(-4)?.cells[0]?.value).toContain("(*) Các cột cộng lại lệch tổng điểm");
    expect(cellsOf(sheet).get("I10")?.value).toBe("(*)");
    expect(unitsSheet(merge(set, thirds.slice(2))).rows.at(-4)?.cells[0]?.value).not.toContain("(*)");
  });

  it("stands with an empty row where there is no unit at all", () => {
    const sheet = unitsSheet(merge(set, []));
    expect(named(sheet, "units")).toEqual([null]);
    expect(planFaults(layoutSummary(merge(set, [])))).toEqual([]);
  });
});

/** The rows below the heading of a table, each as the values of its cells. */
function tableRows(merged: Consolidation, name: string): readonly (readonly unknown[])[] {
  return sheetNamed(merged, name)
    .rows.slice(2)
    .map(({ cells }) => cells.map((cell) => cell?.value ?? null));
}

describe("“Khác bản”", () => {
  const IN_FORCE = "thu-nghiem@2026#0123456789ab";
  const older = (version: string, changes: readonly VersionChange[]): Problem => {
    const facts = { found: `thu-nghiem@${version}#aaaaaaaaaaaa`, expected: IN_FORCE, changes: changesText(changes) };
    return problem("criteria-version-differs", { file: "x.xlsx", sheet: "Phiếu", cell: "E9" }, facts);
  };
  const maxed = { change: "max", id: "A.2", title: "Tiêu chí A.2", before: "8.50", after: "10.00" } as const;
  const added = { change: "added", id: "B.2", title: "Tiêu chí B.2", before: "", after: "" } as const;
  const of = (judge: string, problems: readonly Problem[]) => totalled(set, 80, { code: "1", judge, problems });

  it("lists each older version once, with its sheets and all in which any of them differs", () => {
    const merged = merge(set, [
      of("An", [older("2025", [maxed])]),
      of("Bình", [older("2025", [maxed, added])]),
      of("Cúc", [older("2024", [])]),
      of("Dũng", []),
    ]);
    expect(tableRows(merged, "Khác bản")).toEqual([
      ["thu-nghiem@2024#aaaaaaaaaaaa", 1, null, null, null, null, null],
      ["thu-nghiem@2025#aaaaaaaaaaaa", 2, "đổi điểm tối đa", "A.2", "Tiêu chí A.2", "8,5", "10"],
      ["thu-nghiem@2025#aaaaaaaaaaaa", 2, "thêm", "B.2", "Tiêu chí B.2", "", ""],
    ]);
  });

  it("is not there where all sheets are of the version in force", () => {
    expect(layoutSummary(THREE_UNITS).sheets.map(({ name }) => name)).not.toContain("Khác bản");
  });
});

describe("“So theo tiêu chí” and “Đơn vị và tiêu chí”", () => {
  const mean = (hundredths: number, under = 1) => ({ over: BigInt(hundredths), under: BigInt(under) });
  /** Last year A.2 had a maximum of 8, B.2 was not asked and C.1 was; A.1 came to 39 and to 40.01 / 2 of 40. */
  const previousCriteria: PreviousCriteria = {
    criteria: [
      { id: "A.1", title: "Tiêu chí A.1", max: points(40) },
      { id: "A.2", title: "Tiêu chí A.2", max: points(8) },
      { id: "B.1", title: "Tiêu chí B.1", max: points(40) },
      { id: "C.1", title: "Tiêu chí C.1", max: points(5) },
    ],
    units: [
      {
        ...{ code: "1", name: "Xã Một" },
        means: new Map([
          ["A.1", mean(3900)],
          ["A.2", mean(400)],
          ["B.1", mean(4000)],
          ["C.1", mean(500)],
        ]),
      },
      { code: "2", name: "Xã Hai", means: new Map([["A.1", mean(4001, 2)]]) },
      { code: "9", name: "Xã đã nhập", means: new Map([["A.1", mean(1000)]]) },
    ],
  };
  // This year: unit 1 has 40; 4.01 and 4, so 4.005; 40; 4.005. Unit 2, by 88 points: 40, 10, 38, nothing.
  const merged = merge(set, THREE, { roster: ROSTER, previousCriteria });

  it("compare by id over the units that both years have, and points only where the maximum is one", () => {
    // A.1: (39 + 20.005) / 2 = 29.5025 before, (40 + 40) / 2 = 40 now: 29.50 to 40.00, 73.76 % and 100 % of 40.
    // A.2: 4 of 8 before; 4.005 of 10 now, which shows as 4.01: half away from zero.
    expect(tableRows(merged, "So theo tiêu chí")).toEqual([
      [1, "A.1", "Tiêu chí A.1", 40, 40, 2, 29.5, 40, 10.5, 29.5025 / 40, 1, null],
      [2, "A.2", "Tiêu chí A.2", 8, 10, 1, 4, 4.01, null, 0.5, 0.4005, "Điểm tối đa đã đổi: so theo %"],
      [3, "B.1", "Tiêu chí B.1", 40, 40, 1, 40, 40, 0, 1, 1, null],
      [4, "B.2", "Tiêu chí B.2", null, 10, null, null, null, null, null, null, "Chỉ có ở lần này"],
      [5, "C.1", "Tiêu chí C.1", 5, null, null, null, null, null, null, null, "Chỉ có ở lần trước"],
    ]);
    const cells = cellsOf(sheetNamed(merged, "So theo tiêu chí"));
    expect(cells.get("I3")?.formula).toBe("ROUND(H3-G3,2)");
    expect(cells.get("I4")?.formula).toBeUndefined();
  });

  it("name the units that rose or fell, by criterion, in the order of their names", () => {
    // Unit 2: 20.005 shows as 20.01, and 40.00 - 20.01 = 19.99. B.1 of unit 1 stayed, A.2 has another maximum.
    expect(tableRows(merged, "Đơn vị và tiêu chí")).toEqual([
      [1, "2", "Xã Hai", "A.1", 20.01, 40, 19.99],
      [2, "1", "Xã Một", "A.1", 39, 40, 1],
    ]);
    expect(cellsOf(sheetNamed(merged, "Đơn vị và tiêu chí")).get("G3")?.formula).toBe("ROUND(F3-E3,2)");
  });

  it("say so where no unit rose or fell", () => {
    const alone = merge(set, THREE, { previousCriteria: { criteria: [], units: [] } });
    const rows = tableRows(alone, "Đơn vị và tiêu chí");
    expect(rows).toEqual([["Không đơn vị nào có điểm khác ở tiêu chí có trong cả hai lần."]]);
  });
});

describe("the workbook", () => {
  it("has a sheet of changes only beside an earlier summary", () => {
    const names = (merged: Consolidation) => layoutSummary(merged).sheets.map(({ name }) => name);
    const read = ["Tổng hợp", "Điểm", "Theo tiêu chí", "Điểm theo tiêu chí", "Giám khảo và tiêu chí"];
    const always = [...read, "Vấn đề", "Nguồn", "Biểu đồ", "Số liệu biểu đồ"];
    expect(names(THREE_UNITS)).toEqual([...always, "Thông tin in", "Số liệu phiếu"]);
    expect(names(merge(set, THREE, { previous: [] }))).toEqual([
      ...always,
      "Thay đổi",
      "Thông tin in",
      "Số liệu phiếu",
    ]);
  });

  it("can be written whatever was merged, with values in all formulas and only functions of Excel 2010", () => {
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), ({ set: any, sheets, roster }) => {
        const previous = [{ code: "01", name: "Xã 1", rank: 2, grandTotal: points(50), level: null }];
        const plan = layoutSummary(merge(any, sheets, { roster, previous }));
        expect(planFaults(plan)).toEqual([]);
        const formulas = plan.sheets.flatMap((sheet) => [...cellsOf(sheet).values()].filter(({ formula }) => formula));
        for (const { formula = "", value } of formulas) {
          expect(value).not.toBeNull();
          const used = formula.replaceAll(/"[^"]*"|'[^']*'/gu, "").matchAll(/([A-Z]+)\(/gu);
          for (const [, name = ""] of used) expect(FUNCTIONS).toContain(name);
        }
      }),
      { numRuns: 50 },
    );
  });
});
