import type { CriteriaSet } from "../scoring/criteria-set";
import { problem, type Place, type Problem } from "../scoring/problem";
import { allGroups, scoreSheet, type Score } from "../scoring/score-sheet";
import { decimalOf, pointsOf } from "../scoring/points";
import type { UnitLabel } from "../summary/roster";
import type { ScoredSheet, SetName, SurveySheet } from "../summary/scored-sheet";
import { surveyOf, surveyResults } from "../summary/survey-sheet";
import { a1 } from "./address";
import { expectedLeaves } from "./filling";
import { findRows } from "./find-rows";
import { gridOf, textAt, type Grid } from "./grid";
import { judgeEntries, type JudgedEntries } from "./judge-entries";
import type { Reading } from "./reading";
import { judgeFormulas } from "./judge-formulas";
import { asksForJudge } from "./layers/map-layers";
import { mapSheet } from "./map-sheet";
import { parseSetName, setName } from "./set-name";
import type { SheetMap, SingleCell } from "./sheet-map";
import { sheetSeal } from "./sheet-seal";
import type { SheetSnapshot } from "./sheet-snapshot";

/** Finds a criteria set that this program knows, with its hash. */
export type FindSet = (id: string) => { readonly set: CriteriaSet; readonly hash: string } | null;

type Labels = Readonly<Record<"unit" | "unit_code" | "judge" | "round" | "seal" | "criteria_set", string>>;

/** Of a sheet that no known criteria set judges. */
export const NO_SCORE: Score = {
  missing: [],
  leaves: new Map(),
  groups: new Map(),
  total: null,
  bonus: null,
  grandTotal: null,
  gates: [],
  level: null,
};
const NO_ENTRIES: JudgedEntries = {
  entries: { leaves: new Map(), extras: new Map(), documents: new Set() },
  selfPoints: new Map(),
  cells: new Map(),
  problems: [],
};

function labelsOf(grid: Grid, map: SheetMap): Labels {
  const text = (name: SingleCell): string => {
    const cell = map.cells[name];
    return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
  };
  return {
    unit: text("unit"),
    unit_code: text("unit_code"),
    judge: map.role === "self" ? "" : text("judge"),
    round: text("round"),
    seal: text("seal"),
    criteria_set: text("criteria_set"),
  };
}

function cellPlace(place: Place, map: SheetMap, name: SingleCell): Place {
  const cell = map.cells[name];
  return cell === undefined ? place : { ...place, cell: a1(cell) };
}

function labelProblems(grid: Grid, map: SheetMap, labels: Labels, place: Place): readonly Problem[] {
  const problems: Problem[] = [];
  if (map.by === "headings") problems.push(problem("names-missing", place, {}));
  if (labels.unit === "") problems.push(problem("unit-missing", cellPlace(place, map, "unit"), {}));
  if ((map.role === "judge" || asksForJudge(grid, map)) && labels.judge === "")
    problems.push(problem("judge-missing", cellPlace(place, map, "judge"), {}));
  return problems;
}

type Found = { readonly map: SheetMap; readonly place: Place; readonly set: string };

function setProblems(name: SetName | null, known: ReturnType<FindSet>, sheet: Found): readonly Problem[] {
  const { map, set: found } = sheet;
  const at = cellPlace(sheet.place, map, "criteria_set");
  if (name === null || known === null) return [problem("criteria-set-unknown", at, { found })];
  const expected = setName(known.set, known.hash);
  if (expected === found) return [];
  // `judge-with-changes.ts` says in what it differs.
  return [problem("criteria-version-differs", at, { found, expected, changes: "" })];
}

function groupMaxProblems(reading: Reading): readonly Problem[] {
  const { grid, map, found, place } = reading;
  return allGroups(reading.set).flatMap((group) => {
    const row = found.rows.get(group.id);
    const value = row === undefined || map.criteria.max < 0 ? undefined : grid.at(row, map.criteria.max)?.value;
    if (row === undefined || value === undefined) return [];
    if (typeof value === "number" && pointsOf(value) === group.max) return [];
    const at = { ...place, cell: a1({ row, column: map.criteria.max }), criterion: group.id };
    return [problem("max-points-changed", at, { found: String(value), expected: decimalOf(group.max) })];
  });
}

