import fc from "fast-check";
import { anyOrigin, anyText } from "./any-leaf";

type Json = Readonly<Record<string, unknown>>;
export type AnyForm = { readonly id: string; readonly minimumSample?: number } & Json;

/** As Excel's messages quote them: short, and told apart by their letter. */
const anyLabel = anyText.map((text) => text.slice(0, 40).trim() || "Tốt");

/** From the best answer, which is worth all, to the worst. */
const anyOptions = fc
  .tuple(fc.array(anyLabel, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 }))
  .map(([labels, weights]) => {
    const falling = [10_000, ...[...weights].sort((a, b) => b - a)];
    return labels.map((label, at) => ({
      label: `${String.fromCharCode(65 + at)}. ${label}`,
      weight: (falling[at] ?? 0) / 10_000,
    }));
  });

const anyForm = fc
  .tuple(
    fc.record(
      {
        title: anyText,
        respondents: anyText,
        partner: anyText,
        quarter: fc.integer({ min: 1, max: 4 }),
        options: anyOptions,
        questions: fc.array(anyText, { minLength: 1, maxLength: 3 }),
        minimumSample: fc.integer({ min: 1, max: 300 }),
      },
      { requiredKeys: ["title", "respondents", "options"] },
    ),
    anyOrigin,
  )
  .map(([form, origin]) => ({ ...form, ...origin }));

/** Survey forms of a set; two sets of three describe none and leave it to their text what a form is. */
export const anyForms: fc.Arbitrary<readonly AnyForm[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .array(anyForm, { minLength: 1, maxLength: 3 })
      .map((forms) => forms.map((form, at): AnyForm => ({ ...form, id: `PKS0${String(at + 1)}` }))),
  },
);

/** A survey leaf of a set with forms follows one of them. */
export function followingForms<Placed extends { readonly leaf: Json }>(
  placed: readonly Placed[],
  forms: readonly AnyForm[],
): readonly Placed[] {
  if (forms.length === 0) return placed;
  return placed.map((one, at) => {
    if (one.leaf["kind"] !== "survey") return one;
    return { ...one, leaf: { ...one.leaf, form: forms[at % forms.length]?.id } };
  });
}
