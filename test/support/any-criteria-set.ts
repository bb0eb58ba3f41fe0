import fc from "fast-check";
import * as z from "zod/mini";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Leaf } from "../../src/scoring/criterion";
import { anyForms, followingForms, type AnyForm } from "./any-forms";
import { anyOrigin, anyStepped, anyText, decimal, LEAF_KINDS } from "./any-leaf";
import { anyPlacedLeaves, groupNodes, leafNodes, total, type IdOf, type Node } from "./any-tree";

export type AnySetOptions = {
  /** At most so many leaves; 12 by default. */
  readonly maxLeaves?: number;
  /** Only leaves of these kinds; all eight by default. */
  readonly kinds?: readonly Leaf["kind"][];
  /** False: neither bonus nor deductions. */
  readonly extras?: boolean;
  /** False: no gates. */
  readonly gates?: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const anyShare = fc.oneof(
  fc.constantFrom(0, 0.5, 0.75, 1),
  fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000),
);
const anyPosition = fc.nat(1000);

function pick<T>(list: readonly T[], position: number): T {
  const found = list[position % list.length];
  if (found === undefined) throw new RangeError("picks from an empty list");
  return found;
}

const anyIdStyle = fc.record({
  prefix: fc.constantFrom("", "TC", "Đ"),
  separator: fc.constantFrom(".", "-", "_"),
  first: fc.constantFrom(1, 3, 9),
});

/** Bonus or deductions: maxima positive here, with a cap between the largest item and all of them. */
const anyExtras = fc.record({
  title: anyText,
  items: fc.array(
    fc
      .tuple(fc.record({ title: anyText }), anyStepped, fc.oneof(anyOrigin, fc.constant({})))
      .map(([general, stepped, origin]) => ({ ...general, ...stepped, ...origin })),
    { minLength: 1, maxLength: 3 },
  ),
  capShare: fc.constantFrom(0, 1, 0.5, 0.33),
  place: fc.constantFrom("inside", "on-top"),
  origin: anyOrigin,
});
type Extras = typeof anyExtras extends fc.Arbitrary<infer Value> ? Value : never;

function capOf(extras: Extras): number {
  const largest = Math.max(...extras.items.map((item) => item.max));
  return largest + Math.floor((total(extras.items) - largest) * extras.capShare);
}

function extrasJson(extras: Extras, sign: 1 | -1, path: number, idOf: IdOf): Json {
  const items = extras.items.map((item, index) => ({
    ...item,
    id: idOf([path, index + 1]),
    max: decimal(sign * item.max),
  }));
  return { title: extras.title, cap: decimal(sign * capOf(extras)), items, ...extras.origin };
}

const anyGate = fc.record({
  kind: fc.constantFrom("knock-out", "group-share", "dossier", "survey-sample"),
  title: anyText,
  origin: anyOrigin,
  target: anyPosition,
  portion: anyShare,
  level: fc.option(anyPosition),
  documents: fc.array(anyText, { minLength: 1, maxLength: 5 }),
});
type Gate = typeof anyGate extends fc.Arbitrary<infer Value> ? Value : never;

/** Over one form, or over all that ask for a sample; null where none of the forms asks. */
function sampleRule({ target }: Gate, forms: readonly AnyForm[]): Json | null {
  const sampled = forms.filter(({ minimumSample }) => minimumSample !== undefined);
  if (sampled.length === 0) return null;
  const form = [undefined, ...sampled][target % (sampled.length + 1)];
  return form === undefined ? {} : { form: form.id };
}

function gateRule(gate: Gate, id: string, groups: readonly Node[]): Json {
  if (gate.kind === "knock-out") {
    const leaf = pick(leafNodes(groups), gate.target);
    return { criterion: leaf.id, atLeast: decimal(Math.max(1, Math.floor(leaf.max * gate.portion))) };
  }
  if (gate.kind === "dossier") {
    return { items: gate.documents.map((title, index) => ({ id: `${id}.${String(index + 1)}`, title })) };
  }
  const group = [undefined, ...groups][gate.target % (groups.length + 1)];
  return group === undefined ? { atLeast: gate.portion } : { group: group.id, atLeast: gate.portion };
}

