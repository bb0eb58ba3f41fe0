import type { core } from "zod/mini";
import { problem, type Place, type Problem } from "./problem";
import type { SchemaFault } from "./set-fault";

type Key = PropertyKey;
type Fault = { readonly reason: SchemaFault; readonly detail: string };

const OWN_FAULTS: readonly SchemaFault[] = [
  "more-than-two-decimals",
  "more-than-four-decimals",
  "not-an-identifier",
  "not-a-day-of-the-year",
  "control-character",
];

function fieldOf(value: unknown, key: Key): unknown {
  return typeof value === "object" && value !== null ? (value as Record<Key, unknown>)[key] : undefined;
}

/** The path as people write it: groups[0].criteria[2].max; the set itself is $. */
export function pathText(path: readonly Key[]): string {
  const joined = path.map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`)).join("");
  return joined.startsWith(".") ? joined.slice(1) : `$${joined}`;
}

/** The id of the nearest group, criterion, item or gate around a path; the set's own id names no criterion. */
function placeOf(json: unknown, path: readonly Key[]): Place {
  let value = json;
  let place: Place = {};
  for (const key of path) {
    value = fieldOf(value, key);
    const id = fieldOf(value, "id");
    if (typeof id === "string") place = { criterion: id };
  }
  return place;
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join(", ");
}

function tooSmall(issue: core.$ZodIssueTooSmall): Fault {
  const least = String(issue.minimum);
  if (issue.origin !== "number") return { reason: "too-short", detail: least };
  return { reason: "too-small", detail: `${issue.inclusive === true ? "≥" : ">"} ${least}` };
}

function tooBig(issue: core.$ZodIssueTooBig): Fault {
  const most = String(issue.maximum);
  if (issue.origin !== "number") return { reason: "too-long", detail: most };
  return { reason: "too-large", detail: `${issue.inclusive === true ? "≤" : "<"} ${most}` };
}

/** Our own checks carry their reason as zod's message. */
function ownFault(message: string): Fault {
  return { reason: OWN_FAULTS.find((reason) => reason === message) ?? "wrong-type", detail: "" };
}

function faultOf(issue: Exclude<core.$ZodIssue, core.$ZodIssueUnrecognizedKeys>): Fault {
  switch (issue.code) {
    case "invalid_type":
      return { reason: "wrong-type", detail: issue.expected };
    case "invalid_value":
      return { reason: "not-one-of", detail: listed(issue.values) };
    case "invalid_union":
      return { reason: "not-one-of", detail: "options" in issue ? listed(issue.options) : "" };
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "custom":
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return ownFault(issue.message);
  }
}

function problemsOf(issue: core.$ZodIssue, json: unknown): readonly Problem[] {
  const place = placeOf(json, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problem("set-invalid", place, { path: pathText([...issue.path, key]), reason: "unknown-field", detail: "" }),
    );
  }
  const isMissing = issue.path.length > 0 && issue.path.reduce(fieldOf, json) === undefined;
  const { reason, detail } = faultOf(issue);
  const facts = { path: pathText(issue.path), reason: isMissing ? "missing" : reason, detail } as const;
  return [problem("set-invalid", place, facts)];
}

/** Every fault that the schema finds in a criteria set's JSON, each as a `set-invalid` problem. */
export function schemaProblems(issues: readonly core.$ZodIssue[], json: unknown): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, json));
}
