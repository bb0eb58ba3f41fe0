import fc from "fast-check";
import { hashOf, toJson } from "../../src/scoring/criteria-hash";
import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import { isComputed, type Leaf } from "../../src/scoring/criterion";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import type { FilledRow, Filling } from "../../src/sheet/filling";
import type { Role } from "../../src/sheet/score-columns";
import { anyFilling, type AnyFillingOptions } from "./any-filling";
import { someSets, type KnownSet } from "./some-sets";

/** The set with layers switched on; ours, so that no plan is said to have them. */
export function withLayers(set: CriteriaSet, appraisals: 1 | 2, explainAbove?: number): CriteriaSet {
  const above = explainAbove === undefined ? {} : { explainAbove };
  const json = { ...(toJson(set) as object), layers: { appraisals, ...above, source: "Bộ thử" } };
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return loaded.set;
}

const KINDS = ["points", "choice", "yes-no", "ratio", "count", "deduct", "survey"] as const;
const SHAPES = [
  [1, undefined],
  [1, 0.5],
  [2, undefined],
  [2, 1],
] as const;

export function someLayeredSets(count: number): fc.Arbitrary<KnownSet> {
  return fc
    .tuple(someSets(count, { kinds: KINDS }), fc.constantFrom(...SHAPES))
    .map(([{ set }, [appraisals, above]]) => {
      const layered = withLayers(set, appraisals, above);
      return { set: layered, hash: hashOf(layered) };
    });
}

function appraised(leaf: Leaf, typed: FilledRow): fc.Arbitrary<FilledRow["first"]> {
  if (isComputed(leaf)) return fc.nat(leaf.max).map((points) => points / 100);
  return fc.constant(typed.points);
}

function anyLayeredRow(leaf: Leaf, [self, first, second]: readonly FilledRow[], role: Role): fc.Arbitrary<FilledRow> {
  const { points, ...figures } = self ?? {};
  const own: FilledRow = points === undefined ? figures : { ...figures, self: points };
  if (role === "self") return fc.constant(own);
  const blank = fc.constant(undefined);
  return fc
    .tuple(
      appraised(leaf, first ?? {}),
      fc.oneof(blank, appraised(leaf, second ?? {})),
      fc.constantFrom(undefined, "Đã giải trình"),
    )
    .map(([one, other, explanation]) => ({
      ...own,
      ...(one === undefined ? {} : { first: one }),
      ...(other === undefined || (leaf.kind === "yes-no" && other === one) ? {} : { second: other }),
      ...(explanation === undefined ? {} : { explanation }),
    }));
}

/** Entries for every layer of a sheet of this set. */
export function anyLayeredFilling(
  set: CriteriaSet,
  role: Role,
  options: AnyFillingOptions = {},
): fc.Arbitrary<Filling> {
  const layer = anyFilling(set, role, options);
  const leaves = allLeaves(set);
  return fc.tuple(layer, layer, layer).chain(([self, first, second]) => {
    const rows = leaves.map((leaf) => {
      const own = [self, first, second].map(({ rows: typed }) => typed.get(leaf.id) ?? {});
      return anyLayeredRow(leaf, own, role).map((row) => [leaf.id, trimmed(set, row)] as const);
    });
    return fc.tuple(...rows).map((filled) => ({ ...self, rows: new Map([...self.rows, ...filled]) }));
  });
}

/** Without the columns that the set does not switch on. */
function trimmed({ layers }: CriteriaSet, row: FilledRow): FilledRow {
  const { second, explanation, ...rest } = row;
  return {
    ...rest,
    ...(second === undefined || (layers?.appraisals ?? 0) < 2 ? {} : { second }),
    ...(explanation === undefined || layers?.explainAbove === undefined ? {} : { explanation }),
  };
}
