import { numberOf, pointsOf, sumOf, type Points } from "../../scoring/points";
import { lineText, type AnnexColumn } from "./annex-lines";
import { NOT_APPLICABLE_WORDS } from "./annex-paper";
import { complain, remember, type Json, type Sink } from "./annex-sink";
import { evidenceOf, moreOf, namesDocument, originOf, readWord } from "./line-fields";
import { optionSteps } from "./option-rows";
import { readAmount } from "./read-amount";
import { readRule } from "./read-rule";
import { rulesOfSteps } from "./read-steps";
import type { RowNode } from "./row-tree";
import type { RuleFields, RuleReading } from "./rule-text";

/** Stands in where a number could not be read, so that the rest of the set can be checked all the same. */
const STAND_IN = 1;
const STAND_IN_RULE: RuleFields = { kind: "points", step: STAND_IN / 100 };

const FIELDS: Readonly<Record<string, AnnexColumn>> = {
  "": "title",
  id: "id",
  title: "title",
  max: "max",
  evidence: "evidence",
  evidenceText: "evidence",
  notApplicable: "notApplicable",
  source: "source",
  example: "example",
  ...Object.fromEntries(
    ["step", "choices", "figuresLabel", "outOfLabel", "bands", "each", "form", "kind"].map((name) => [name, "rule"]),
  ),
};

function titleOf(sink: Sink, node: RowNode): string {
  const title = lineText(node.line, "title");
  if (title === "") {
    complain(sink, node.line, "title", { code: "annex-title-missing", facts: {} });
    sink.unsure.add(node.id);
  }
  return title === "" ? "?" : title;
}

type Max = { readonly points: Points | null; readonly isWrong: boolean };

function maxOf(sink: Sink, node: RowNode): Max {
  const reading = readAmount(node.line.cells.max);
  if (reading.is === "points") return { points: reading.points, isWrong: false };
  if (reading.is === "wrong") complain(sink, node.line, "max", reading.complaint);
  return { points: null, isWrong: reading.is === "wrong" };
}

function ruleOf(sink: Sink, node: RowNode, max: Points | null): RuleFields {
  const steps = optionSteps(node, max);
  const typed = lineText(node.line, "rule");
  const reading: RuleReading = steps === null ? readRule(typed, max) : rulesOfSteps(steps, max);
  if (reading.ok) return reading.fields;
  complain(sink, steps === null ? node.line : (node.children[0]?.line ?? node.line), "rule", reading.complaint);
  sink.unsure.add(node.id);
  return STAND_IN_RULE;
}

/** A child that cannot be summed leaves its group's sum unknown. */
type Built = { readonly json: Json; readonly max: number; readonly isKnown: boolean };

function common(sink: Sink, node: RowNode, path: string): Json {
  sink.lines.set(node.id, node.line);
  remember(sink, node.line, path, FIELDS);
  return { id: node.id, title: titleOf(sink, node), ...originOf(sink, node.line) };
}

function leafJson(sink: Sink, node: RowNode, path: string): Built {
  const general = common(sink, node, path);
  const { points, isWrong } = maxOf(sink, node);
  if (points === null && !isWrong)
    complain(sink, node.line, "max", { code: "annex-max-missing", facts: { title: lineText(node.line, "title") } });
  if (points === null) sink.unsure.add(node.id);
  const max = points === null ? STAND_IN : numberOf(points);
  const more = moreOf(sink, node.line);
  const rule = more["kind"] === undefined ? ruleOf(sink, node, points) : {};
  const meaning = readWord(sink, node.line, "notApplicable", NOT_APPLICABLE_WORDS);
  const notApplicable = meaning === null ? {} : { notApplicable: meaning };
  const ruled = points === null ? STAND_IN_RULE : { ...rule, ...more };
  const json = { ...general, max, ...evidenceOf(node.line), ...notApplicable, ...ruled };
  return { json, max, isKnown: points !== null };
}

function isLeaf(node: RowNode): boolean {
  const reading = readAmount(node.line.cells.max);
  return node.children.length === 0 || optionSteps(node, reading.is === "points" ? reading.points : null) !== null;
}

function sumOfMaxima(list: readonly Built[]): number {
  return numberOf(sumOf(list.map(({ max }) => pointsOf(max) ?? (0 as Points))));
}

/** Only criteria ask for documents: one that stands beside a group would be lost unseen. */
function tellGroupEvidence(sink: Sink, { line }: RowNode): void {
  const found = lineText(line, "evidence");
  if (namesDocument(found)) complain(sink, line, "evidence", { code: "annex-evidence-of-group", facts: { found } });
}

/** A group that says no points of its own has those of its rows. */
function groupJson(sink: Sink, node: RowNode, path: string): Built {
  const general = common(sink, node, path);
  tellGroupEvidence(sink, node);
  const inner = node.children.map((child, at) => criterionJson(sink, child, `${path}.criteria[${String(at)}]`));
  const { points, isWrong } = maxOf(sink, node);
  const isSummed = inner.every(({ isKnown }) => isKnown) && !isWrong;
  if (!isSummed) sink.unsummed.add(node.id);
  const max = points === null ? sumOfMaxima(inner) : numberOf(points);
  const criteria = inner.map(({ json }) => json);
  const json = { kind: "group", ...general, max, criteria, ...moreOf(sink, node.line) };
  return { json, max, isKnown: points !== null || isSummed };
}

export function criterionJson(sink: Sink, node: RowNode, path: string): Built {
  return isLeaf(node) ? leafJson(sink, node, path) : groupJson(sink, node, path);
}

/** A row of the first tier that heads no others becomes a group of one, since only groups stand there. */
function alone(sink: Sink, node: RowNode, path: string): Built {
  const inner = leafJson(sink, { ...node, id: `${node.id}.1` }, `${path}.criteria[0]`);
  remember(sink, node.line, path, FIELDS);
  sink.lines.set(node.id, node.line);
  const { title, source, example, max } = inner.json;
  const origin = { ...(source === undefined ? {} : { source }), ...(example === undefined ? {} : { example }) };
  if (!inner.isKnown) sink.unsummed.add(node.id);
  return { ...inner, json: { kind: "group", id: node.id, title, max, ...origin, criteria: [inner.json] } };
}

/** The top groups of a set. */
export function groupsJson(sink: Sink, roots: readonly RowNode[]): readonly Built[] {
  return roots.map((node, at) => {
    const path = `groups[${String(at)}]`;
    return isLeaf(node) ? alone(sink, node, path) : groupJson(sink, node, path);
  });
}