type Around = {
  readonly groups: readonly Node[];
  readonly levels: readonly LevelJson[];
  readonly forms: readonly AnyForm[];
};

function gateJson(gate: Gate, index: number, { groups, levels, forms }: Around): Json {
  const sample = gate.kind === "survey-sample" ? sampleRule(gate, forms) : null;
  const kind = gate.kind === "survey-sample" && sample === null ? "group-share" : gate.kind;
  const id = `GATE${String(index + 1)}`;
  const levelAtMost = gate.level === null ? null : pick(levels, gate.level).name;
  return { kind, id, title: gate.title, levelAtMost, ...(sample ?? gateRule(gate, id, groups)), ...gate.origin };
}

const LEVEL_NAMES = [
  ["1 sao", "2 sao", "3 sao", "4 sao", "5 sao"],
  ["Đạt", "Khá", "Tốt", "Xuất sắc", "Mẫu mực"],
] as const;
const anyLevels = fc.record({
  /** In thousandths of the highest total. */
  bounds: fc.uniqueArray(fc.oneof(fc.constantFrom(700, 800, 900), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 5,
  }),
  names: fc.constantFrom(...LEVEL_NAMES),
  starred: fc.boolean(),
  origin: anyOrigin,
});
type LevelJson = Json & { readonly name: string };

function levelsJson(levels: typeof anyLevels extends fc.Arbitrary<infer Value> ? Value : never, highest: number) {
  const bounds = new Set([...levels.bounds].sort((a, b) => a - b).map((bound) => Math.floor((highest * bound) / 1000)));
  return [...bounds].map((bound, index): LevelJson => {
    const stars = levels.starred ? { stars: index + 1 } : {};
    return { name: pick(levels.names, index), from: decimal(bound), ...stars, ...levels.origin };
  });
}

const anyTieBreak = fc.record({ by: fc.constantFrom("group", "criterion", "bonus"), target: anyPosition });
type TieBreak = typeof anyTieBreak extends fc.Arbitrary<infer Value> ? Value : never;

function tieBreakJson({ by, target }: TieBreak, groups: readonly Node[], hasBonus: boolean): readonly Json[] {
  if (by === "bonus") return hasBonus ? [{ by }] : [];
  return [{ by, id: pick(by === "group" ? groups : leafNodes(groups), target).id }];
}

const anyRules = fc.record({
  panel: fc
    .tuple(
      fc.record({
        method: fc.constantFrom("mean", "trimmed-mean", "median"),
        minimumJudges: fc.integer({ min: 1, max: 3 }),
        quorum: anyShare,
        maximumSpread: fc.option(fc.integer({ min: 0, max: 2000 }).map(decimal)),
      }),
      anyOrigin,
    )
    .map(([rule, origin]) => ({ ...rule, ...origin })),
  rounding: fc
    .tuple(fc.subarray(["panel", "group", "sheet"]), anyOrigin)
    .map(([stages, origin]) => ({ stages, ...origin })),
});

const anyHead = fc.record({
  id: fc.constantFrom("bo-tieu-chi", "CQTT_2025", "dân-vận-khéo"),
  version: fc.constantFrom("1", "2024.1", "bản-2"),
  title: anyText,
  sheetTitle: anyText.map((words) => words.toUpperCase()),
  issuer: fc.record({ parent: anyText, name: anyText }),
  issued: anyText,
  unitTypes: fc.subarray(["xã", "phường", "thị trấn", "đặc khu"], { minLength: 1 }),
  sources: fc.array(anyText, { minLength: 1, maxLength: 3 }),
});

