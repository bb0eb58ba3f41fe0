import fc from "fast-check";
import type { Leaf } from "../../src/scoring/criterion";

/** JSON of a leaf without its id, which follows from where it comes to stand. Points are made as whole hundredths. */
export type LeafJson = { readonly kind: Leaf["kind"]; readonly max: number } & Readonly<Record<string, unknown>>;

/** Words that a sheet, an XML file or a formula could stumble over, among plain ones. */
const WORDS = [
  ..."Rà soát, bổ sung, kiện toàn ban chỉ đạo; quy chế dân chủ ở cơ sở; giải quyết đơn thư (khiếu nại)".split(" "),
  ...[
    "“một cửa”",
    "'trong nháy'",
    '"kép"',
    "R&D",
    "a<b>c",
    "=1+1",
    "+5%",
    "-3",
    "@ai",
    "#N/A",
    "50%",
    "⭐⭐⭐",
    "1.10",
  ],
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((list) => list.join(" ")),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom("TRUE", "0", "1.50", "Dòng một\nDòng hai", "Nội dung rất dài ".repeat(20).trim()),
    weight: 1,
  },
);

/** A figure's origin: a source, an example, or both. */
export const anyOrigin: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  fc.record({ source: anyText }),
  fc.constant({ example: true }),
  fc.record({ source: anyText, example: fc.constant(true) }),
);

export function decimal(hundredths: number): number {
  return hundredths / 100;
}

/** A max with the step that it is a multiple of; a quarter point is sometimes left to the default. */
export const anyStepped: fc.Arbitrary<{ readonly max: number; readonly step?: number }> = fc
  .tuple(fc.constantFrom(25, 50, 100, 10, 5, 1, 200, 30), fc.integer({ min: 1, max: 40 }), fc.boolean())
  .map(([step, steps, isPlain]) =>
    isPlain && step === 25 ? { max: step * steps } : { max: step * steps, step: decimal(step) },
  );

const anyMax = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((quarters) => quarters * 25),
  fc.integer({ min: 1, max: 3000 }),
);
const anyEach = anyMax.map(decimal);

function runningSums(increments: readonly number[]): readonly number[] {
  let sum = 0;
  return increments.map((increment) => (sum += increment));
}

const someIncrements = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });

type Bands = { readonly max: number; readonly bands: readonly { readonly from: number; readonly points: number }[] };

/** Bounds and points both rise; the first bound may lie above 0 and may give 0 points. */
const anyBands: fc.Arbitrary<Bands> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(fc.constantFrom(0, 5000, 8000, 9000, 10000), fc.integer({ min: 0, max: 10_000 })), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([bounds, increments, fromNothing]) => {
    const start = fromNothing && bounds.length > 1 ? (increments[0] ?? 0) : 0;
    const points = runningSums(increments.slice(0, bounds.length)).map((sum) => sum - start);
    const ascending = [...bounds].sort((a, b) => a - b);
    return {
      max: Math.max(...points),
      bands: ascending.map((bound, index) => ({ from: bound / 10_000, points: decimal(points[index] ?? 0) })),
    };
  });

const anyShareRule = fc.oneof(
  anyMax.map((max) => ({ max })),
  anyBands,
);

/** At least one choice below the max, in any order; sometimes two labels for the same points. */
const anyChoices = fc
  .record({
    increments: someIncrements,
    fromNothing: fc.boolean(),
    descending: fc.boolean(),
    twin: fc.boolean(),
    word: anyText,
  })
  .map(({ increments, fromNothing, descending, twin, word }) => {
    const sums = runningSums(fromNothing ? [0, ...increments] : [1, ...increments]);
    const points = twin ? [...sums, Math.min(...sums)] : sums;
    const choices = points.map((one, index) => ({ label: `${String(index + 1)}) ${word}`, points: decimal(one) }));
    return { max: Math.max(...points), choices: descending ? [...choices].reverse() : choices };
  });

const labels = (...names: readonly string[]): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(names.map((name) => [name, anyText])), { requiredKeys: [] });

const RULES: { readonly [Kind in Leaf["kind"]]: fc.Arbitrary<{ readonly max: number }> } = {
  points: anyStepped,
  choice: anyChoices,
  "yes-no": fc.record({ max: anyMax }),
  ratio: fc.tuple(anyShareRule, labels("figuresLabel", "outOfLabel")).map(([rule, more]) => ({ ...rule, ...more })),
  count: fc.tuple(fc.record({ max: anyMax, each: anyEach }), labels("figuresLabel")).map(([a, b]) => ({ ...a, ...b })),
  deduct: fc.tuple(fc.record({ max: anyMax, each: anyEach }), labels("figuresLabel")).map(([a, b]) => ({ ...a, ...b })),
  survey: fc.tuple(anyShareRule, fc.record({ form: anyText })).map(([rule, form]) => ({ ...rule, ...form })),
  external: anyStepped,
};

/** Every kind of leaf; simpler kinds come first, so a failing example shrinks towards plain points. */
export const LEAF_KINDS = Object.keys(RULES) as readonly Leaf["kind"][];

function anyLeafOf(kind: Leaf["kind"]): fc.Arbitrary<LeafJson> {
  const common = fc.record(
    {
      title: anyText,
      evidence: fc.constantFrom("required", "optional", "none"),
      evidenceText: fc.oneof(anyText, fc.constantFrom("Bắt buộc", "-", "0", "nếu có")),
      notApplicable: fc.constantFrom("full", "rescale", "zero"),
    },
    { requiredKeys: ["title"] },
  );
  return fc
    .tuple(common, RULES[kind], anyOrigin)
    .map(([general, rule, origin]) => ({ kind, ...general, ...rule, ...origin }));
}

/** A leaf's JSON, but with `max` in whole hundredths, so that groups can be summed exactly. */
export function anyLeafJson(kinds: readonly Leaf["kind"][] = LEAF_KINDS): fc.Arbitrary<LeafJson> {
  return fc.oneof(...kinds.map(anyLeafOf));
}
