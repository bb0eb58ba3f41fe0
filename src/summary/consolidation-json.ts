import { rounded, type Exact } from "../scoring/exact";
import { decimalOf, type Points } from "../scoring/points";
import type { Problem } from "../scoring/problem";
import type { Position } from "./changes";
import type { Checks } from "./checks";
import type { Consolidation } from "./consolidate";
import type { Succession } from "./crosswalk";
import type { PanelMethod, PanelSheet } from "./panel";
import { levelsJson, parentJson, type ParentJson } from "./parents-json";
import { addsUp } from "./rounding-note";
import { setNameText, type Passage } from "./scored-sheet";
import { surveyPart, type SurveyPart } from "./surveys-json";
import type { Source, SourceStatus } from "./sources";
import type { UnitResult } from "./unit-result";
import { versionsPart, type VersionsPart } from "./versions-json";

/** Points as a decimal string with two places; null where there are none. */
type Decimal = string | null;
type PositionJson = { readonly rank: number | null; readonly grandTotal: Decimal; readonly level: string | null };
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
type ChangeJson = {
  readonly code: string | null;
  readonly name: string;
  readonly before: PositionJson | null;
  readonly after: PositionJson | null;
};
type SuccessionJson = {
  readonly code: string | null;
  readonly name: string;
  readonly after: PositionJson | null;
  readonly from: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly before: PositionJson | null;
    readonly split: boolean;
  }[];
  /** Of the old units' grand totals, unweighted; null unless every one of them has one. */
  readonly mean: Decimal;
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

function pointsText(points: Points | null | undefined): Decimal {
  return points === null || points === undefined ? null : decimalOf(points);
}

function exactText(figure: Exact | undefined): Decimal {
  return figure === undefined ? null : decimalOf(rounded(figure));
}

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

function positionJson(position: Position | null): PositionJson | null {
  if (position === null) return null;
  const { rank, grandTotal, level } = position;
  return { rank, grandTotal: pointsText(grandTotal), level };
}

function targetJson({ target }: Consolidation): ConsolidationJson<unknown>["target"] {
  if (target === null) return null;
  const { level, share, reached, units, isMet } = target;
  return { level, share, reached, units, met: isMet };
}

function changesJson({ changes }: Consolidation): readonly ChangeJson[] | null {
  if (changes === null) return null;
  return changes.map(({ unit, before, after }) => ({
    code: unit.code,
    name: unit.name,
    before: positionJson(before),
    after: positionJson(after),
  }));
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

function successionJson({ unit, after, from, mean }: Succession): SuccessionJson {
  return {
    code: unit.code,
    name: unit.name,
    after: positionJson(after),
    from: from.map(({ unit: old, before, isSplit }) => {
      return { code: old.code, name: old.name, before: positionJson(before), split: isSplit };
    }),
    mean: exactText(mean ?? undefined),
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
