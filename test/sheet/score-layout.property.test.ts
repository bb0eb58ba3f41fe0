import fc from "fast-check";
import * as z from "zod/mini";
import { contradictions } from "../../src/scoring/contradictions";
import { hashOf } from "../../src/scoring/criteria-hash";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { planFaults } from "../../src/workbook/plan-faults";
import { anyCriteriaSet } from "../support/any-criteria-set";
import { formulaFaults, sheetFormulaFaults } from "../support/formula-limits";
import { anySheet, laidPlan } from "../support/laid-sheet";
import { someSets } from "../support/some-sets";

const anyRole = fc.constantFrom("Nguyễn Văn An", null);

function blank(set: CriteriaSet, judge: string | null): SheetPlan {
  const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "YT09", judge };
  return layoutScoreSheet(blankRequest(set, hashOf(set), about));
}

function faults(plan: SheetPlan): readonly string[] {
  return [...sheetFormulaFaults(plan), ...planFaults({ title: "", sheets: [plan] })];
}

it("uses only formulas that Excel 2010 takes, and can always be written", () => {
  fc.assert(
    fc.property(anyCriteriaSet({ maxLeaves: 40 }), anyRole, (set, judge) => {
      expect(faults(blank(set, judge))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it("can be written with any filling", () => {
  fc.assert(
    fc.property(anySheet(someSets(100), { spoilt: true }), (sheet) => {
      expect(faults(laidPlan(sheet))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const LONG = "Công khai, minh bạch thủ tục hành chính ".repeat(50).slice(0, 1999).trim();
const words = (at: number): string => `${LONG.slice(0, 1990)}${String(at)}`;
const example = { example: true } as const;

/** Four leaves of each of fifty sorts, with ids of sixty characters: all that a sound set may hold. */
function hugeJson(notApplicable: string): object {
  const id = (group: number, at: number): string => `${"Tiêu-chí-".repeat(6)}${String(group)}.${String(at)}`;
  const leaves = (group: number): readonly object[] =>
    Array.from({ length: 50 }, (_, at) => {
      const leaf = { id: id(group, at), title: words(at), max: 2, evidence: "required", notApplicable, ...example };
      const bands = Array.from({ length: 80 }, (_one, band) => ({
        from: band / 100,
        points: band === 79 ? 2 : band / 50,
      }));
      const choices = Array.from({ length: 41 }, (_one, choice) => ({ label: words(choice), points: choice / 20 }));
      const kinds = [
        { kind: "points" },
        { kind: "ratio", bands },
        { kind: "choice", choices },
        { kind: "yes-no" },
        { kind: "ratio" },
        { kind: "count", each: 0.01 },
        { kind: "deduct", each: 0.01 },
        { kind: "survey", form: LONG },
        { kind: "points", step: 0.01 },
        { kind: "external" },
      ];
      return { ...leaf, ...kinds[at % kinds.length] };
    });
  const extra = (name: string, max: number) => ({
    title: words(1),
    cap: max * 10,
    items: Array.from({ length: 20 }, (_, at) => ({ id: `${name}${String(at)}`, title: words(at), max })),
    ...example,
  });
  const gate = (at: number, rule: object) => ({
    id: `G${String(at)}`,
    title: words(at),
    levelAtMost: null,
    ...rule,
    ...example,
  });
  const documents = Array.from({ length: 40 }, (_, at) => ({ id: `HS${String(at)}`, title: words(at) }));
  return {
    id: "x".repeat(60),
    version: "9".repeat(60),
    title: LONG,
    sheetTitle: LONG,
    issuer: { parent: LONG, name: LONG },
    issued: LONG,
    status: "template",
    unitTypes: ["xã"],
    scale: 400,
    groups: [1, 2, 3, 4].map((group) => ({
      kind: "group",
      id: `N${String(group)}`,
      title: words(group),
      max: 100,
      criteria: leaves(group),
      ...example,
    })),
    bonus: { ...extra("T", 1), place: "on-top" },
    deductions: extra("P", -1),
    gates: [
      gate(1, { kind: "group-share", atLeast: 0.5 }),
      gate(2, { kind: "group-share", group: "N1", atLeast: 0.75 }),
      gate(3, { kind: "knock-out", criterion: id(1, 0), atLeast: 1 }),
      gate(4, { kind: "dossier", items: documents }),
    ],
    levels: [1, 2, 3, 4, 5].map((star) => ({
      name: `${"Mức ".repeat(20)}${String(star)}`,
      stars: star,
      from: star * 70,
      ...example,
    })),
    panel: { method: "mean", minimumJudges: 1, quorum: 0, maximumSpread: null, ...example },
    rounding: { stages: ["panel"], ...example },
    sources: [LONG],
  };
}

describe("the largest sets", () => {
  it.each(["full", "zero", "rescale"])("of 200 leaves that may be N/A (%s) can be written and calculated", (rule) => {
    const set = z.parse(CriteriaSet, hugeJson(rule));
    expect(contradictions(set)).toEqual([]);
    for (const judge of ["Nguyễn Văn An", null]) expect(faults(blank(set, judge))).toEqual([]);
  });
});

describe("the limits that the formulas are held against", () => {
  it.each([
    ["unknown function IFS", 'IFS(A1>1,"a")'],
    ["unknown function XLOOKUP", "XLOOKUP(A1,B:B,C:C)"],
    ["SUM has 256 arguments", `SUM(${Array.from({ length: 256 }, (_, at) => `A${String(at + 1)}`).join(",")})`],
    ["nested 65 deep", `${"IF(A1>0,1,".repeat(65)}0${")".repeat(65)}`],
    ["a text of 258", `"${"x".repeat(256)}"`],
    ["9002 characters", `A1${"+A1".repeat(3000)}`],
  ])("know %s", (fault, formula) => {
    expect(formulaFaults(formula)).toEqual([fault]);
  });

  it("pass over what stands in texts", () => {
    expect(formulaFaults('IF(A1="IFS(""x"",LET(","(","x"&")")')).toEqual([]);
  });
});
