import { decimalOf } from "../scoring/points";
import type { Problem } from "../scoring/problem";
import { changesJson, successionJson, type ChangeJson, type SuccessionJson } from "./changes-json";
import type { Checks } from "./checks";
import type { Consolidation } from "./consolidate";
import { exactText, pointsText, type Decimal } from "./decimal-json";
import type { PanelMethod, PanelSheet } from "./panel";
import { levelsJson, parentJson, type ParentJson } from "./parents-json";
import { addsUp } from "./rounding-note";
import { setNameText, type Passage } from "./scored-sheet";
import { surveyPart, type SurveyPart } from "./surveys-json";
import type { Source, SourceStatus } from "./sources";
import type { UnitResult } from "./unit-result";
import { versionsPart, type VersionsPart } from "./versions-json";

type SourceJson = {
  readonly file: string;
  readonly sheet: string;
  /** The summaries that brought the sheet; absent where its file was read. */
  readonly through?: string;
  readonly judge: string | null;
  readonly grandTotal: Decimal;
  readonly counted: boolean;
};
type UnitJson = {
  readonly code: string | null;
  readonly name: string;
  readonly type: string | null;
  readonly parent: string | null;
  readonly rank: number | null;
  readonly judges: number;
  /** Top groups by id; means, rounded only to be shown. */
  readonly groups: Readonly<Record<string, Decimal>>;
  readonly total: Decimal;
  readonly bonus: Decimal;
  readonly grandTotal: Decimal;
  readonly level: string | null;
  readonly complete: boolean;
  /** False where the shown parts miss the shown grand total; null without figures. */
  readonly partsAddUp: boolean | null;
  readonly selfScore: Decimal;
  readonly selfScoreDifference: Decimal;
  readonly sources: readonly SourceJson[];
};
type FileJson = {
  readonly file: string;
  readonly sha256: string;
  readonly status: SourceStatus;
  /** The summaries that brought the file's sheets, the one that was read first; absent where the file itself was read. */
  readonly through?: readonly Passage[];
};

export type ConsolidationJson<ProblemJson> = SurveyPart &
  VersionsPart & {
    readonly criteriaSet: string;
    readonly method: PanelMethod;
    readonly selfScored: boolean;
    readonly units: readonly UnitJson[];
    readonly problems: readonly ProblemJson[];
    readonly sources: readonly FileJson[];
    readonly checks: Readonly<Record<Exclude<keyof Checks, "agree">, string>> & { readonly agree: boolean };
    readonly levels: readonly { readonly level: string | null; readonly units: number }[];
    readonly target: {
      readonly level: string;
      readonly share: number;
      readonly reached: number;
      readonly units: number;
      readonly met: boolean;
    } | null;
    readonly changes: readonly ChangeJson[] | null;
    /** Absent without a crosswalk; `changes` is null then. */
    readonly successions?: readonly SuccessionJson[];
    /** Absent unless it was asked for. Tier 1 stands right above the units. */
    readonly parents?: readonly ParentJson[];
  };

function sourceJson({ scored, grandTotal, counted }: PanelSheet): SourceJson {
  const { file, sheet, through, judge } = scored;
  const way = through === undefined ? {} : { through };
  return { file, sheet, ...way, judge, grandTotal: exactText(grandTotal), counted };
}

function fileJson({ file, sha256, status, through }: Source): FileJson {
  return through.length === 0 ? { file, sha256, status } : { file, sha256, status, through };
}

function unitJson({ set }: Consolidation, result: UnitResult): UnitJson {
  const { unit, figures, selfScore } = result;
  return {
    ...unit,
    rank: result.rank,
    judges: result.judges,
    groups: Object.fromEntries(set.groups.map(({ id }) => [id, exactText(figures?.groups.get(id))])),
    total: exactText(figures?.total),
    bonus: exactText(figures?.bonus),
    grandTotal: pointsText(figures?.grandTotal),
    level: result.level?.name ?? null,
    complete: result.complete,
    partsAddUp: figures === null ? null : addsUp(figures),
    selfScore: pointsText(selfScore?.points),
    selfScoreDifference: pointsText(selfScore?.difference),
    sources: result.panel.map(sourceJson),
  };
}

function targetJson({ target }: Consolidation): ConsolidationJson<unknown>["target"] {
  if (target === null) return null;
  const { level, share, reached, units, isMet } = target;
  return { level, share, reached, units, met: isMet };
}

function checksJson({ byUnit, byJudge, byCriterion, byFile, agree }: Checks): ConsolidationJson<unknown>["checks"] {
  return {
    byUnit: decimalOf(byUnit),
    byJudge: decimalOf(byJudge),
    byCriterion: decimalOf(byCriterion),
    byFile: decimalOf(byFile),
    agree,
  };
}

/** What `consolidate --json` prints (design 5.2). `problemJson` prints a problem, since words live with the sheets. */
export function consolidationJson<ProblemJson>(
  merged: Consolidation,
  problemJson: (problem: Problem) => ProblemJson,
): ConsolidationJson<ProblemJson> {
  const { surveys, tiers, successions } = merged;
  return {
    criteriaSet: setNameText(merged.setName),
    method: merged.method,
    selfScored: merged.isSelfScored,
    units: merged.units.map((unit) => unitJson(merged, unit)),
    problems: merged.problems.map((one) => problemJson(one)),
    sources: merged.sources.map(fileJson),
    checks: checksJson(merged.checks),
    levels: levelsJson(merged.levels),
    ...surveyPart(surveys),
    target: targetJson(merged),
    changes: changesJson(merged),
    ...versionsPart(merged),
    ...(successions === null ? {} : { successions: successions.map(successionJson) }),
    ...(tiers === null ? {} : { parents: tiers.flatMap((tier, at) => tier.map((one) => parentJson(one, at))) }),
  };
}
