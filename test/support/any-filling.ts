import fc from "fast-check";
import { extraItems, markedItems, type CriteriaSet } from "../../src/scoring/criteria-set";
import { allowedNumbers, isComputed, type ComputedLeaf, type Leaf } from "../../src/scoring/criterion";
import { expectedLeaves, type FilledRow, type Filling } from "../../src/sheet/filling";
import type { Role } from "../../src/sheet/score-columns";

/** `spoilt`: some entries are blank, out of bounds, off their step or no numbers at all. */
export type AnyFillingOptions = { readonly spoilt?: boolean };

const hundredth = (count: number): number => Math.round(count) / 100;

function anyStepped(least: number, most: number, step: number): fc.Arbitrary<number> {
  const steps = fc.integer({ min: Math.ceil(least / step), max: Math.floor(most / step) });
  return fc
    .oneof(
      fc.constantFrom(least, most),
      steps.map((count) => count * step),
    )
    .map(hundredth);
}

/** Figures on, right below and right above each band's bound, and anything between nothing and more than all. */
function anyRatio(leaf: Extract<ComputedLeaf, { kind: "ratio" }>): fc.Arbitrary<FilledRow> {
  const bounds = leaf.bands?.map((band) => band.from) ?? [0.5, 1];
  const outOf = fc.oneof(
    fc.integer({ min: 1, max: 400 }).map((n) => n * 100),
    fc.integer({ min: 1, max: 99_999 }),
  );
  return outOf.chain((whole) =>
    fc
      .oneof(
        fc
          .tuple(fc.constantFrom(...bounds), fc.constantFrom(-100, -1, 0, 1, 100))
          .map(([from, off]) => Math.round(from * whole) + off),
        fc.integer({ min: 0, max: Math.round(whole * 1.2) }),
      )
      .map((part) => ({ figures: hundredth(Math.max(0, part)), figuresOf: hundredth(whole) })),
  );
}

function anyComputed(leaf: ComputedLeaf): fc.Arbitrary<FilledRow> {
  if (leaf.kind === "ratio") return anyRatio(leaf);
  return fc.integer({ min: 0, max: Math.ceil(leaf.max / leaf.each) + 2 }).map((figures) => ({ figures }));
}

function anyLegal(leaf: Leaf): fc.Arbitrary<FilledRow> {
  if (isComputed(leaf)) return anyComputed(leaf);
  const allowed = allowedNumbers(leaf);
  if (allowed !== null) return fc.constantFrom(...allowed).map((points) => ({ points }));
  const step = leaf.kind === "points" || leaf.kind === "external" ? leaf.step : 1;
  return anyStepped(0, leaf.max, step).map((points) => ({ points }));
}

const anySpoiltValue = fc.constantFrom<(number | string)[]>(
  -0.5,
  1e6,
  0.001,
  3.333,
  "4,5",
  "x",
  "N/A",
  "n/a",
  " ",
  "=1",
  -1e-9,
);

function anySpoilt(leaf: Leaf): fc.Arbitrary<FilledRow> {
  if (!isComputed(leaf))
    return fc.oneof(
      fc.constant({}),
      anySpoiltValue.map((points) => ({ points })),
    );
  return fc.record({ figures: anySpoiltValue, figuresOf: anySpoiltValue }, { requiredKeys: [] });
}

function anyRow(leaf: Leaf, options: AnyFillingOptions): fc.Arbitrary<FilledRow> {
  const notApplicable = isComputed(leaf) ? { figures: "N/A" } : { points: "N/A" };
  return fc.oneof(
    { weight: 8, arbitrary: anyLegal(leaf) },
    { weight: leaf.notApplicable === undefined ? 0 : 2, arbitrary: fc.constant(notApplicable) },
    { weight: options.spoilt === true ? 1 : 0, arbitrary: anySpoilt(leaf) },
  );
}

function anyExtraRow(item: { readonly max: number; readonly step: number }): fc.Arbitrary<FilledRow> {
  const [least, most] = item.max < 0 ? [item.max, 0] : [0, item.max];
  return fc.oneof(
    fc.constant({}),
    anyStepped(least, most, item.step).map((points) => ({ points })),
  );
}

/** Entries for every row of a sheet of this set. */
export function anyFilling(set: CriteriaSet, role: Role, options: AnyFillingOptions = {}): fc.Arbitrary<Filling> {
  const rows = [
    ...expectedLeaves(set, role).map((leaf) => anyRow(leaf, options).map((row) => [leaf.id, row] as const)),
    ...extraItems(set).map((item) => anyExtraRow(item).map((row) => [item.id, row] as const)),
  ];
  const documents = markedItems(set).map(({ id }) => id);
  const ticked = fc.oneof(fc.constant(documents), fc.subarray(documents));
  return fc
    .tuple(fc.tuple(...rows), ticked)
    .map(([filled, there]) => ({ rows: new Map(filled), documents: new Set(there) }));
}
