import * as z from "zod/mini";
import { oncePer } from "./once-per";
import { atExcelDigits, NO_POINTS, numberOf, pointsOf, type Points } from "./points";

/**
 * Groups and their criteria as a criteria set's JSON holds them. There, points are decimal numbers with at most two
 * places; parsed, they are whole hundredths. Every figure names its `source` or is marked `example: true`.
 * The schema reads (`z.safeParse`) and writes (`z.encode`). Text is taken in NFC without spaces around it, and
 * without the characters that the XML of a workbook cannot hold.
 */

const LONGEST_TEXT = 2000;
const LONGEST_IDENTIFIER = 60;
/** A formula of Excel has at most 8,192 characters, and each band or choice takes some 60 of them, beside the rest of its row. */
const MOST_CHOICES = 80;
/** A million: the points of ten million criteria still add up to a safe integer of hundredths. */
const MOST_POINTS = 1_000_000;

const cleaned = [z.normalize("NFC"), z.trim()] as const;
export const text = z
  .string()
  .check(
    ...cleaned,
    z.minLength(1),
    z.maxLength(LONGEST_TEXT),
    z.regex(/^(?:[^\p{Cc}\p{Cs}\uFFFE\uFFFF]|[\t\n])*$/u, "control-character"),
  );
export const identifier = z
  .string()
  .check(...cleaned, z.maxLength(LONGEST_IDENTIFIER), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "not-an-identifier"));
const SHARE_PARTS = 10_000;
const wholeParts = z.refine<number>(
  (value) => Number.isInteger(atExcelDigits(atExcelDigits(value) * SHARE_PARTS)),
  "more-than-four-decimals",
);
/** 0 to 1 in steps of a hundredth of a percent: as such whole parts shares are compared, exactly. */
export const share = z.number().check(z.minimum(0), z.maximum(1), wholeParts, z.overwrite(atExcelDigits));
export const origin = { source: z.exactOptional(text), example: z.exactOptional(z.literal(true)) };

const wholeHundredths = z.refine<number>((value) => pointsOf(value) !== null, "more-than-two-decimals");
const decimal = (...bounds: Parameters<ReturnType<typeof z.number>["check"]>) =>
  z.codec(z.number().check(...bounds, wholeHundredths), z.custom<Points>(Number.isSafeInteger), {
    decode: (value): Points => pointsOf(value) ?? NO_POINTS,
    encode: numberOf,
  });

export const points = decimal(z.minimum(0), z.maximum(MOST_POINTS));
export const positivePoints = decimal(z.positive(), z.maximum(MOST_POINTS));
export const negativePoints = decimal(z.negative(), z.minimum(-MOST_POINTS));

const QUARTER_POINT = 25 as Points;
export const step = z._default(positivePoints, QUARTER_POINT);

/** Whether a reference to a document is asked for; its absence is a warning, never an error. */
export const evidence = z._default(z.enum(["required", "optional", "none"]), "none");

/** The document that the annex asks for, in its own words: “Quyết định ban hành”. */
export const evidenceText = z.exactOptional(text);

const leaf = {
  id: identifier,
  title: text,
  max: positivePoints,
  evidence,
  evidenceText,
  /** What "N/A" means here: full points, left out and the rest rescaled, or zero. Without it N/A is refused. */
  notApplicable: z.exactOptional(z.enum(["full", "rescale", "zero"])),
  ...origin,
};
/** Ordered by `from`, a share of 0 to 1: the highest band that the ratio reaches gives the points. */
const bands = z.array(z.strictObject({ from: share, points })).check(z.minLength(1), z.maxLength(MOST_CHOICES));
const figuresLabel = z.exactOptional(text);

export const Leaf = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("points"), ...leaf, step }),
  z.strictObject({
    kind: z.literal("choice"),
    ...leaf,
    choices: z.array(z.strictObject({ label: text, points })).check(z.minLength(2), z.maxLength(MOST_CHOICES)),
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

export const Group = z.strictObject({
  kind: z.literal("group"),
  id: identifier,
  title: text,
  max: positivePoints,
  ...origin,
  /** One union over `kind`, so that a fault in a leaf is reported as that leaf's fault and not as "no group". */
  get criteria(): z.ZodMiniType<readonly Criterion[]> {
    return z.array(z.discriminatedUnion("kind", [Leaf, Group])).check(z.minLength(1));
  },
});

/** Leaves whose points follow from what was counted: their points cell is a locked formula. */
export type ComputedLeaf = LeafOf<"ratio" | "count" | "deduct">;

export function isComputed(criterion: Criterion): criterion is ComputedLeaf {
  return criterion.kind === "ratio" || criterion.kind === "count" || criterion.kind === "deduct";
}

const leavesOfGroup = oncePer((group: Group): readonly Leaf[] => group.criteria.flatMap(leavesOf));

export function leavesOf(criterion: Criterion): readonly Leaf[] {
  return criterion.kind === "group" ? leavesOfGroup(criterion) : [criterion];
}

/** The values that a leaf's cell may hold when only some are allowed: choices, or 0 and max; else null. */
export function allowedPoints(leaf: Leaf): readonly Points[] | null {
  if (leaf.kind === "choice") return leaf.choices.map((choice) => choice.points);
  return leaf.kind === "yes-no" ? [NO_POINTS, leaf.max] : null;
}

export function allowedNumbers(leaf: Leaf): readonly number[] | null {
  return allowedPoints(leaf)?.map(numberOf) ?? null;
}
