import fc from "fast-check";
import { hashOf, toJson } from "../../../src/scoring/criteria-hash";
import { loadCriteriaSet, type LoadedSet } from "../../../src/scoring/load-criteria-set";
import { setDifferences } from "../../../src/scoring/set-differences";
import { allLeaves, extraItems } from "../../../src/scoring/criteria-set";
import { carrySheet, type CarriedSheet } from "../../../src/sheet/carry/carry-sheet";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import type { SheetSnapshot } from "../../../src/sheet/sheet-snapshot";
import { anySheet, judgedBy, laid, type AnySheet } from "../../support/laid-sheet";
import { snapshotOf } from "../../support/snapshot-of";
import { someSets } from "../../support/some-sets";

const SETS = someSets(60);

type Json = Record<string, unknown>;
type Node = { kind: string; id: string; title: string; max: number; criteria?: Node[] } & Json;

function leavesIn(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.kind === "group" ? leavesIn(node.criteria ?? []) : [node]));
}

/** The set as its owner changes it for the next version: one leaf reworded, one with another rule. */
function nextVersion(set: LoadedSet["set"], at: number, other: number): LoadedSet {
  const json = structuredClone(toJson(set)) as { version: string; groups: Node[] } & Json;
  const leaves = leavesIn(json.groups);
  const [reworded, ruled] = [leaves[at % leaves.length], leaves[other % leaves.length]];
  if (reworded === undefined || ruled === undefined) throw new RangeError("no leaves");
  json.version = "next";
  reworded.title += " (sửa)";
  // Without N/A another entry is refused, with it one more is taken: a rule of every kind.
  if (ruled["notApplicable"] === undefined) ruled["notApplicable"] = "zero";
  else delete ruled["notApplicable"];
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError("no set");
  return { set: loaded.set, hash: hashOf(loaded.set) };
}

function carriedTo(sheet: AnySheet, target: LoadedSet, takesReworded = false): CarriedSheet {
  const wish = { target, from: sheet.known.set.id, takesReworded, earlier: null };
  const carried = carrySheet(laid(sheet), "a.xlsx", wish);
  if (carried === null) throw new RangeError("no score sheet");
  return carried;
}

/** What a layout lays of a filling: “out of” stands beside a ratio alone. */
function typedCount({ known, filling }: AnySheet): number {
  const ratios = new Set(allLeaves(known.set).flatMap(({ kind, id }) => (kind === "ratio" ? [id] : [])));
  const typed = [...filling.rows].flatMap(([id, row]) =>
    Object.entries(row).flatMap(([part, value]) => (part === "figuresOf" && !ratios.has(id) ? [] : [value])),
  );
  return typed.filter((value) => String(value).trim() !== "").length + filling.documents.size;
}

/** Blanks of a space alone are no entries. */
function withoutSpaces(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, cells: sheet.cells.filter(({ value }) => value !== " ") };
}

const lists = (carried: CarriedSheet) => carried.left.map(({ place }) => place.criterion);

it("lays the very sheet again where the version is the same", () => {
  fc.assert(
    fc.property(anySheet(SETS, { spoilt: true }), (sheet) => {
      const carried = carriedTo(sheet, sheet.known);
      expect(carried.left).toEqual([]);
      expect(snapshotOf(layoutScoreSheet(carried.request))).toEqual(withoutSpaces(laid(sheet)));
    }),
    { numRuns: 40 },
  );
});

it("carries or names every entry, and names those of the changed criteria alone", () => {
  fc.assert(
    fc.property(anySheet(SETS, { spoilt: true }), fc.nat(30), fc.nat(30), (sheet, at, other) => {
      const target = nextVersion(sheet.known.set, at, other);
      const carried = carriedTo(sheet, target);
      expect(carried.carried.length + carried.left.length).toBe(typedCount(sheet));
      const cells = [...carried.carried.map(({ cell }) => cell), ...carried.left.map(({ place }) => place.cell)];
      expect(new Set(cells).size).toBe(cells.length);
      const changed = setDifferences(sheet.known.set, target.set).parts.map(({ id }) => id);
      expect(changed).toEqual(expect.arrayContaining(lists(carried)));
      expect(carried.changes.map(({ id }) => id)).toEqual(expect.arrayContaining(lists(carried)));
    }),
    { numRuns: 40 },
  );
});

it("gives every unchanged criterion the points that it had, and nothing to the changed ones", () => {
  fc.assert(
    fc.property(anySheet(SETS), fc.nat(30), fc.nat(30), (sheet, at, other) => {
      const target = nextVersion(sheet.known.set, at, other);
      const changed = new Set(setDifferences(sheet.known.set, target.set).parts.map(({ id }) => id));
      const before = judgedBy(sheet.known, laid(sheet));
      const after = judgedBy(target, snapshotOf(layoutScoreSheet(carriedTo(sheet, target).request)));
      for (const { id } of allLeaves(target.set)) {
        // A unit does not score itself where a higher level gives the points: there is no entry and no rule to see.
        const expected = changed.has(id) ? undefined : before.score.leaves.get(id);
        expect(after.score.leaves.get(id)).toEqual(expected);
      }
      for (const { id } of extraItems(target.set))
        expect(after.entries.extras.get(id)).toBe(before.entries.extras.get(id));
    }),
    { numRuns: 40 },
  );
});

it("carries a criterion of which only the words changed where that is asked for", () => {
  fc.assert(
    fc.property(anySheet(SETS), fc.nat(30), (sheet, at) => {
      const leaves = allLeaves(sheet.known.set);
      const target = nextVersion(sheet.known.set, at, (at + 1) % leaves.length);
      const carried = carriedTo(sheet, target, true);
      const ruled = new Set(carried.changes.filter(({ change }) => change === "rule").map(({ id }) => id));
      expect(lists(carried).every((id) => ruled.has(id ?? ""))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
