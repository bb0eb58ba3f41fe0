import { rounded, type Exact } from "../scoring/exact";
import type { Layer, SheetLayers } from "../scoring/layers";
import { decimalOf, type Points } from "../scoring/points";
import type { Language } from "../sheet/describe";
import type { FindSet } from "../sheet/judge-sheet";
import { setNameText, type ScoredSheet, type SourceFile } from "../summary/scored-sheet";
import { problemJson, type ProblemJson } from "./problem-json";

function pointsText(points: Points | null | undefined): string | null {
  return points === null || points === undefined ? null : decimalOf(points);
}

function exactText(figure: Exact | null): string | null {
  return figure === null ? null : decimalOf(rounded(figure));
}

export type SheetJson = {
  readonly sheet: string;
  readonly unit: string;
  readonly unitCode: string | null;
  readonly judge: string | null;
  readonly selfScore: boolean;
  readonly round: string;
  readonly criteriaSet: string;
  readonly complete: boolean;
  readonly groups: Readonly<Record<string, string | null>>;
  readonly total: string | null;
  readonly bonus: string | null;
  readonly grandTotal: string | null;
  readonly level: string | null;
  /** Of a set with layers: what legal entries stand in each, by criterion. Absent otherwise. */
  readonly layers?: Readonly<Record<Layer, Readonly<Record<string, string>>>>;
  readonly seal: string | null;
  readonly problems: readonly ProblemJson[];
};

/** The top groups only: their points add up to the total. */
function groupsJson({ set, score }: ScoredSheet, findSet: FindSet): SheetJson["groups"] {
  const groups = findSet(set.id)?.set.groups ?? [];
  return Object.fromEntries(groups.map(({ id }) => [id, pointsText(score.groups.get(id))]));
}

function layersJson(layers: SheetLayers): NonNullable<SheetJson["layers"]> {
  const of = (layer: Layer): Readonly<Record<string, string>> => Object.fromEntries(layers[layer]);
  return {
    self: of("self"),
    "appraisal-1": of("appraisal-1"),
    explanation: of("explanation"),
    "appraisal-2": of("appraisal-2"),
  };
}

function sheetJson(scored: ScoredSheet, findSet: FindSet, language: Language): SheetJson {
  const { score, unit } = scored;
  return {
    sheet: scored.sheet,
    unit: unit.name,
    unitCode: unit.code,
    judge: scored.judge,
    selfScore: scored.isSelfScore,
    round: scored.round,
    criteriaSet: setNameText(scored.set),
    complete: score.grandTotal !== null,
    groups: groupsJson(scored, findSet),
    total: exactText(score.total),
    bonus: pointsText(score.bonus),
    grandTotal: exactText(score.grandTotal),
    level: score.level?.name ?? null,
    ...(scored.layers === undefined ? {} : { layers: layersJson(scored.layers) }),
    seal: scored.seal,
    problems: scored.problems.map((problem) => problemJson(problem, language)),
  };
}

export type FileJson = {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly SheetJson[];
  readonly problems: readonly ProblemJson[];
};

/** What `check --json` prints of each file (design 5.2); figures of an incomplete sheet are null. */
export function checkJson(files: readonly SourceFile[], findSet: FindSet, language: Language): readonly FileJson[] {
  return files.map(({ file, sha256, sheets, problems }) => ({
    file,
    sha256,
    sheets: sheets.map((sheet) => sheetJson(sheet, findSet, language)),
    problems: problems.map((problem) => problemJson(problem, language)),
  }));
}
