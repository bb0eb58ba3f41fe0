import fc from "fast-check";
import { leavesOf } from "../../src/scoring/criterion";
import { hundredthsOf } from "../../src/scoring/points";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { isError } from "../../src/scoring/problem";
import type { Consolidation } from "../../src/summary/consolidate";
import { consolidationJson } from "../../src/summary/consolidation-json";
import type { ScoredSheet } from "../../src/summary/scored-sheet";
import { anyMerge, type AnyMerge } from "../support/any-merge";
import { filesOf, merge } from "./made-sheets";

const printed = (merged: Consolidation) => consolidationJson(merged, (problem) => problem);
const mergeAll = ({ set, sheets, roster }: AnyMerge) => merge(set, sheets, { roster });

/** Exact hundredths of a sheet without N/A, added up here from the leaves' points, independent of the scored totals. */
function handTotal({ set }: AnyMerge, sheet: ScoredSheet): number {
  const capped = (sum: number, cap: number | undefined) =>
    cap === undefined ? 0 : cap < 0 ? Math.max(cap, sum) : Math.min(cap, sum);
  const extras = (items: readonly { readonly id: string }[] | undefined) =>
    (items ?? []).reduce((sum, { id }) => sum + (sheet.entries.extras.get(id) ?? 0), 0);
  const leaves = set.groups
    .flatMap(leavesOf)
    .reduce((sum, { id }) => sum + (sheet.score.leaves.get(id)?.points ?? NaN), 0);
  const bonus = capped(extras(set.bonus?.items), set.bonus?.cap);
  return Math.max(0, leaves + bonus + capped(extras(set.deductions?.items), set.deductions?.cap));
}
const halfUp = (sum: number, count: number) => Math.floor((2 * sum + count) / (2 * count));

