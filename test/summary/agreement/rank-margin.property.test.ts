import fc from "fast-check";
import { drawsFrom } from "../../../src/summary/agreement/draws";
import { rankMargins } from "../../../src/summary/agreement/rank-margin";
import { wholePanel } from "../../../src/summary/agreement/whole-panel";
import { figuresOf } from "../../../src/summary/figures";
import { foldName } from "../../../src/summary/fold-name";
import { formPanel, type PanelMethod, type PanelSheet } from "../../../src/summary/panel";
import { compareFigures } from "../../../src/summary/rank";
import type { CriteriaSet } from "../../../src/scoring/criteria-set";
import type { UnitResult } from "../../../src/summary/unit-result";
import { anyMerge } from "../../support/any-merge";
import { entriesOf, madeSet, merge, sheetOf, unitIn } from "../made-sheets";

type Rules = { readonly set: CriteriaSet; readonly method: PanelMethod };
type Panels = readonly (readonly PanelSheet[])[];

/** Ranks as the merge defines them: one more than the number of better units, by its own figures. */
function ranksOf({ set, method }: Rules, panels: Panels): readonly number[] {
  const figures = panels.map((sheets) =>
    figuresOf(
      set,
      formPanel(method, sheets).filter(({ counted }) => counted),
    ),
  );
  return figures.map((own) => 1 + figures.filter((other) => compareFigures(other, own) < 0).length);
}

function leftOut(rules: Rules, units: readonly UnitResult[]): readonly (readonly number[])[] {
  const keyOf = ({ scored }: PanelSheet) => foldName(scored.judge ?? "");
  const judges = new Set(units.flatMap(({ panel }) => panel.map(keyOf)));
  const without = [...judges].map((judge) =>
    units.map(({ panel }) => (panel.length < 2 ? panel : panel.filter((sheet) => keyOf(sheet) !== judge))),
  );
  return [units.map(({ panel }) => panel), ...without].map((panels) => ranksOf(rules, panels));
}

function drawn(rules: Rules, units: readonly UnitResult[], draws: number): readonly (readonly number[])[] {
  const next = drawsFrom(5);
  return Array.from({ length: draws }, () => {
    const panels = units.map(({ panel }) => {
      const picked = panel.map(() => next(panel.length)).sort((a, b) => a - b);
      return picked.flatMap((at) => panel.slice(at, at + 1)).map((sheet) => ({ ...sheet }));
    });
    return ranksOf(rules, panels);
  });
}

/** The range of a unit's ranks without the `skipped` lowest and highest. */
function range(rounds: readonly (readonly number[])[], unit: number, skipped: number): readonly number[] {
  const own = rounds.map((ranks) => ranks[unit] ?? 0).sort((a, b) => a - b);
  return [own[skipped] ?? 0, own[own.length - 1 - skipped] ?? 0];
}

const DRAWS = 40;
const SKIPPED = 2;

describe("rank margins", () => {
  it("are those of the merge's own exact figures, mix by mix", () => {
    fc.assert(
      fc.property(anyMerge({ maxJudges: 7 }), fc.boolean(), ({ set, sheets }, inGroups) => {
        const stages: CriteriaSet["rounding"]["stages"] = inGroups ? ["group", "panel"] : set.rounding.stages;
        const rules = { set: { ...set, rounding: { stages } }, method: set.panel.method };
        const units = merge(rules.set, sheets).units.filter(({ rank }) => rank !== null);
        const left = leftOut(rules, units);
        const draws = drawn(rules, units, DRAWS);
        const found = rankMargins(rules, units, { seed: 5, draws: DRAWS });
        for (const [at, { unit, leaveOneOut, bootstrap }] of found.entries()) {
          expect(leaveOneOut).toEqual(unit.panel.length < 2 ? null : range(left, at, 0));
          expect(bootstrap).toEqual(unit.panel.length < 3 ? null : range(draws, at, SKIPPED));
        }
      }),
    );
  });

  it("follow the exact figures where denominators are too large for doubles", () => {
    // 60.07, 89.93 and 60.11 points that apply share no factor: over 6007 × 8993 × 6011 a total of 100 is 3.2e15 > 2^51.
    const maxima = { "A.1": 39.93, "A.2": 10.07, "B.1": 39.89, "B.2": 10.11 };
    const group = (id: string) => {
      const own = Object.entries(maxima).filter(([leaf]) => leaf.startsWith(id));
      const leaf = { kind: "points", title: "Tiêu chí", step: 0.01, notApplicable: "rescale" };
      return { kind: "group", id, title: id, max: 50, criteria: own.map(([one, max]) => ({ ...leaf, id: one, max })) };
    };
    const set = madeSet({ groups: [group("A"), group("B")] });
    const panel = (name: string, more: number) =>
      ["A.1", "A.2", "B.1"].map((skipped, at) => {
        const filled = { "A.1": 20 + more, "A.2": 5, "B.1": 20, "B.2": 5, [skipped]: "N/A" as const };
        return sheetOf(set, entriesOf(set, filled), { name, judge: String(at) });
      });
    const sheets = [0, 0.01, 0.02].flatMap((more, at) => panel(`Xã ${String(at)}`, more));
    const merged = merge(set, sheets);
    expect(wholePanel(set, unitIn(merged, "Xã 0").panel)).toBeNull();
    const found = rankMargins(merged, merged.units, { seed: 5, draws: DRAWS });
    for (const [at, { leaveOneOut, bootstrap }] of found.entries()) {
      expect(leaveOneOut).toEqual(range(leftOut(merged, merged.units), at, 0));
      expect(bootstrap).toEqual(range(drawn(merged, merged.units, DRAWS), at, SKIPPED));
    }
  });
});
