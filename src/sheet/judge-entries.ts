import { extraItems } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import type { Entries, Entry } from "../scoring/entry";
import type { SheetLayers } from "../scoring/layers";
import type { Points } from "../scoring/points";
import { problem, type Problem } from "../scoring/problem";
import { formOf, surveyEntry } from "../scoring/survey-feed";
import { a1 } from "./address";
import { expectedLeaves, provedDocuments } from "./filling";
import { textAt } from "./grid";
import { judgeLayers, sheetLayers, type LayeredLeaf } from "./layers/judge-layers";
import type { LayerMap } from "./layers/layer-map";
import { maxProblems } from "./max-problems";
import { rawAt } from "./raw-at";
import { shown } from "./raw-cell";
import { complain, type Reading } from "./reading";
import { pointsExpectation, readEntry, type EntryPart } from "./read-entry";
import { readExtras } from "./read-extras";
import { readDocuments } from "./read-marks";
import { readNumber } from "./read-number";
import type { SheetMap } from "./sheet-map";

/** Everything typed on a sheet, read and judged. */
export type JudgedEntries = {
  readonly entries: Entries;
  readonly selfPoints: ReadonlyMap<string, Points>;
  readonly cells: ReadonlyMap<string, string>;
  /** Absent where the set has none. */
  readonly layers?: SheetLayers;
  readonly problems: readonly Problem[];
};

function columnOf(map: SheetMap, part: EntryPart): number {
  if (part === "figures") return map.figures ?? map.criteria.points;
  return part === "figuresOf" ? (map.figuresOf ?? map.criteria.points) : map.criteria.points;
}

type ReadLeaf = { readonly entry: Entry | null; readonly problems: readonly Problem[] };

/** A formula that looks at another sheet. */
const ELSEWHERE = /!/u;

/** A leaf that takes its points from the survey sheet, whatever its cell shows; null where the leaf is typed. */
function readFed(reading: Reading, leaf: Leaf, row: number): ReadLeaf | null {
  const form = formOf(reading.set, leaf);
  if (form === null || leaf.kind !== "survey") return null;
  const { grid, map, survey } = reading;
  const column = map.criteria.points;
  const place = { ...reading.place, cell: a1({ row, column }), criterion: leaf.id };
  if (survey === null) {
    const formula = grid.at(row, column)?.formula ?? "";
    const facts = { form: form.id, unit: reading.unit };
    return reading.isWholeFile && ELSEWHERE.test(formula)
      ? { entry: null, problems: [problem("survey-sheet-missing", place, facts)] }
      : null;
  }
  const entry = surveyEntry(leaf, form, survey);
  return { entry, problems: entry === null ? [problem("survey-points-missing", place, { form: form.id })] : [] };
}

function readLeaf(reading: Reading, leaf: Leaf, row: number): ReadLeaf {
  const { grid, map, place } = reading;
  const fed = readFed(reading, leaf, row);
  if (fed !== null) return fed;
  const { entry, complaints } = readEntry(leaf, {
    points: rawAt(grid, row, map.criteria.points),
    figures: rawAt(grid, row, map.figures),
    figuresOf: rawAt(grid, row, map.figuresOf),
  });
  const problems = complaints.map(({ part, complaint }) =>
    complain(complaint, { ...place, cell: a1({ row, column: columnOf(map, part) }), criterion: leaf.id }),
  );
  return { entry, problems };
}

function isWorthNothing(entry: Entry): boolean {
  return entry.kind === "not-applicable" || (entry.kind === "points" ? entry.points === 0 : entry.figures === 0);
}

/** Evidence is asked for where something was scored; nothing needs no proof. */
function evidenceProblems(reading: Reading, leaf: Leaf, row: number, entry: Entry | null): readonly Problem[] {
  const column = reading.map.evidence;
  if (leaf.evidence !== "required" || column === null || entry === null || isWorthNothing(entry)) return [];
  if (textAt(reading.grid, row, column) !== "") return [];
  return [
    problem(
      "evidence-missing",
      { ...reading.place, cell: a1({ row, column }), criterion: leaf.id },
      { title: leaf.title },
    ),
  ];
}

/** A unit cannot score itself where a higher level gives the points. */
function unexpectedProblems(reading: Reading, leaf: Leaf, row: number): readonly Problem[] {
  const raw = rawAt(reading.grid, row, reading.map.criteria.points);
  if (raw.kind === "blank") return [];
  const cell = a1({ row, column: reading.map.criteria.points });
  return [
    problem("score-above-max", { ...reading.place, cell, criterion: leaf.id }, { found: shown(raw), max: "0.00" }),
  ];
}

function selfOf(reading: Reading, leaf: Leaf, row: number): Points | null {
  const { map, grid } = reading;
  if (map.role === "self") return null;
  const self = readNumber(rawAt(grid, row, map.self), pointsExpectation(leaf));
  if (self.is === "points") return self.points;
  return self.is === "not-applicable" && leaf.notApplicable === "full" ? leaf.max : null;
}

/** Null where a survey gives the points: no layer has a say in them. */
function readLayered(reading: Reading, layers: LayerMap, leaf: Leaf, row: number): LayeredLeaf | null {
  return readFed(reading, leaf, row) === null ? judgeLayers(reading, layers, leaf, row) : null;
}

/** Reads every entry of a sheet; a criterion that is missing or stands twice gives none. */
export function judgeEntries(reading: Reading): JudgedEntries {
  const { found, map, set } = reading;
  const leaves = new Map<string, Entry>();
  const selfPoints = new Map<string, Points>();
  const rows = new Map<string, LayeredLeaf>();
  const problems: Problem[] = [];
  const expected = new Set(expectedLeaves(set, map.role));
  for (const leaf of expectedLeaves(set, "judge")) {
    const row = found.rows.get(leaf.id);
    if (row === undefined || found.doubtful.has(leaf.id)) continue;
    problems.push(...maxProblems(reading, leaf, row));
    if (!expected.has(leaf)) {
      problems.push(...unexpectedProblems(reading, leaf, row));
      continue;
    }
    const layered = map.layers === null ? null : readLayered(reading, map.layers, leaf, row);
    if (layered !== null) rows.set(leaf.id, layered);
    const read = layered ?? readLeaf(reading, leaf, row);
    if (read.entry !== null) leaves.set(leaf.id, read.entry);
    problems.push(...read.problems, ...evidenceProblems(reading, leaf, row, read.entry));
    const self = layered === null ? selfOf(reading, leaf, row) : layered.self;
    if (self !== null) selfPoints.set(leaf.id, self);
  }
  const { extras, problems: extraProblems } = readExtras(reading);
  const { documents: marked, problems: documentProblems } = readDocuments(reading);
  const documents = provedDocuments(set, marked, reading.survey);
  return {
    entries: { leaves, extras, documents },
    selfPoints,
    cells: cellsOf(reading, rows),
    ...(set.layers === undefined ? {} : { layers: sheetLayers(rows) }),
    problems: [...problems, ...extraProblems, ...documentProblems],
  };
}

function cellsOf(reading: Reading, layered: ReadonlyMap<string, LayeredLeaf>): ReadonlyMap<string, string> {
  const { found, map, set } = reading;
  const extras = new Set(extraItems(set).map((item) => item.id));
  const columnFor = (id: string): number =>
    extras.has(id) ? (map.extras?.points ?? map.criteria.points) : map.criteria.points;
  return new Map([...found.rows].map(([id, row]) => [id, layered.get(id)?.cell ?? a1({ row, column: columnFor(id) })]));
}
