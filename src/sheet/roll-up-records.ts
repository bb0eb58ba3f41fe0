import { decimalOf, hundredthsOf, NO_POINTS, type Points } from "../scoring/points";
import type { Problem } from "../scoring/problem";
import { textCode } from "../scoring/text-code";
import type { Consolidation } from "../summary/consolidate";
import type { Decision, SheetMark } from "../summary/decision";
import { setNameText, type ScoredSheet, type SetName, type SurveySheet } from "../summary/scored-sheet";
import { entryText, idsText, pairsText } from "./entry-text";
import { withLayersText } from "./layers/layers-text";
import { RECORD_FIELDS, ROLL_UP_WORDS, type RecordKind, type RecordOf } from "./roll-up-fields";
import { parseSetName } from "./set-name";
import { formsText } from "./survey-text";

/** A record's texts in the order of its fields. */
export type RollUpRecord = { readonly kind: RecordKind; readonly texts: readonly string[] };

/** Changes with every text of the record. */
export function recordCode({ kind, texts }: RollUpRecord): string {
  return textCode(JSON.stringify([kind, ...texts]));
}

function recordOf<Kind extends Exclude<RecordKind, "end">>(kind: Kind, fields: RecordOf<Kind>): RollUpRecord {
  const names: readonly string[] = RECORD_FIELDS[kind];
  const texts: Readonly<Record<string, string>> = fields;
  return { kind, texts: names.map((name) => texts[name] ?? "") };
}

/** The points of all criteria, bonus items and deductions of a sheet, as far as it has them. */
export function rawSum({ score, entries }: Pick<ScoredSheet, "score" | "entries">): Points {
  let sum = 0;
  for (const { points } of score.leaves.values()) sum += points;
  for (const points of entries.extras.values()) sum += points ?? NO_POINTS;
  return hundredthsOf(sum);
}

/** A set's name, or what stood in its place on a sheet that names none. */
function setText(name: SetName): string {
  const text = setNameText(name);
  return parseSetName(text) === null ? name.id : text;
}

/** The set whose criteria the entries were read by: the known one of the same id; "" where none is known. */
function judgedBy({ set, problems }: ScoredSheet): string {
  for (const { code, facts } of problems) {
    if (code === "criteria-set-unknown") return "";
    if (code === "criteria-version-differs") return facts.expected;
  }
  return setText(set);
}

function sheetRecord(scored: ScoredSheet, file: string, isUsed: boolean): RollUpRecord {
  const { unit, judge, isSelfScore, round, set, seal, entries, selfPoints, cells } = scored;
  return recordOf("sheet", {
    file,
    sheet: scored.sheet,
    code: unit.code ?? "",
    unit: unit.name,
    judge: judge ?? "",
    self: isSelfScore ? ROLL_UP_WORDS.mark : "",
    round,
    set: setText(set),
    judgedBy: judgedBy(scored),
    seal: seal ?? "",
    used: isUsed ? ROLL_UP_WORDS.mark : "",
    sum: decimalOf(rawSum(scored)),
    entries: pairsText(entries.leaves, entryText),
    extras: pairsText(entries.extras, (points) => (points === null ? "" : decimalOf(points))),
    documents: idsText(entries.documents),
    selfPoints: withLayersText(pairsText(selfPoints, decimalOf), scored.layers),
    cells: pairsText(cells, (cell) => cell),
  });
}

function surveyRecord({ sheet, unit, set, forms }: SurveySheet, file: string): RollUpRecord {
  const label = { code: unit.code ?? "", unit: unit.name };
  return recordOf("survey", { file, sheet, ...label, set: setText(set), forms: formsText(forms) });
}

function problemRecord({ code, place, facts, repair }: Problem, file: string, sheetNumber: string): RollUpRecord {
  return recordOf("problem", {
    file,
    sheetNumber,
    sheet: place.sheet ?? "",
    cell: place.cell ?? "",
    criterion: place.criterion ?? "",
    problem: code,
    facts: JSON.stringify(facts),
    repair: repair === undefined ? "" : JSON.stringify(repair),
  });
}

function markText({ file, sha256, sheet }: SheetMark): readonly string[] {
  return [file, sha256, sheet];
}

function decisionRecord({ unit, judge, keep, aside, reason, by, through }: Decision): RollUpRecord {
  return recordOf("decision", {
    code: unit.code ?? "",
    unit: unit.name,
    judge,
    keep: JSON.stringify(markText(keep)),
    aside: JSON.stringify(aside.map(markText)),
    reason,
    by,
    through: through ?? "",
  });
}

function endRecord(records: readonly RollUpRecord[]): RollUpRecord {
  const count = (kind: RecordKind): string => String(records.filter((record) => record.kind === kind).length);
  return { kind: "end", texts: [count("file"), count("sheet"), count("survey"), count("problem"), count("decision")] };
}

/** Covers every row: none can be taken away, put in or moved unseen. */
export function endCode(end: RollUpRecord, codes: readonly string[]): string {
  return textCode(JSON.stringify([recordCode(end), ...codes]));
}

type Recorded = Pick<Consolidation, "files" | "conflicts">;

/**
 * Every file with its sheets, surveys and problems, numbered in their order, and what was decided between sheets; `used`: the
 * sheets that stand on “Điểm”.
 */
export function rollUpRecords({ files, conflicts }: Recorded, used: ReadonlySet<ScoredSheet>): readonly RollUpRecord[] {
  const sheets: RollUpRecord[] = [];
  const surveys: RollUpRecord[] = [];
  const problems: RollUpRecord[] = [];
  const sources = files.map((source, at): RollUpRecord => {
    const file = String(at + 1);
    problems.push(...source.problems.map((one) => problemRecord(one, file, "")));
    for (const scored of source.sheets) {
      sheets.push(sheetRecord(scored, file, used.has(scored)));
      const number = String(sheets.length);
      problems.push(...scored.problems.map((one) => problemRecord(one, file, number)));
    }
    surveys.push(...(source.surveys ?? []).map((survey) => surveyRecord(survey, file)));
    const through = (source.through ?? []).map((passage) => [passage.file, passage.sha256]);
    const way = through.length === 0 ? "" : JSON.stringify(through);
    return recordOf("file", { number: file, file: source.file, sha256: source.sha256, through: way });
  });
  const decisions = conflicts.flatMap(({ decision }) => (decision === null ? [] : [decisionRecord(decision)]));
  const records = [...sources, ...sheets, ...surveys, ...problems, ...decisions];
  return [...records, endRecord(records)];
}
