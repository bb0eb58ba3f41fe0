import type { Exact } from "../../scoring/exact";
import type { Consolidation } from "../consolidate";
import type { BootstrapOptions } from "./bootstrap-ranks";
import { criterionAlphas, type CriterionAlpha } from "./criterion-alpha";
import { intraclass, type Intraclass } from "./intraclass";
import { kendallW, type Concordance } from "./kendall";
import { krippendorffAlpha, type Alpha } from "./krippendorff";
import { rankMargins, type RankMargin } from "./rank-margin";
import { criterionSelfGaps, unitSelfGaps, type CriterionSelfGap, type UnitSelfGap } from "./self-gap";
import { severities, type Severity } from "./severity";
import { straightLining, type StraightLining } from "./straight-lining";
import { ratingsInRows, ratingsOf, usedSheets } from "./used-sheets";

export type JudgeMirror = {
  readonly judge: string;
  /** In points of the grand total. */
  readonly severity: Severity | null;
  readonly straightLining: StraightLining;
};
/** What can be said about judges and criteria beside the score. Null stands for "not enough data". */
export type Agreement = {
  readonly judges: readonly JudgeMirror[];
  /** Of the sheets' grand totals, as are W and the alphas. */
  readonly intraclass: Intraclass | null;
  readonly concordance: Concordance | null;
  readonly alpha: Alpha | null;
  readonly ordinalAlpha: Alpha | null;
  /** Of the ranked units, in the order of the merge; empty where they were not asked for. */
  readonly margins: readonly RankMargin[];
  /** The lowest alpha first. */
  readonly criteria: readonly CriterionAlpha[];
  readonly selfGaps: { readonly units: readonly UnitSelfGap[]; readonly criteria: readonly CriterionSelfGap[] };
};

/** The seed is any fixed number: the same sheets give the same ranges on every machine. */
export const BOOTSTRAP: BootstrapOptions = { seed: 2026, draws: 1000 };

/** Solving for the judges' effects takes the cube of their number; more names than these are local juries, not a panel. */
const MOST_JUDGES = 300;

const HUNDREDTHS_A_POINT = 100;

function inPoints({ over, under }: Exact): number {
  return Number(over) / Number(under) / HUNDREDTHS_A_POINT;
}

/** All statistics of a merge, without rank margins where `options` is null. Units' own scores have no panel: of a self-scored merge nothing is said about judges. */
export function agreementOf(merged: Consolidation, options: BootstrapOptions | null = BOOTSTRAP): Agreement {
  const { set, method, units } = merged;
  const used = usedSheets(set, merged.isSelfScored ? [] : units);
  const isTable = used.judges.length <= MOST_JUDGES;
  const table = isTable ? ratingsOf(used, ({ grandTotal }) => inPoints(grandTotal)) : [];
  const rows = ratingsInRows(used, ({ grandTotal }) => inPoints(grandTotal));
  const found = severities(table);
  const lines = straightLining(set, used);
  return {
    judges: lines.map((line, at) => ({ judge: line.judge, severity: found[at] ?? null, straightLining: line })),
    intraclass: intraclass(table),
    concordance: kendallW(table),
    alpha: krippendorffAlpha(rows),
    ordinalAlpha: krippendorffAlpha(rows, "ordinal"),
    margins: options === null ? [] : rankMargins({ set, method }, used.units, options),
    criteria: criterionAlphas(set, used),
    selfGaps: { units: unitSelfGaps(used.units), criteria: criterionSelfGaps(set, used.units) },
  };
}
