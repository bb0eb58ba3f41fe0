import { problem, type Place, type Problem } from "../scoring/problem";
import { groupBy } from "../summary/order";
import type { Decision } from "../summary/decision";
import type { Passage, ScoredSheet, SourceFile, SurveySheet } from "../summary/scored-sheet";
import { a1 } from "./address";
import type { FindSet } from "./judge-sheet";
import { recordedDecision } from "./read-roll-up-decision";
import { jsonOf, problemOf } from "./read-roll-up-problem";
import { columnOfField, fieldOf, type FoundRecord } from "./read-roll-up-rows";
import { recordedSheet } from "./read-roll-up-sheet";
import { recordedSurvey } from "./read-roll-up-survey";
import type { RecordKind } from "./roll-up-fields";
import { sheetSeal } from "./sheet-seal";

export type Records = { readonly place: Place; readonly findSet: FindSet; readonly records: readonly FoundRecord[] };
/** Every file as it was recorded, the sheets that stand on “Điểm”, and what cannot be read. */
export type RecordedFiles = {
  readonly files: readonly SourceFile[];
  readonly used: readonly ScoredSheet[];
  readonly faults: readonly Problem[];
};

export function altered(place: Place, found: string, expected: string): Problem {
  return problem("summary-altered", place, { found, expected });
}

export function cellOf(place: Place, row: number, column: number): Place {
  return { ...place, cell: a1({ row, column }) };
}

function ofKind({ records }: Records, kind: RecordKind): readonly FoundRecord[] {
  return records.filter((record) => record.kind === kind);
}

function passagesOf(text: string): readonly Passage[] | null {
  const json = text === "" ? [] : jsonOf(text);
  if (!Array.isArray(json)) return null;
  const passages = json.flatMap((pair: unknown): readonly Passage[] => {
    const [file, sha256] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    return typeof file === "string" && typeof sha256 === "string" ? [{ file, sha256 }] : [];
  });
  return passages.length === json.length ? passages : null;
}

type Read<Value> = { readonly file: string; readonly value: Value };

/** Names of files by their numbers. */
function namesIn(records: Records): ReadonlyMap<string, string> {
  return new Map(
    ofKind(records, "file").map((record) => [fieldOf(record, "file", "number"), fieldOf(record, "file", "file")]),
  );
}

type RecordedProblem = Read<Problem> & { readonly sheetNumber: string };

function problemsIn(records: Records, faults: Problem[]): readonly RecordedProblem[] {
  const names = namesIn(records);
  return ofKind(records, "problem").flatMap((record) => {
    const file = fieldOf(record, "problem", "file");
    const name = names.get(file);
    const value = name === undefined ? null : problemOf(record, name);
    if (value !== null) return [{ file, value, sheetNumber: fieldOf(record, "problem", "sheetNumber") }];
    const at = cellOf(records.place, record.row, columnOfField("problem", "problem"));
    faults.push(altered(at, fieldOf(record, "problem", "problem"), ""));
    return [];
  });
}

type RecordedSheet = Read<ScoredSheet> & { readonly isUsed: boolean };

/** A seal is recomputed at every merge; one that was found broken below is told by its own problem already. */
function sealProblems(scored: ScoredSheet, own: readonly Problem[], findSet: FindSet): readonly Problem[] {
  const known = findSet(scored.set.id);
  const isTold = own.some(({ code }) => code === "seal-mismatch");
  if (scored.seal === null || known === null || isTold || scored.score.grandTotal === null) return [];
  const expected = sheetSeal(scored, known.set, known.hash);
  const place = { file: scored.file, sheet: scored.sheet };
  return scored.seal === expected ? [] : [problem("seal-mismatch", place, { found: scored.seal, expected })];
}

function sheetsIn(
  records: Records,
  problems: ReadonlyMap<string, readonly RecordedProblem[]>,
  faults: Problem[],
): readonly RecordedSheet[] {
  const names = namesIn(records);
  return ofKind(records, "sheet").flatMap((record, at) => {
    const file = fieldOf(record, "sheet", "file");
    const name = names.get(file);
    const read = recordedSheet(record, name ?? "", records.findSet);
    if (read.ok && name !== undefined) {
      const own = (problems.get(String(at + 1)) ?? []).map(({ value }) => value);
      const broken = sealProblems(read.scored, own, records.findSet);
      const scored = { ...read.scored, problems: [...own, ...broken, ...read.scored.problems] };
      return [{ file, value: scored, isUsed: fieldOf(record, "sheet", "used") !== "" }];
    }
    const field = read.ok ? "file" : read.field;
    const place = cellOf(records.place, record.row, columnOfField("sheet", field));
    faults.push(altered(place, fieldOf(record, "sheet", field), ""));
    return [];
  });
}

function surveysIn(records: Records, faults: Problem[]): readonly Read<SurveySheet>[] {
  const names = namesIn(records);
  return ofKind(records, "survey").flatMap((record) => {
    const file = fieldOf(record, "survey", "file");
    const name = names.get(file);
    const value = name === undefined ? null : recordedSurvey(record, name, records.findSet);
    if (value !== null) return [{ file, value }];
    const field = name === undefined ? "file" : "forms";
    const place = cellOf(records.place, record.row, columnOfField("survey", field));
    faults.push(altered(place, fieldOf(record, "survey", field), ""));
    return [];
  });
}

/** By the fingerprint of the file that is kept, which may have had another name then. */
function decisionsIn(records: Records, faults: Problem[]): ReadonlyMap<string, readonly Decision[]> {
  const files = new Set(ofKind(records, "file").map((record) => fieldOf(record, "file", "sha256")));
  const decisions = ofKind(records, "decision").flatMap((record) => {
    const decision = recordedDecision(record);
    if (decision !== null && files.has(decision.keep.sha256)) return [decision];
    const at = cellOf(records.place, record.row, columnOfField("decision", "keep"));
    faults.push(altered(at, fieldOf(record, "decision", "keep"), ""));
    return [];
  });
  return groupBy(decisions, ({ keep }) => keep.sha256);
}

export function recordedFiles(records: Records): RecordedFiles {
  const faults: Problem[] = [];
  const problems = problemsIn(records, faults);
  const bySheet = groupBy(problems, ({ sheetNumber }) => sheetNumber);
  const sheets = sheetsIn(records, bySheet, faults);
  const surveysOf = groupBy(surveysIn(records, faults), ({ file }) => file);
  const sheetsOf = groupBy(sheets, ({ file }) => file);
  const problemsOf = groupBy(bySheet.get("") ?? [], ({ file }) => file);
  const decisions = decisionsIn(records, faults);
  const files = ofKind(records, "file").map((record): SourceFile => {
    const number = fieldOf(record, "file", "number");
    const sha256 = fieldOf(record, "file", "sha256");
    const own = decisions.get(sha256);
    const surveys = (surveysOf.get(number) ?? []).map(({ value }) => value);
    const way = fieldOf(record, "file", "through");
    const through = passagesOf(way);
    if (through === null)
      faults.push(altered(cellOf(records.place, record.row, columnOfField("file", "through")), way, ""));
    return {
      file: fieldOf(record, "file", "file"),
      sha256,
      through: through ?? [],
      sheets: (sheetsOf.get(number) ?? []).map(({ value }) => value),
      ...(surveys.length === 0 ? {} : { surveys }),
      problems: (problemsOf.get(number) ?? []).map(({ value }) => value),
      ...(own === undefined ? {} : { decisions: own }),
    };
  });
  return { files, used: sheets.flatMap(({ value, isUsed }) => (isUsed ? [value] : [])), faults };
}
