import { canonicalText, toJson } from "./criteria-hash";
import type { CriteriaSet } from "./criteria-set";

/** What of a set has a name of its own: levels by their names, all others by ids that no other part has. */
export type PartKind = "group" | "criterion" | "bonus" | "deduction" | "gate" | "document" | "level";
/**
 * A field as the set's JSON names it, with its values as JSON has them (points as decimal numbers); undefined: it is
 * not there. `group` is the group that a part stands in, null for the top.
 */
export type FieldDifference = { readonly field: string; readonly before: unknown; readonly after: unknown };
export type PartDifference =
  | { readonly change: "added" | "removed"; readonly kind: PartKind; readonly id: string; readonly title: string }
  | {
      readonly change: "changed";
      readonly kind: PartKind;
      readonly id: string;
      /** As it is now. */
      readonly title: string;
      readonly fields: readonly FieldDifference[];
    };
/** Everything in which two versions of a set differ: none of either where their hashes are equal. */
export type SetDifferences = {
  /** Changed and added ones in the order of the new set, then removed ones in the order of the old one. */
  readonly parts: readonly PartDifference[];
  /** Of the set as a whole: `title`, `scale`, `panel` ...; version and status too, and the `order` of parts' ids. */
  readonly settings: readonly FieldDifference[];
};

type Fields = Readonly<Record<string, unknown>>;
type Part = { readonly kind: PartKind; readonly id: string; readonly title: string; readonly fields: Fields };

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function asList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(asFields) : [];
}

function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function part(kind: PartKind, fields: Fields, title: unknown = fields["title"]): Part {
  return { kind, id: String(fields["id"] ?? title), title: String(title), fields };
}

function criteriaIn(criterion: Fields, group: unknown): readonly Part[] {
  if (criterion["kind"] !== "group") return [part("criterion", { ...criterion, group })];
  const inner = asList(criterion["criteria"]).flatMap((child) => criteriaIn(child, criterion["id"]));
  return [part("group", { ...without(criterion, "criteria"), group }), ...inner];
}

function gateParts(gate: Fields): readonly Part[] {
  const documents = asList(gate["items"]).map((item) => part("document", { ...item, group: gate["id"] }));
  return [part("gate", without(gate, "items")), ...documents];
}

function partsOf(json: Fields): readonly Part[] {
  return [
    ...asList(json["groups"]).flatMap((group) => criteriaIn(group, null)),
    ...asList(asFields(json["bonus"])["items"]).map((item) => part("bonus", item)),
    ...asList(asFields(json["deductions"])["items"]).map((item) => part("deduction", item)),
    ...asList(json["gates"]).flatMap(gateParts),
    ...asList(json["levels"]).map((level) => part("level", level, level["name"])),
  ];
}

function settingsOf(json: Fields): Fields {
  const { bonus, deductions } = json;
  return {
    ...without(json, "groups", "gates", "levels", "bonus", "deductions"),
    ...(bonus === undefined ? {} : { bonus: without(asFields(bonus), "items") }),
    ...(deductions === undefined ? {} : { deductions: without(asFields(deductions), "items") }),
  };
}

function fieldDifferences(before: Fields, after: Fields): readonly FieldDifference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    const isSame = (old === undefined) === (now === undefined) && canonicalText(old) === canonicalText(now);
    return isSame ? [] : [{ field, before: old, after: now }];
  });
}

/** Levels may be named as a criterion is numbered. */
function keyOf({ kind, id }: Part): string {
  return kind === "level" ? `level ${id}` : id;
}

function partDifferences(before: readonly Part[], after: readonly Part[]): readonly PartDifference[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  const changed = after.flatMap((one): readonly PartDifference[] => {
    const { kind, id, title } = one;
    const previous = old.get(keyOf(one));
    if (previous === undefined) return [{ change: "added", kind, id, title }];
    const fields = fieldDifferences(previous.fields, one.fields);
    return fields.length === 0 ? [] : [{ change: "changed", kind, id, title, fields }];
  });
  const gone = before.filter((one) => !now.has(keyOf(one)));
  return [...changed, ...gone.map(({ kind, id, title }) => ({ change: "removed", kind, id, title }) as const)];
}

/** Ids that both have in one group, where they do not stand in the same order. */
function orderDifference(before: readonly Part[], after: readonly Part[]): readonly FieldDifference[] {
  const place = (one: Part): string => JSON.stringify([keyOf(one), one.fields["group"] ?? null]);
  const common = (list: readonly Part[], other: readonly Part[]): Fields => {
    const places = new Set(other.map(place));
    return { order: list.filter((one) => places.has(place(one))).map(({ id }) => id) };
  };
  return fieldDifferences(common(before, after), common(after, before));
}

/** In what two versions of a set differ, part by part and by their ids. */
export function setDifferences(before: CriteriaSet, after: CriteriaSet): SetDifferences {
  const [old, now] = [asFields(toJson(before)), asFields(toJson(after))];
  const [oldParts, newParts] = [partsOf(old), partsOf(now)];
  return {
    parts: partDifferences(oldParts, newParts),
    settings: [...fieldDifferences(settingsOf(old), settingsOf(now)), ...orderDifference(oldParts, newParts)],
  };
}
