import { rounded } from "../scoring/exact";
import { decimalOf, type Points } from "../scoring/points";
import { shownPoints, type Language } from "../sheet/describe";
import type { Change, Position } from "../summary/changes";
import type { Checks } from "../summary/checks";
import type { Consolidation } from "../summary/consolidate";
import type { Predecessor, Succession } from "../summary/crosswalk";
import type { ParentResult, Tier } from "../summary/roll-up-parents";
import type { UnitResult } from "../summary/unit-result";
import { problemCount, problemsByFile } from "./report";
import { say } from "./say";
import { table } from "./table";
import { criterionLines, versionLines } from "./version-lines";

const FIGURES: ReadonlySet<number> = new Set([0, 3, 4]);
const PARENT_FIGURES: ReadonlySet<number> = new Set([0, 3, 4, 5]);

function shown(points: Points, language: Language): string {
  return shownPoints(decimalOf(points), language);
}

/** Two decimals throughout, so that figures under each other can be compared. */
function inColumn(points: Points, language: Language): string {
  const text = decimalOf(points);
  return language === "vi" ? text.replace(".", ",") : text;
}

function unitRow({ unit, rank, judges, figures, level }: UnitResult, language: Language): readonly string[] {
  const isRanked = rank !== null;
  return [
    isRanked ? String(rank) : say(language, "unranked"),
    unit.code ?? "",
    unit.name,
    String(judges),
    figures === null ? say(language, "incomplete") : inColumn(figures.grandTotal, language),
    level?.name ?? (isRanked ? say(language, "no-level") : ""),
  ];
}

function positionText(position: Position | null, language: Language): string {
  if (position === null) return say(language, "absent");
  const { rank, grandTotal, level } = position;
  const total = grandTotal === null ? say(language, "incomplete") : shown(grandTotal, language);
  const parts = [`${say(language, "rank-column")} ${rank === null ? say(language, "unranked") : String(rank)}`, total];
  return [...parts, ...(level === null ? [] : [level])].join(", ");
}

function changeLines(changes: readonly Change[], language: Language): readonly string[] {
  if (changes.length === 0) return [say(language, "no-changes")];
  const line = ({ unit, before, after }: Change): string =>
    `  ${say(language, "changed", {
      unit: unit.name,
      before: positionText(before, language),
      after: positionText(after, language),
    })}`;
  return [say(language, "changes"), ...changes.map(line)];
}

function sumLine({ agree, ...sums }: Checks, language: Language): string {
  const { byUnit, byJudge, byCriterion, byFile } = sums;
  if (agree) return say(language, "sums-agree", { sum: shown(byUnit, language) });
  const text = (points: Points): string => shown(points, language);
  return say(language, "sums-differ", {
    byUnit: text(byUnit),
    byJudge: text(byJudge),
    byCriterion: text(byCriterion),
    byFile: text(byFile),
  });
}

function predecessorText({ unit, before, isSplit }: Predecessor, language: Language): string {
  const name = unit.name || (unit.code ?? "");
  return say(language, isSplit ? "split-from" : "whole-from", { unit: name, before: positionText(before, language) });
}

function successionLine({ unit, after, from, mean }: Succession, language: Language): string {
  const old = from.map((one) => predecessorText(one, language));
  const shownMean =
    from.length > 1 && mean !== null ? [say(language, "old-mean", { mean: shown(rounded(mean), language) })] : [];
  const before = old.length === 0 ? say(language, "no-predecessor") : [...old, ...shownMean].join("; ");
  return `  ${say(language, "changed", { unit: unit.name, before, after: positionText(after, language) })}`;
}

function successionLines(successions: readonly Succession[], language: Language): readonly string[] {
  return [say(language, "successions"), ...successions.map((one) => successionLine(one, language)), ""];
}

function parentRow({ parent, members, submitted, mean, rank }: ParentResult, language: Language): readonly string[] {
  return [
    rank === null ? say(language, "unranked") : String(rank),
    parent?.code ?? "",
    parent?.name ?? say(language, "no-parent"),
    String(members.length),
    String(submitted),
    mean === null ? say(language, "unranked") : inColumn(rounded(mean), language),
  ];
}

function tierLines(tier: Tier, language: Language): readonly string[] {
  const heading = (["rank", "code", "parent", "units", "submitted", "mean"] as const).map((column) =>
    say(language, `${column}-column`),
  );
  return [table([heading, ...tier.map((result) => parentRow(result, language))], PARENT_FIGURES), ""];
}

/** What `consolidate` says to a person: the ranking, what is wrong, and whether the sums agree. */
export function rankingReport(merged: Consolidation, language: Language): string {
  const { units, problems, sources, checks, tiers, changes, successions } = merged;
  const heading = (["rank", "code", "unit", "judges", "total", "level"] as const).map((column) =>
    say(language, `${column}-column`),
  );
  const withStatus = (status: string): number => sources.filter((source) => source.status === status).length;
  const counts = {
    used: withStatus("used"),
    superseded: withStatus("superseded"),
    rejected: withStatus("rejected"),
  };
  return [
    table([heading, ...units.map((unit) => unitRow(unit, language))], FIGURES),
    "",
    ...(tiers ?? []).flatMap((tier) => tierLines(tier, language)),
    ...(problems.length === 0 ? [] : [problemsByFile(problems, language), ""]),
    ...(changes === null ? [] : [...changeLines(changes, language), ""]),
    ...criterionLines(merged.criterionChanges, language),
    ...versionLines(merged.versions, language),
    ...(successions === null ? [] : successionLines(successions, language)),
    problemCount(problems, sources.length, language),
    say(language, "sources", counts),
    sumLine(checks, language),
  ].join("\n");
}
