import fc from "fast-check";
import { allLeaves, extraItems, type CriteriaSet } from "../../src/scoring/criteria-set";
import { allowedPoints, leavesOf, type Leaf } from "../../src/scoring/criterion";
import type { Entries, Entry } from "../../src/scoring/entry";
import { compareExact, rounded, type Exact } from "../../src/scoring/exact";
import { hundredthsOf, type Points } from "../../src/scoring/points";
import { scoreSheet, type Score } from "../../src/scoring/score-sheet";
import { judgeFilling } from "../../src/sheet/filling";
import { anyFilling } from "../support/any-filling";
import { someSets } from "../support/some-sets";

type Sheet = { readonly set: CriteriaSet; readonly entries: Entries };

const SETS = someSets(100);

/** A sheet of legal entries, some rows N/A where the set allows it. */
function anySheet(): fc.Arbitrary<Sheet> {
  return SETS.chain(({ set }) =>
    anyFilling(set, "judge").map((filling) => {
      const extras = extraItems(set).flatMap(({ id }) => {
        const typed = filling.rows.get(id)?.points;
        return typeof typed === "number" ? [[id, hundredthsOf(Math.round(typed * 100))] as const] : [];
      });
      const leaves = judgeFilling(set, "judge", filling).entries;
      return { set, entries: { leaves, extras: new Map(extras), documents: filling.documents } };
    }),
  );
}

function least(list: readonly Points[]): Points | undefined {
  return [...list].sort((a, b) => a - b)[0];
}

/** The next legal entry that is worth as much or more; null where there is none. */
function raised(leaf: Leaf, entry: Entry): Entry | null {
  if (entry.kind === "not-applicable") return null;
  if (entry.kind === "figures") {
    const whole = leaf.kind === "ratio" ? 1 : 100;
    const next = entry.figures + (leaf.kind === "deduct" ? -whole : whole);
    return next < 0 ? null : { ...entry, figures: hundredthsOf(next) };
  }
  const allowed = allowedPoints(leaf);
  const step = leaf.kind === "points" || leaf.kind === "external" ? leaf.step : 1;
  const next =
    allowed === null ? hundredthsOf(entry.points + step) : least(allowed.filter((one) => one > entry.points));
  return next === undefined || next > leaf.max ? null : { kind: "points", points: next };
}

function raisedLeaves({ set, entries }: Sheet): readonly Entries[] {
  return allLeaves(set).flatMap((leaf) => {
    const entry = entries.leaves.get(leaf.id);
    const next = entry === undefined ? null : raised(leaf, entry);
    return next === null ? [] : [{ ...entries, leaves: new Map([...entries.leaves, [leaf.id, next]]) }];
  });
}

function raisedExtras({ set, entries }: Sheet): readonly Entries[] {
  return extraItems(set).flatMap(({ id, max, step }) => {
    const next = (entries.extras.get(id) ?? 0) + step;
    const isLegal = next <= Math.max(0, max);
    return isLegal ? [{ ...entries, extras: new Map([...entries.extras, [id, hundredthsOf(next)]]) }] : [];
  });
}

/** Everything that may be better on this sheet by one step. */
function better(sheet: Sheet): readonly Entries[] {
  const documents = sheet.set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items : []));
  const ticked = documents.map(({ id }) => ({
    ...sheet.entries,
    documents: new Set([...sheet.entries.documents, id]),
  }));
  return [...raisedLeaves(sheet), ...raisedExtras(sheet), ...ticked];
}

function fell(before: Exact | null, after: Exact | null): boolean {
  if (before === null || after === null) return before !== after;
  return compareExact(after, before) < 0;
}

function levelIndex(set: CriteriaSet, score: Score): number {
  return set.levels.findIndex((level) => level.name === score.level?.name);
}

it("never falls when an entry rises: neither total nor grand total nor level", () => {
  let compared = 0;
  fc.assert(
    fc.property(anySheet(), (sheet) => {
      const before = scoreSheet(sheet.set, sheet.entries);
      for (const entries of better(sheet)) {
        const after = scoreSheet(sheet.set, entries);
        expect(fell(before.total, after.total)).toBe(false);
        expect(fell(before.grandTotal, after.grandTotal)).toBe(false);
        expect(levelIndex(sheet.set, after)).toBeGreaterThanOrEqual(levelIndex(sheet.set, before));
        compared += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(1000);
});

it("adds up: groups to the total, children to their groups, when nothing is left out", () => {
  fc.assert(
    fc.property(anySheet(), ({ set, entries }) => {
      const { groups, leaves, total } = scoreSheet(set, entries);
      fc.pre([...leaves.values()].every((leaf) => leaf.counts));
      const sum = set.groups.reduce((points, group) => points + (groups.get(group.id) ?? NaN), 0);
      expect(total).toEqual({ over: BigInt(sum), under: 1n });
      for (const group of set.groups) {
        const inside = leavesOf(group).reduce((points, leaf) => points + (leaves.get(leaf.id)?.points ?? NaN), 0);
        expect(groups.get(group.id)).toBe(inside);
      }
    }),
    { numRuns: 600 },
  );
});

it("stays within its scale: no leaf above its max, no total above the groups, no grand total below zero", () => {
  fc.assert(
    fc.property(anySheet(), ({ set, entries }) => {
      const { leaves, total, grandTotal, bonus } = scoreSheet(set, entries);
      const above = allLeaves(set).filter(({ id, max }) => {
        const points = leaves.get(id)?.points ?? 0;
        return points < 0 || points > max;
      });
      expect(above).toEqual([]);
      const most = set.groups.reduce((sum, group) => sum + group.max, 0);
      if (total !== null) expect(rounded(total)).toBeLessThanOrEqual(most);
      if (grandTotal !== null) expect(grandTotal.over >= 0n).toBe(true);
      expect(bonus).toBeLessThanOrEqual(set.bonus?.cap ?? 0);
      expect(bonus).toBeGreaterThanOrEqual(set.deductions?.cap ?? 0);
    }),
    { numRuns: 600 },
  );
});

it("never changes its points by a gate", () => {
  fc.assert(
    fc.property(anySheet(), ({ set, entries }) => {
      const gated = scoreSheet(set, entries);
      const free = scoreSheet({ ...set, gates: [] }, entries);
      expect({ ...gated, gates: [], level: null }).toEqual({ ...free, level: null });
      expect(levelIndex(set, gated)).toBeLessThanOrEqual(levelIndex(set, free));
    }),
    { numRuns: 600 },
  );
});

it("is incomplete as soon as one entry is gone", () => {
  fc.assert(
    fc.property(anySheet(), fc.nat(), ({ set, entries }, position) => {
      const ids = [...entries.leaves.keys()];
      const gone = ids[position % ids.length];
      const left = new Map([...entries.leaves].filter(([id]) => id !== gone));
      const score = scoreSheet(set, { ...entries, leaves: left });
      expect(score.missing).toEqual([gone]);
      expect([score.total, score.grandTotal, score.level]).toEqual([null, null, null]);
    }),
    { numRuns: 200 },
  );
});
