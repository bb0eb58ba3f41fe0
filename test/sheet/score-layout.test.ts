import { absoluteA1, a1, type Area } from "../../src/sheet/address";
import { NOTHING_FILLED } from "../../src/sheet/filling";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { styleOf } from "../../src/sheet/style";
import { judgedAs, parsedSmallSet, planOf } from "../support/judged-set";
import { snapshotOf } from "../support/snapshot-of";
import { yenThePlan } from "../support/yen-the";

function namesOf(plan: SheetPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.names.map(({ name, area }) => [name, absoluteA1(area)]));
}

function at(plan: SheetPlan, address: string) {
  const cells = plan.rows.flatMap((row, rowAt) =>
    row.cells.map((cell, column) => ({ cell, address: a1({ row: rowAt, column }) })),
  );
  return cells.find((one) => one.address === address)?.cell ?? null;
}

function unlocked(plan: SheetPlan): readonly string[] {
  return plan.rows.flatMap((row, rowAt) =>
    row.cells.flatMap((cell, column) =>
      cell?.style !== undefined && styleOf(cell.style).unlocked === true ? [a1({ row: rowAt, column })] : [],
    ),
  );
}

const covers = (area: Area): string => absoluteA1(area).replaceAll("$", "");

describe("a judge's sheet of Yên Thế", () => {
  const plan = yenThePlan({}, { filling: NOTHING_FILLED, scoredOn: null });

  it("names everything that readers look for", () => {
    expect(namesOf(plan)).toEqual({
      criterion_ids: "$A$11:$A$45",
      max_points: "$C$11:$C$45",
      figures: "$D$11:$D$45",
      figures_of: "$E$11:$E$45",
      self_points: "$F$11:$F$45",
      points: "$G$11:$G$45",
      evidence: "$H$11:$H$45",
      notes: "$I$11:$I$45",
      bonus_ids: "$A$48:$A$49",
      bonus_max: "$C$48:$C$49",
      bonus_points: "$G$48:$G$49",
      total: "$G$46",
      bonus_total: "$G$50",
      grand_total: "$G$51",
      missing: "$G$52",
      level: "$G$53",
      seal: "$G$54",
      unit: "$B$7",
      unit_code: "$E$7",
      judge: "$B$8",
      round: "$E$8",
      scored_on: "$B$9",
      criteria_set: "$E$9",
    });
  });

  it("shows what is missing while it is blank: thirty entries, no total and no level", () => {
    const shown = ["G11", "G46", "G50", "G51", "G52", "G53"].map((address) => at(plan, address)?.value);
    expect(shown).toEqual([0, 0, 0, "", 30, ""]);
  });

  it("is locked but for its entries", () => {
    expect(plan.locked).toBe(true);
    const open = unlocked(plan);
    expect(open).toEqual(
      expect.arrayContaining(["B7", "E7", "B8", "E8", "B9", "G12", "D15", "E15", "G48", "H12", "I12"]),
    );
    // Groups, computed points, max points, ids, totals, the name of the set and the seal are not for typing.
    for (const fixed of ["A12", "C12", "G11", "G15", "D12", "E23", "G46", "G51", "G53", "G54", "E9"]) {
      expect(open).not.toContain(fixed);
    }
  });

  it("has one rule for every cell that takes points or figures", () => {
    const ruled = plan.rules.map(({ area }) => covers(area));
    const points = unlocked(plan).filter((address) => /^[DEG](1[1-9]|[234]\d)$/.test(address));
    expect([...ruled].sort()).toEqual([...points].sort());
    expect(ruled).toHaveLength(42); // 30 criteria, the wholes of 10 ratios and 2 bonus rows
  });

  it("takes numbers in their bounds, choices from hidden cells, and N/A where it is allowed", () => {
    const rule = (address: string) => plan.rules.find(({ area }) => covers(area) === address)?.accepts;
    expect(rule("G12")).toEqual({ kind: "decimal", from: 0, to: 2 });
    expect(rule("E15")).toEqual({ kind: "decimal", from: 0.01, to: 1_000_000_000 });
    expect(rule("G48")).toEqual({ kind: "decimal", from: 0, to: 2.5 });
    expect(rule("G18")).toEqual({
      kind: "formula",
      formula: 'IF(ISNUMBER(G18),AND(ISNUMBER(G18),G18>=0,G18<=2),EXACT(G18,"N/A"))',
    });
    const choice = rule("G19");
    const source = choice?.kind === "list" ? choice.source : null;
    const { top = 0, left = 0, right = 0 } = source ?? {};
    const values = plan.rows[top]?.cells.slice(left, right + 1).map((cell) => cell?.value);
    expect([top, values]).toEqual([18, [2, 1, 0]]);
    for (let column = left; column <= right; column++) expect(plan.columns[column]?.hidden).toBe(true);
  });

  it("adds up by formulas that anybody can follow", () => {
    const formula = (address: string) => at(plan, address)?.formula;
    expect(formula("G11")).toBe('ROUND(SUM(G12:G19)+SUMIF(G18,"N/A",K18),2)');
    expect(formula("G20")).toBe("ROUND(SUM(G21:G27),2)");
    expect(formula("F11")).toBe('ROUND(SUM(F12:F19)+SUMIF(F18,"N/A",K18),2)');
    expect(formula("G46")).toBe("ROUND(SUM(G11,G20,G28,G34,G40),2)");
    expect(formula("G50")).toBe("ROUND(MIN(5,SUM(G48:G49)),2)");
    expect(formula("G51")).toBe('IF(OR(G52>0,G46=""),"",MAX(0,ROUND(G46+G50,2)))');
    expect(formula("G52")).toBe('COUNTIF(J11:J45,">0")+COUNTIF(J47:J49,">0")');
    expect(formula("G23")).toBe('IF(J23=0,ROUND(MAX(0,4-D23*0.5),2),"")');
  });

  it("prints what people see, with its heading on every page", () => {
    expect(covers(plan.page.printed)).toBe("A1:I57");
    expect(plan.page.repeatedRows).toEqual({ first: 9, last: 9 });
    expect(plan.columns.slice(0, 9).every((column) => column.hidden !== true)).toBe(true);
    expect(plan.columns.slice(9).every((column) => column.hidden === true)).toBe(true);
    expect(plan.freeze).toEqual({ rows: 10, columns: 2 });
  });

  it("marks with a star what is only an example, and says of a template what is marked", () => {
    const shown = (changes: Parameters<typeof parsedSmallSet>[0]) => {
      const sheet = planOf(parsedSmallSet(changes), NOTHING_FILLED);
      const maxes = sheet.rows.flatMap(({ cells }) => (cells[2]?.style?.includes("points") === true ? [cells] : []));
      const starred = maxes.filter((cells) => cells[2]?.style?.endsWith("-example")).map((cells) => cells[0]?.value);
      return [at(sheet, "A6")?.value, starred.join(" ")];
    };
    const sourced = (...paths: readonly string[]) =>
      Object.fromEntries(
        paths.flatMap((path) => [
          [`${path}.example`, undefined],
          [`${path}.source`, "Quyết định số 1"],
        ]),
      );
    const figures = ["groups.0", "groups.0.criteria.0", "groups.0.criteria.1", "groups.1", "bonus", "deductions"];
    const inner = ["groups.0.criteria.1.criteria.0", "groups.0.criteria.1.criteria.1", "groups.1.criteria.0"];
    const all = [...figures, ...inner, "groups.1.criteria.1"];
    const levels = ["levels.0", "levels.1", "gates.0", "gates.1", "gates.2"];
    expect(shown({})).toEqual([
      "BẢN MẪU – điểm có dấu * và mức là ví dụ, chưa phải quy định chính thức",
      "A A.1 A.2 A.2.1 A.2.2 B B.1 B.2 T.1 T.2 P.1",
    ]);
    expect(shown(sourced(...figures, ...levels))).toEqual([
      "BẢN MẪU – điểm có dấu * là ví dụ, chưa phải quy định chính thức",
      "A.2.1 A.2.2 B.1 B.2",
    ]);
    expect(shown(sourced(...all))).toEqual(["BẢN MẪU – các mức là ví dụ, chưa phải quy định chính thức", ""]);
    expect(shown(sourced(...all, ...levels))).toEqual(["BẢN MẪU – chưa được ban hành chính thức", ""]);
  });

  it("says that its set is a template", () => {
    expect(at(plan, "A6")?.value).toMatch(/^BẢN MẪU/);
    const official = planOf(parsedSmallSet({ status: "official" }), NOTHING_FILLED);
    expect(at(official, "A6")?.value).toBeNull();
  });
});