describe("consolidate", () => {
  it("does not depend on the order of files, sheets and judges", () => {
    const shuffled = anyMerge({ mishaps: true }).chain((any) =>
      fc.record({
        any: fc.constant(any),
        sheets: fc.shuffledSubarray([...any.sheets], { minLength: any.sheets.length }),
        bundle: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ any, sheets, bundle }) => {
        // Bundled, the sheets of a unit lie in one file, in both orders.
        const packed = (list: readonly ScoredSheet[]) =>
          bundle ? list.map((sheet) => ({ ...sheet, file: sheet.unit.name, sheet: sheet.file })) : list;
        const one = merge(any.set, packed(any.sheets), { roster: any.roster });
        const other = merge(any.set, packed(sheets), { roster: any.roster });
        expect(printed(other)).toEqual(printed(one));
        expect(other.criteria).toEqual(one.criteria);
      }),
    );
  });

  it("has four sums that agree, whatever went wrong with sheets", () => {
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), (any) => {
        const merged = mergeAll(any);
        const used = merged.units.flatMap(({ panel }) => panel.map(({ scored }) => scored));
        const byHand = used.reduce((sum, { score, entries }) => {
          const leaves = [...score.leaves.values()].reduce((points, leaf) => points + leaf.points, 0);
          return (
            sum + leaves + [...entries.extras.values()].reduce((points: number, extra) => points + (extra ?? 0), 0)
          );
        }, 0);
        expect(merged.checks).toEqual({
          byUnit: byHand,
          byJudge: byHand,
          byCriterion: byHand,
          byFile: byHand,
          agree: true,
        });
      }),
    );
  });

  it("ranks a unit exactly when nothing is wrong with it, and says why where something is", () => {
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), (any) => {
        for (const unit of mergeAll(any).units) {
          if (unit.rank !== null) expect(unit.figures).not.toBeNull();
          else {
            expect(unit.level).toBeNull();
            expect(!unit.complete || unit.problems.some(isError)).toBe(true);
          }
        }
      }),
    );
  });

  it("gives each ranked unit one more than the number of better ones", () => {
    fc.assert(
      fc.property(anyMerge({ maxUnits: 8, maxJudges: 2 }), (any) => {
        const ranked = merge({ ...any.set, tieBreaks: [] }, any.sheets).units.flatMap(({ rank, figures }) =>
          rank === null || figures === null ? [] : [{ rank, grandTotal: figures.grandTotal }],
        );
        for (const unit of ranked)
          expect(unit.rank).toBe(1 + ranked.filter(({ grandTotal }) => grandTotal > unit.grandTotal).length);
      }),
    );
  });

  it("rounds the exact mean of the judges' totals once, half away from zero", () => {
    fc.assert(
      fc.property(anyMerge({ notApplicable: false }), (any) => {
        const { units } = merge({ ...any.set, rounding: { stages: ["panel"] } }, any.sheets, { method: "mean" });
        for (const { panel, figures } of units) {
          const sum = panel.reduce((points, { scored }) => points + handTotal(any, scored), 0);
          expect(figures?.grandTotal).toBe(halfUp(sum, panel.length));
        }
      }),
    );
  });

  it("drops exactly one highest and one lowest total from five judges on", () => {
    fc.assert(
      fc.property(anyMerge({ notApplicable: false, maxJudges: 8 }), (any) => {
        const set = { ...any.set, rounding: { stages: [] } };
        for (const { panel, figures } of merge(set, any.sheets, { method: "trimmed-mean" }).units) {
          const totals = panel.map(({ scored }) => handTotal(any, scored));
          const sum = totals.reduce((points, total) => points + total, 0);
          const dropped = panel.length < 5 ? 0 : Math.max(...totals) + Math.min(...totals);
          const left = panel.length < 5 ? panel.length : panel.length - 2;
          expect(panel.filter(({ counted }) => counted)).toHaveLength(left);
          expect(figures?.grandTotal).toBe(halfUp(sum - dropped, left));
        }
      }),
    );
  });

  it("takes the middle total, or the mean of the middle two, as the median", () => {
    fc.assert(
      fc.property(anyMerge({ notApplicable: false, maxJudges: 8 }), (any) => {
        const set = { ...any.set, rounding: { stages: [] } };
        for (const { panel, figures } of merge(set, any.sheets, { method: "median" }).units) {
          const totals = panel.map(({ scored }) => handTotal(any, scored)).sort((a, b) => a - b);
          const [low, high] = [totals[Math.floor((totals.length - 1) / 2)], totals[Math.floor(totals.length / 2)]];
          expect(figures?.grandTotal).toBe(halfUp((low ?? NaN) + (high ?? NaN), 2));
        }
      }),
    );
  });

  const raised = anyMerge({ kinds: ["points", "external"], maxJudges: 6 }).chain((any) =>
    fc.record({ any: fc.constant(any), sheet: fc.nat(999), leaf: fc.nat(999), steps: fc.integer({ min: 1, max: 40 }) }),
  );
  type Raised = typeof raised extends fc.Arbitrary<infer Value> ? Value : never;

  /** The same sheets with one entry of one of them raised by some steps, at most to its max. */
  function raise({ any, sheet: at, leaf: which, steps }: Raised): { sheets: readonly ScoredSheet[]; name: string } {
    const chosen = any.sheets[at % any.sheets.length];
    const leaves = any.set.groups.flatMap(leavesOf);
    const leaf = leaves[which % leaves.length];
    const entry = leaf === undefined ? undefined : chosen?.entries.leaves.get(leaf.id);
    if (chosen === undefined || leaf === undefined || entry?.kind !== "points")
      return { sheets: any.sheets, name: "Xã 1" };
    const step = "step" in leaf ? leaf.step : 1;
    const points = hundredthsOf(Math.min(leaf.max, entry.points + steps * step));
    const entries = {
      ...chosen.entries,
      leaves: new Map(chosen.entries.leaves).set(leaf.id, { kind: "points", points }),
    };
    const better = { ...chosen, entries, score: scoreSheet(any.set, entries) };
    return { sheets: any.sheets.map((sheet) => (sheet === chosen ? better : sheet)), name: chosen.unit.name };
  }

  it.each([
    ["mean", true],
    ["trimmed-mean", false],
    ["median", false],
  ] as const)("never lowers a unit's total nor its place when an entry rises (%s)", (method, withTieBreaks) => {
    fc.assert(
      fc.property(raised, (one) => {
        // Another judge may come to count where the totals are equal: only the mean keeps every part from falling.
        const set = withTieBreaks ? one.any.set : { ...one.any.set, tieBreaks: [], rounding: { stages: [] } };
        const { sheets, name } = raise(one);
        const find = (list: readonly ScoredSheet[]) =>
          merge(set, list, { method }).units.find(({ unit }) => unit.name === name);
        const [before, after] = [find(one.any.sheets), find(sheets)];
        // A sheet on which nothing applies has no total, before as after.
        fc.pre(before?.figures !== null && before?.figures !== undefined);
        expect(after?.figures?.grandTotal).toBeGreaterThanOrEqual(before.figures.grandTotal);
        if (before.rank === null) expect(after?.rank).toBeNull();
        else expect(after?.rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });

  it("counts each file as used, superseded or rejected", () => {
    fc.assert(
      fc.property(anyMerge({ mishaps: true }), (any) => {
        const merged = mergeAll(any);
        const files = filesOf(any.sheets);
        expect(merged.sources.map(({ file }) => file).sort()).toEqual(files.map(({ file }) => file).sort());
        const inPanels = new Set(merged.units.flatMap(({ panel }) => panel.map(({ scored }) => scored.file)));
        for (const { file, status } of merged.sources) if (inPanels.has(file)) expect(status).toBe("used");
      }),
    );
  });
});
