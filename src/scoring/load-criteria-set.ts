import * as z from "zod/mini";
import { contradictions } from "./contradictions";
import { hashOf } from "./criteria-hash";
import { CriteriaSet } from "./criteria-set";
import { problem, type Problem } from "./problem";
import { schemaProblems } from "./schema-problems";

export type LoadedSet = { readonly set: CriteriaSet; readonly hash: string };
export type Loading =
  ({ readonly ok: true } & LoadedSet) | { readonly ok: false; readonly problems: readonly Problem[] };

/** Groups in groups ten deep are about 25 levels of JSON; thousands would overflow the stack of any reader. */
const DEEPEST = 40;

function isTooDeep(json: unknown): boolean {
  let layer: readonly unknown[] = [json];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    layer = layer.flatMap((value): readonly unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
    if (layer.length === 0) return false;
  }
  return true;
}

/**
 * Reads a criteria set from JSON data. Refused, it gives every reason at once: all faults of the schema or, once the
 * shape is right, all contradictions. Never throws.
 */
export function loadCriteriaSet(json: unknown): Loading {
  if (isTooDeep(json)) {
    const facts = { path: "$", reason: "nested-too-deeply", detail: String(DEEPEST) } as const;
    return { ok: false, problems: [problem("set-invalid", {}, facts)] };
  }
  const parsed = z.safeParse(CriteriaSet, json);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error.issues, json) };
  const problems = contradictions(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, set: parsed.data, hash: hashOf(parsed.data) };
}
