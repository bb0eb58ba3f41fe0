import { loadCriteriaSet, type LoadedSet } from "../../scoring/load-criteria-set";
import { isError, type Problem, type ProblemCode } from "../../scoring/problem";
import type { Annex, AnnexColumn } from "./annex-lines";
import { complain, openSink, placeAt, type Json, type Sink } from "./annex-sink";
import { groupsJson } from "./criteria-json";
import { extrasJson } from "./extras-json";
import { generalJson } from "./general-json";
import { rowTree } from "./row-tree";
import { rulesJson } from "./rules-json";
import { scaled } from "./totals";

/** A set that was typed into a sheet. `problems` are all that is wrong, by cell, and what is only to be known. */
export type ReadSet = { readonly loaded: LoadedSet | null; readonly problems: readonly Problem[] };

/** Where a person mends what a contradiction of the set names; elsewhere it is the line's title. */
const COLUMN_OF: Partial<Record<ProblemCode, AnnexColumn>> = {
  "set-sum-differs": "max",
  "set-bonus-cap-low": "max",
  "set-bonus-cap-unreachable": "max",
  "set-level-repeated": "max",
  "set-level-order": "max",
  "set-level-unreachable": "max",
  "set-band-hole": "rule",
  "set-choice-above-max": "rule",
  "set-choice-max-missing": "rule",
  "set-choice-repeated": "rule",
  "set-points-off-step": "rule",
  "set-gate-unreachable": "rule",
  "set-reference-unknown": "rule",
  "set-reference-wrong-kind": "rule",
  "set-source-missing": "source",
  "set-example-official": "example",
  "set-id-repeated": "id",
};

/** The nearest cell around a path of the set's JSON: groups[0].criteria[1].bands[0].from belongs to its rule. */
function cellOfPath(sink: Sink, path: string): string | undefined {
  for (let part = path; part !== ""; part = part.replace(/(?:^|[.[])[^.[]*$/u, "")) {
    const cell = sink.cells.get(part);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function placed(sink: Sink, problem: Problem, set: Json): Problem {
  const id = problem.place.criterion ?? "";
  if (problem.code === "set-invalid") {
    const cell = cellOfPath(sink, problem.facts.path);
    if (cell !== undefined) return { ...problem, place: { ...problem.place, sheet: sink.sheet, cell } };
  }
  const column = id.startsWith("tieBreaks") ? "title" : (COLUMN_OF[problem.code] ?? "title");
  const line = sink.lines.get(id);
  if (line !== undefined) return { ...problem, place: { ...problem.place, ...placeAt(sink, line, column) } };
  if (id === set["id"]) {
    const cell = sink.cells.get("scale");
    if (cell !== undefined) return { ...problem, place: { ...problem.place, sheet: sink.sheet, cell } };
  }
  return { ...problem, place: { ...problem.place, ...placeAt(sink, { row: sink.annex.headings.general }, "title") } };
}

/** What merely follows from a cell that could not be read is not told as well. */
function isFollowing(sink: Sink, { code, place }: Problem, set: Json): boolean {
  const id = place.criterion ?? "";
  if (sink.unsure.has(id)) return true;
  if (code !== "set-sum-differs") return false;
  return sink.unsummed.has("*") || sink.unsummed.has(id) || (id === set["id"] && sink.unsummed.size > 0);
}

function setJson(sink: Sink): Json {
  const general = generalJson(sink);
  const roots = rowTree(sink, sink.annex.parts.criteria);
  if (roots.length === 0)
    complain(sink, { row: sink.annex.headings.criteria }, "title", { code: "annex-no-table", facts: {} });
  const groups = groupsJson(sink, roots).map(({ json }) => json);
  const extras = { ...extrasJson(sink, "bonus"), ...extrasJson(sink, "deductions") };
  return scaled(sink, { ...rulesJson(sink), groups, ...extras, ...general });
}

/** What general fields could not be read are told already; the schema need not miss them again. */
function isToldAlready(sink: Sink, { code, facts }: Problem): boolean {
  if (code !== "set-invalid" || !("path" in facts) || !("reason" in facts)) return false;
  const told = new Set(sink.problems.filter(isError).map(({ place }) => place.cell));
  return (
    facts.reason === "missing" && (told.has(cellOfPath(sink, facts.path)) || sink.cells.get(facts.path) === undefined)
  );
}

/** Understands a typed set as a whole: every mistake at its cell, all at once. */
export function annexSet(annex: Annex, sheet: string): ReadSet {
  const sink = openSink(annex, sheet);
  const json = setJson(sink);
  const isFaulty = sink.problems.some(isError);
  const loading = loadCriteriaSet(json);
  if (loading.ok) return { loaded: isFaulty ? null : loading, problems: inOrder(sink.problems) };
  const more = loading.problems
    .filter((one) => !isFollowing(sink, one, json) && !(isFaulty && isToldAlready(sink, one)))
    .map((one) => placed(sink, one, json));
  return { loaded: null, problems: inOrder([...sink.problems, ...more]) };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const row = ({ place }: Problem): number => Number(/\d+$/u.exec(place.cell ?? "")?.[0] ?? 0);
  return [...problems].sort((one, other) => row(one) - row(other));
}