describe("a filled sheet", () => {
  const plan = yenThePlan({ "3.1.7": { points: "N/A" }, "3.4.4": { figures: "N/A" } });

  // N/A is full here: 1.5 becomes 2, and 3 becomes 3.5: one point more than 80.18 and 83.43.
  it("shows in its formulas what they come to", () => {
    const shown = ["G11", "G15", "G34", "G38", "G46", "G50", "G51", "G52", "G53"].map((cell) => at(plan, cell)?.value);
    expect(shown).toEqual([16.21, 2.08, 13.25, "N/A", 81.18, 3.25, 84.43, 0, "4 sao"]);
    expect(at(plan, "H53")?.value).toBe("★★★★");
  });
});

describe("a unit's own sheet", () => {
  const external = parsedSmallSet({
    "groups.1.criteria.0": { kind: "external", id: "B.1", title: "Cấp trên", max: 3 },
  });
  const plan = planOf(external, NOTHING_FILLED, null);

  it("has its own points where a judge has his", () => {
    const names = namesOf(plan);
    expect(names["self_points"]).toBe(names["points"]);
    expect(judgedAs(external, snapshotOf(plan))).toMatchObject({ isSelfScore: true, judge: null });
    expect(at(plan, "F10")?.value).toBe("Điểm tự chấm");
  });

  it("takes no points that a higher level gives", () => {
    const row = snapshotOf(plan).cells.find(({ value }) => value === "B.1")?.row ?? -1;
    const points = a1({ row, column: 5 });
    expect(unlocked(plan)).not.toContain(points);
    expect(plan.rules.map(({ area }) => covers(area))).not.toContain(points);
  });
});
