import type { CriteriaSet, Level } from "../scoring/criteria-set";
import { judgeGates, levelOf, type GateResult, type Standing } from "../scoring/level";
import { isError, problem, type Problem } from "../scoring/problem";
import type { Choice } from "./choose-sheets";
import { figuresOf, groupStanding, leafMean, type Figures } from "./figures";
import { labelOf, type UnitSheets } from "./match-units";
import { formPanel, panelSheet, type PanelMethod, type PanelSheet } from "./panel";
import { spreadProblems, trimProblems } from "./panel-problems";
import type { RosterUnit } from "./roster";
import { selfScoreOf, type SelfScore } from "./self-score";

/** A unit before it is compared with the others. */
export type JudgedUnit = {
  readonly unit: RosterUnit;
  /** Nothing is wrong with the unit. */
  readonly mayRank: boolean;
  /** Used sheets in the panel. Where a merge adds up self scores the panel is the unit's own sheet: 1. */
  readonly judges: number;
  /** There are sheets of the criteria set in force, and all of them are usable and complete. */
  readonly complete: boolean;
  /** Null until the unit is complete: a mean over the rest of a panel is not the panel's. */
  readonly figures: Figures | null;
  /** Of a ranked unit only: points of an unranked one are shown, but earn nothing yet. */
  readonly level: Level | null;
  /** Judged over the panel; empty without figures. */
  readonly gates: readonly GateResult[];
  /** Every used sheet, the counted and the others, by the judges' names. */
  readonly panel: readonly PanelSheet[];
  readonly selfScore: SelfScore | null;
  /** Of the unit's sheets and of the merge. */
  readonly problems: readonly Problem[];
};

export type UnitResult = JudgedUnit & {
  /** One more than the number of better units; null for a unit that may not rank. */
  readonly rank: number | null;
};

/** What all units of a merge share. */
export type Merge = {
  readonly set: CriteriaSet;
  readonly method: PanelMethod;
  /** No sheet has a judge: the units' own sheets are the scores, and no rule about panels applies. */
  readonly isSelfScored: boolean;
  readonly neededJudges: number;
};

/** How many judges of the request's set have a sheet in force, usable or not. */
export function votesOf(choices: readonly Choice[]): number {
  return choices.filter((choice) => choice.isOfSet && choice.isNamed && !choice.isSelfScore).length;
}

function standingOf(set: CriteriaSet, panel: readonly PanelSheet[]): Standing {
  const counted = panel.filter((sheet) => sheet.counted);
  return {
    leaf: (id) => leafMean(counted, id),
    group: (id) => {
      const group = set.groups.find((one) => one.id === id);
      return group === undefined ? null : groupStanding(counted, group);
    },
    hasDocument: (id) => panel.every(({ scored }) => scored.entries.documents.has(id)),
  };
}

type Panel = { readonly sheets: readonly PanelSheet[]; readonly votes: number; readonly isComplete: boolean };

function panelProblems(merge: Merge, unit: string, { sheets, votes, isComplete }: Panel): readonly Problem[] {
  if (merge.isSelfScored) return [];
  const needed = merge.neededJudges;
  return [
    ...(votes < needed ? [problem("panel-quorum-not-met", {}, { unit, judges: votes, needed })] : []),
    ...spreadProblems(merge.set, unit, sheets),
    ...(isComplete ? trimProblems(merge.method, unit, sheets.length) : []),
  ];
}

/** Panel, figures and problems of a unit from what was chosen of its sheets; the rank comes later, from all units. */
export function judgeUnit(merge: Merge, matched: UnitSheets, choices: readonly Choice[]): JudgedUnit {
  const { set, isSelfScored } = merge;
  const unit = labelOf(matched.unit);
  const speaking = choices.filter((choice) => choice.isOfSet && choice.isSelfScore === isSelfScored);
  const usable = (list: readonly Choice[]): readonly PanelSheet[] =>
    list.flatMap(({ sheet }) => (sheet === null ? [] : (panelSheet(sheet) ?? [])));
  const panel = formPanel(merge.method, usable(speaking));
  const complete = panel.length > 0 && panel.length === speaking.length;
  const counted = panel.filter((sheet) => sheet.counted);
  const figures = complete ? figuresOf(set, counted) : null;
  const gates = figures === null ? [] : judgeGates(set, standingOf(set, panel));
  const own = isSelfScored ? [] : usable(choices.filter((choice) => choice.isSelfScore));
  const inForce = choices.flatMap((choice) => choice.inForce.flatMap(({ scored }) => scored.problems));
  const found = [
    ...(matched.sheets.length === 0
      ? [problem("unit-not-submitted", {}, { unit })]
      : panelProblems(merge, unit, { sheets: panel, votes: votesOf(choices), isComplete: complete })),
    ...matched.problems,
    ...choices.flatMap((choice) => choice.problems),
  ];
  const mayRank = figures !== null && ![...inForce, ...found].some(isError);
  return {
    unit: matched.unit,
    mayRank,
    judges: panel.length,
    complete,
    figures,
    level: mayRank ? levelOf(set, figures.levelPoints, gates) : null,
    gates,
    panel,
    selfScore: isSelfScored ? null : selfScoreOf(set, own[0] ?? null, panel, figures),
    problems: [...found, ...matched.sheets.flatMap(({ scored }) => scored.problems)],
  };
}
