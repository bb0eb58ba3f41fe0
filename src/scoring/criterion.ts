import * as z from "zod/mini";
import { numberOf, pointsOf, type Points } from "./points";

/**
 * Groups and their criteria as a criteria set's JSON holds them. There, points are decimal numbers with at most two
 * places; parsed, they are whole hundredths. Every figure names its `source` or is marked `example: true`.
 */
export const text = z.string().check(z.minLength(1));
export const identifier = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "letters, digits, dots, _ and - only"));
export const share = z.number().check(z.minimum(0), z.maximum(1));
export const origin = { source: z.exactOptional(text), example: z.exactOptional(z.literal(true)) };

const wholeHundredths = z.refine<number>((value) => pointsOf(value) !== null, "more than two decimal places");
const toPoints = z.transform((value: number): Points => pointsOf(value) ?? (0 as Points));

export const points = z.pipe(z.number().check(z.minimum(0), wholeHundredths), toPoints);
export const positivePoints = z.pipe(z.number().check(z.positive(), wholeHundredths), toPoints);
export const negativePoints = z.pipe(z.number().check(z.negative(), wholeHundredths), toPoints);

const QUARTER_POINT = 25 as Points;
export const step = z._default(positivePoints, QUARTER_POINT);

/** Whether a reference to a document is asked for; its absence is a warning, never an error. */
export const evidence = z._default(z.enum(["required", "optional", "none"]), "none");

const leaf = {
  id: identifier,
  title: text,
  max: positivePoints,
  evidence,
  /** What "N/A" means here: full points, left out and the rest rescaled, or zero. Without it N/A is refused. */
  notApplicable: z.exactOptional(z.enum(["full", "rescale", "zero"])),
  ...origin,
};
/** Ordered by `from`, a share of 0 to 1: the highest band that the ratio reaches gives the points. */
const bands = z.array(z.strictObject({ from: share, points })).check(z.minLength(1));
const figuresLabel = z.exactOptional(text);

export const Leaf = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("points"), ...leaf, step }),
  z.strictObject({
    kind: z.literal("choice"),
    ...leaf,
    choices: z.array(z.strictObject({ label: text, points })).check(z.minLength(2)),
  }),
  z.strictObject({ kind: z.literal("yes-no"), ...leaf }),
  z.strictObject({
    kind: z.literal("ratio"),
    ...leaf,
    figuresLabel,
    outOfLabel: z.exactOptional(text),
    bands: z.exactOptional(bands),
  }),
  z.strictObject({ kind: z.literal("count"), ...leaf, figuresLabel, each: positivePoints }),
  z.strictObject({ kind: z.literal("deduct"), ...leaf, figuresLabel, each: positivePoints }),
  z.strictObject({ kind: z.literal("survey"), ...leaf, form: text, bands: z.exactOptional(bands) }),
  z.strictObject({ kind: z.literal("external"), ...leaf, step }),
]);
export type Leaf = z.output<typeof Leaf>;
export type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

export type Group = {
  readonly kind: "group";
  readonly id: string;
  readonly title: string;
  readonly max: Points;
  readonly source?: string;
  readonly example?: true;
  readonly criteria: readonly Criterion[];
};
export type Criterion = Leaf | Group;

export const Group: z.ZodMiniType<Group> = z.strictObject({
  kind: z.literal("group"),
  id: identifier,
  title: text,
  max: positivePoints,
  ...origin,
  get criteria() {
    return z.array(z.union([Leaf, Group])).check(z.minLength(1));
  },
});

/** Leaves whose points follow from what was counted: their points cell is a locked formula. */
export type ComputedLeaf = LeafOf<"ratio" | "count" | "deduct">;

export function isComputed(criterion: Criterion): criterion is ComputedLeaf {
  return criterion.kind === "ratio" || criterion.kind === "count" || criterion.kind === "deduct";
}

export function leavesOf(criterion: Criterion): readonly Leaf[] {
  return criterion.kind === "group" ? criterion.criteria.flatMap(leavesOf) : [criterion];
}

/** The values that a leaf's cell may hold when only some are allowed: choices, or 0 and max; else null. */
export function allowedPoints(leaf: Leaf): readonly Points[] | null {
  if (leaf.kind === "choice") return leaf.choices.map((choice) => choice.points);
  return leaf.kind === "yes-no" ? [pointsOf(0) ?? leaf.max, leaf.max] : null;
}

export function allowedNumbers(leaf: Leaf): readonly number[] | null {
  return allowedPoints(leaf)?.map(numberOf) ?? null;
}
