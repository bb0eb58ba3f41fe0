import { toJson } from "../scoring/criteria-hash";
import type { CriteriaSet } from "../scoring/criteria-set";

type JsonObject = Readonly<Record<string, unknown>>;

function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? (value as JsonObject) : {};
}

function asList(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

/** Every leaf as the set's JSON has it, with the group it stands in and the top group above that. */
function leafList(group: JsonObject, topGroup: unknown): readonly JsonObject[] {
  return asList(group["criteria"]).flatMap((criterion) =>
    criterion["kind"] === "group" ? leafList(criterion, topGroup) : [{ ...criterion, group: group["id"], topGroup }],
  );
}

function leavesOf({ groups }: JsonObject): readonly JsonObject[] {
  return asList(groups).flatMap((group) => leafList(group, group["id"]));
}

/** The whole set: its JSON, with a flat list of leaves, its hash, and null for parts that it does not have. */
export function shownSet(set: CriteriaSet, hash: string): JsonObject {
  const json = asObject(toJson(set));
  const { bonus = null, deductions = null, target = null } = json;
  return { ...json, leaves: leavesOf(json), bonus, deductions, target, hash };
}

const OPTIONAL = new Set(["bonus", "deductions", "target"]);

/**
 * A set's JSON without what `criteria show` put beside it, so that what was shown can be changed and read again; whoever
 * changed it may have deleted some of that already. Null where the flat list of leaves was changed: it is a copy, and
 * the change would be lost unseen.
 */
export function unshownSet(json: unknown): unknown {
  const shown = asObject(json);
  if (!("groups" in shown)) return json;
  if ("leaves" in shown && JSON.stringify(shown["leaves"]) !== JSON.stringify(leavesOf(shown))) return null;
  const own = Object.entries(shown).filter(
    ([key, value]) => key !== "leaves" && key !== "hash" && !(OPTIONAL.has(key) && value === null),
  );
  return Object.fromEntries(own);
}
