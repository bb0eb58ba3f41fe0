import { allLeaves } from "../../scoring/criteria-set";
import { rounded, type Exact } from "../../scoring/exact";
import { decimalOf } from "../../scoring/points";
import { agreementOf, type Agreement } from "../../summary/agreement/agreement";
import type { Consolidation } from "../../summary/consolidate";
import { gapsOf, type Gap } from "../../summary/gap";
import type { PanelSheet } from "../../summary/panel";
import { radarOf } from "../../summary/radar";
import { tieReasons } from "../../summary/tie-reasons";
import { trimEffects } from "../../summary/trim-effect";
import type { UnitResult } from "../../summary/unit-result";
import type { GapView, JudgeTotal, JudgeView, MergeInsight, OutcomeView, UnitName } from "./merge-insight";

type KeyOf = (unit: UnitResult) => string;
type Named = (unit: UnitResult) => UnitName;

function pointsText(points: Exact): string {
  return decimalOf(rounded(points));
}

function totalOf({ scored, grandTotal }: PanelSheet): JudgeTotal {
  return { judge: scored.judge, grandTotal: pointsText(grandTotal) };
}

function differenceOf(lowest: PanelSheet, highest: PanelSheet): string {
  const [a, b] = [highest.grandTotal, lowest.grandTotal];
  return pointsText({ over: a.over * b.under - b.over * a.under, under: a.under * b.under });
}

function gapView(gap: Gap, titles: ReadonlyMap<string, string>, named: Named): GapView {
  const { lowest, highest } = gap;
  return {
    unit: named(gap.unit),
    lowest: totalOf(lowest),
    highest: totalOf(highest),
    difference: differenceOf(lowest, highest),
    items: gap.items.map((item) => ({
      id: item.id,
      title: titles.get(item.id) ?? "",
      difference: decimalOf(item.difference),
      lowest: item.lowest.scored.judge,
      highest: item.highest.scored.judge,
    })),
    rediscuss: gap.rediscuss,
  };
}

function councilOf({ set, units }: Consolidation, named: Named): Pick<MergeInsight, "gaps" | "dropped" | "ties"> {
  const titles = new Map(allLeaves(set).map(({ id, title }) => [id, title]));
  return {
    gaps: gapsOf(set, units).map((gap) => gapView(gap, titles, named)),
    dropped: trimEffects(set, units).map((effect) => ({
      unit: named(effect.unit),
      judges: effect.dropped.map(totalOf),
      grandTotal: decimalOf(effect.grandTotal),
      withAll: decimalOf(effect.withAll),
      difference: decimalOf(effect.difference),
    })),
    ties: tieReasons(set, units).map(({ better, other, decidedBy }) => ({
      better: named(better),
      other: named(other),
      decidedBy: decidedBy === null ? null : { by: decidedBy.by, id: "id" in decidedBy ? decidedBy.id : "" },
    })),
  };
}

function radarView(
  { set, units }: Consolidation,
  named: Named,
): Pick<MergeInsight, "distances" | "policies" | "policiesTried"> {
  const { distances, policies } = radarOf(set, units);
  const outcome = ({ rank, level }: { rank: number; level: { name: string } | null }): OutcomeView => ({
    rank,
    level: level?.name ?? null,
  });
  return {
    distances: distances.map(({ unit, next, missing, heldBackBy }) => ({
      unit: named(unit),
      next: next?.name ?? null,
      missing: missing === null ? null : decimalOf(missing),
      heldBackBy: heldBackBy.map(({ title }) => title),
    })),
    policies: policies
      .filter(({ turned }) => turned.length > 0)
      .map(({ policy, turned }) => ({
        ...policy,
        turned: turned.map(({ unit, now, then }) => ({ unit: named(unit), now: outcome(now), then: outcome(then) })),
      })),
    policiesTried: policies.length,
  };
}

function judgeViews(judges: Agreement["judges"]): readonly JudgeView[] {
  return judges.map(({ judge, severity, straightLining }) => ({
    judge,
    severity:
      severity === null ? null : { effect: severity.effect, error: severity.standardError, units: severity.units },
    sheets: straightLining.sheets,
    flatSheets: straightLining.flatSheets,
    identicalSheets: straightLining.identicalSheets,
  }));
}

function agreementView(
  agreement: Agreement,
  keyOf: KeyOf,
): Pick<MergeInsight, "margins" | "judges" | "intraclass" | "concordance" | "alpha" | "criteria"> {
  const { intraclass, concordance, alpha, margins, criteria, selfGaps } = agreement;
  const gaps = new Map(selfGaps.criteria.map(({ leaf, gap }) => [leaf.id, gap]));
  return {
    margins: margins.map(({ unit, leaveOneOut, bootstrap }) => ({ key: keyOf(unit), leaveOneOut, bootstrap })),
    judges: judgeViews(agreement.judges),
    intraclass:
      intraclass === null
        ? null
        : {
            single: intraclass.single.value,
            low: intraclass.single.low,
            high: intraclass.single.high,
            panel: intraclass.panel.value,
            units: intraclass.units,
          },
    concordance: concordance === null ? null : { value: concordance.w, units: concordance.units },
    alpha: alpha === null ? null : { value: alpha.alpha, units: alpha.units },
    criteria: criteria.map(({ leaf, alpha: own }) => ({
      id: leaf.id,
      title: leaf.title,
      alpha: own?.alpha ?? null,
      selfGap: gaps.get(leaf.id) ?? null,
    })),
  };
}

/**
 * Council, levels, judges and criteria of a merge in words and figures. `keyOf` gives the key that the unit has in
 * the result. The draws behind the margins take longer than the merge itself, so it may follow the result.
 */
export function insightOf(merged: Consolidation, keyOf: KeyOf): MergeInsight {
  const { set } = merged;
  const named: Named = (unit) => ({ key: keyOf(unit), name: unit.unit.name });
  const limit = set.panel.maximumSpread;
  return {
    levels: set.levels.map(({ name, from }) => ({ name, from: decimalOf(from) })),
    scale: decimalOf(set.scale),
    spreadLimit: merged.isSelfScored || limit === null ? null : decimalOf(limit),
    ...councilOf(merged, named),
    ...radarView(merged, named),
    ...agreementView(agreementOf(merged), keyOf),
  };
}