function sealProblems(reading: Reading, hash: string, labels: Labels, judged: JudgedEntries): readonly Problem[] {
  if (labels.seal === "") return [];
  const { set, map, place } = reading;
  const unit = { name: labels.unit, code: labels.unit_code };
  const { entries, layers } = judged;
  const vouched = { unit, judge: labels.judge, round: labels.round, entries };
  const expected = sheetSeal(layers === undefined ? vouched : { ...vouched, layers }, set, hash);
  return labels.seal === expected
    ? []
    : [problem("seal-mismatch", cellPlace(place, map, "seal"), { found: labels.seal, expected })];
}

/** Without a single criterion that applies there is no total, and nobody would be told why. */
function emptyProblems(reading: Reading, score: Score): readonly Problem[] {
  const isEmpty = score.missing.length === 0 && score.total === null;
  return isEmpty ? [problem("nothing-applies", cellPlace(reading.place, reading.map, "total"), {})] : [];
}

type Surveyed = Pick<Reading, "survey" | "unit" | "isWholeFile">;

function surveyedIn(surveys: readonly SurveySheet[] | null, unit: UnitLabel, set: CriteriaSet): Surveyed {
  const sheet = surveyOf(surveys ?? [], unit, set.id);
  return { survey: sheet === null ? null : surveyResults(sheet), unit: unit.name, isWholeFile: surveys !== null };
}

type Judged = { readonly score: Score; readonly judged: JudgedEntries; readonly problems: readonly Problem[] };

function judgeAgainst(reading: Omit<Reading, "found">, hash: string, labels: Labels): Judged {
  const found = findRows(reading.grid, reading.map, reading.set, reading.place);
  const whole: Reading = { ...reading, found };
  const judged = judgeEntries(whole);
  const expected = expectedLeaves(reading.set, reading.map.role);
  const score = scoreSheet(reading.set, judged.entries, expected);
  const problems = [
    ...found.problems,
    ...groupMaxProblems(whole),
    ...judged.problems,
    ...emptyProblems(whole, score),
    ...judgeFormulas(whole, score, judged),
    ...sealProblems(whole, hash, labels, judged),
  ];
  return { score, judged, problems };
}

const NOTHING_JUDGED: Judged = { score: NO_SCORE, judged: NO_ENTRIES, problems: [] };

/**
 * Judges one sheet: every problem at once, each at its cell. Null when it is no score sheet. `surveys` are the survey
 * sheets of the same file; null where the sheet was read alone, and what its cells show of a survey is taken as it is.
 */
export function judgeSheet(
  snapshot: SheetSnapshot,
  file: string,
  findSet: FindSet,
  surveys: readonly SurveySheet[] | null = [],
): ScoredSheet | null {
  const grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  if (map === null) return null;
  const place: Place = { file, sheet: snapshot.name };
  const labels = labelsOf(grid, map);
  const name = parseSetName(labels.criteria_set);
  const known = name === null ? null : findSet(name.id);
  const unit = { code: labels.unit_code === "" ? null : labels.unit_code, name: labels.unit };
  const { score, judged, problems }: Judged =
    known === null
      ? NOTHING_JUDGED
      : judgeAgainst({ grid, map, set: known.set, place, ...surveyedIn(surveys, unit, known.set) }, known.hash, labels);
  return {
    file,
    sheet: snapshot.name,
    unit,
    judge: labels.judge === "" ? null : labels.judge,
    isSelfScore: map.role === "self",
    round: labels.round,
    set: name ?? { id: labels.criteria_set, version: "", hash: "" },
    score,
    entries: judged.entries,
    selfPoints: judged.selfPoints,
    cells: judged.cells,
    ...(judged.layers === undefined ? {} : { layers: judged.layers }),
    seal: labels.seal === "" ? null : labels.seal,
    problems: [
      ...labelProblems(grid, map, labels, place),
      ...setProblems(name, known, { map, place, set: labels.criteria_set }),
      ...problems,
    ],
  };
}
