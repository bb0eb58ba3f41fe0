import { scoreSheet } from "../scoring/score-sheet";
import { problem, type Problem } from "../scoring/problem";
import type { ScoredSheet, SetName } from "../summary/scored-sheet";
import { expectedLeaves } from "./filling";
import { NO_SCORE, type FindSet } from "./judge-sheet";
import { readEntries, type EntryTexts, type ReadEntries } from "./read-roll-up-entries";
import { fieldOf, type FoundRecord } from "./read-roll-up-rows";
import { parseSetName, setName } from "./set-name";

/** A recorded sheet, judged anew, or the field that holds what its criterion does not allow. */
export type SheetReading =
  | { readonly ok: true; readonly scored: ScoredSheet; readonly isJudged: boolean }
  | { readonly ok: false; readonly field: keyof EntryTexts };

const NOTHING_READ: ReadEntries = {
  entries: { leaves: new Map(), extras: new Map(), documents: new Set() },
  selfPoints: new Map(),
  cells: new Map(),
};

type SheetText = Parameters<typeof fieldOf<"sheet">>[2];

function labelsOf(record: FoundRecord, file: string) {
  const text = (field: SheetText): string => fieldOf(record, "sheet", field);
  const set: SetName = parseSetName(text("set")) ?? { id: text("set"), version: "", hash: "" };
  return {
    file,
    sheet: text("sheet"),
    unit: { code: text("code") || null, name: text("unit") },
    judge: text("judge") || null,
    isSelfScore: text("self") !== "",
    round: text("round"),
    set,
    seal: text("seal") || null,
  };
}

/** Of a stray sheet whose entries were read by a set that is not the one known here under its id. */
function setProblems(file: string, sheet: string, found: string, expected: string | null): readonly Problem[] {
  const place = { file, sheet };
  return expected === null
    ? [problem("criteria-set-unknown", place, { found })]
    : [problem("criteria-version-differs", place, { found, expected, changes: "" })];
}

/** A recorded sheet without its recorded problems. Its figures come from the entries, judged by the set known here. */
export function recordedSheet(record: FoundRecord, file: string, findSet: FindSet): SheetReading {
  const labels = labelsOf(record, file);
  const judgedBy = fieldOf(record, "sheet", "judgedBy");
  const known = findSet(labels.set.id);
  const expected = known === null ? null : setName(known.set, known.hash);
  if (known === null || judgedBy !== expected) {
    const problems = judgedBy === "" ? [] : setProblems(file, labels.sheet, judgedBy, expected);
    return { ok: true, isJudged: false, scored: { ...labels, ...NOTHING_READ, score: NO_SCORE, problems } };
  }
  const role = labels.isSelfScore ? "self" : "judge";
  const text = (field: keyof EntryTexts): string => fieldOf(record, "sheet", field);
  const reading = readEntries(known.set, role, {
    entries: text("entries"),
    extras: text("extras"),
    documents: text("documents"),
    selfPoints: text("selfPoints"),
    cells: text("cells"),
  });
  if (!reading.ok) return reading;
  const score = scoreSheet(known.set, reading.read.entries, expectedLeaves(known.set, role));
  return { ok: true, isJudged: true, scored: { ...labels, ...reading.read, score, problems: [] } };
}