function anyParts(options: AnySetOptions) {
  const extras = options.extras === false ? fc.constant(null) : fc.option(anyExtras);
  return fc.record({
    leaves: anyPlacedLeaves(options.maxLeaves ?? 12, options.kinds ?? LEAF_KINDS),
    ids: anyIdStyle,
    head: anyHead,
    forms: anyForms,
    bonus: extras,
    deductions: extras,
    bonusCountsForLevel: fc.option(fc.boolean()),
    gates: fc.array(anyGate, { maxLength: options.gates === false ? 0 : 3 }),
    official: fc.boolean(),
    levels: anyLevels,
    rules: anyRules,
    tieBreaks: fc.array(anyTieBreak, { maxLength: 3 }),
    target: fc.option(fc.record({ position: anyPosition, share: anyShare, origin: anyOrigin })),
  });
}
type Parts = ReturnType<typeof anyParts> extends fc.Arbitrary<infer Value> ? Value : never;

function optionalJson(parts: Parts, groups: readonly Node[], levels: readonly LevelJson[], idOf: IdOf): Json {
  const { bonus, deductions, gates, target, forms } = parts;
  const after = parts.ids.first + groups.length;
  const tieBreaks = parts.tieBreaks.flatMap((tieBreak) => tieBreakJson(tieBreak, groups, bonus !== null));
  return {
    ...(bonus === null ? {} : { bonus: { ...extrasJson(bonus, 1, after, idOf), place: bonus.place } }),
    ...(deductions === null ? {} : { deductions: extrasJson(deductions, -1, after + 1, idOf) }),
    ...(parts.bonusCountsForLevel === null ? {} : { bonusCountsForLevel: parts.bonusCountsForLevel }),
    ...(gates.length === 0
      ? {}
      : { gates: gates.map((gate, index) => gateJson(gate, index, { groups, levels, forms })) }),
    ...(forms.length === 0 ? {} : { surveys: forms }),
    ...(tieBreaks.length === 0 ? {} : { tieBreaks }),
    ...(target === null
      ? {}
      : { target: { level: pick(levels, target.position).name, share: target.share, ...target.origin } }),
  };
}

/** An official set holds no example: each becomes a figure with a source. */
function withoutExamples(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutExamples);
  if (typeof json !== "object" || json === null) return json;
  const fields = Object.entries(json).map(([key, value]) =>
    key === "example" ? ["source", "Quyết định"] : [key, withoutExamples(value)],
  );
  return Object.fromEntries(fields) as unknown;
}

function setJson(parts: Parts): Json {
  const { prefix, separator, first } = parts.ids;
  const idOf: IdOf = (path) => `${prefix}${path.join(separator)}`;
  const groups = groupNodes(followingForms(parts.leaves, parts.forms), first, idOf);
  const cap = parts.bonus === null ? 0 : capOf(parts.bonus);
  const inside = parts.bonus?.place === "inside" ? cap : 0;
  const highest = total(groups) + (parts.bonusCountsForLevel === false ? 0 : cap);
  const levels = levelsJson(parts.levels, highest);
  const json = {
    ...parts.head,
    scale: decimal(total(groups) + inside),
    groups: groups.map((group) => group.json),
    levels,
    ...parts.rules,
    ...optionalJson(parts, groups, levels, idOf),
  };
  if (parts.official) return { ...(withoutExamples(json) as Json), status: "official" };
  return { ...json, status: "template" };
}

/**
 * A random criteria set without contradictions, as JSON: leaves of every kind, nested groups, bonus inside the scale or
 * on top of it, deductions, gates of every kind, survey forms, N/A rules, one to five levels; defaults written out or left away.
 */
export function anyCriteriaJson(options: AnySetOptions = {}): fc.Arbitrary<Json> {
  return anyParts(options).map(setJson);
}

/** The same, parsed by the schema alone: it does not lean on the code that looks for contradictions. */
export function anyCriteriaSet(options: AnySetOptions = {}): fc.Arbitrary<CriteriaSet> {
  return anyCriteriaJson(options).map((json) => z.parse(CriteriaSet, json));
}
