import { extraItems } from "../../src/scoring/criteria-set";
import type { Points } from "../../src/scoring/points";
import { sealOf } from "../../src/scoring/seal";
import { judgeFilling } from "../../src/sheet/filling";
import { rawValue } from "../../src/sheet/raw-cell";
import { readExtra } from "../../src/sheet/read-entry";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { ScoreRequest } from "../../src/sheet/score-request";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { chanceOf } from "./chance";
import { edited, type } from "./edits";
import { sampleSet } from "./figures";
import { JUDGES, type UnitScores } from "./scores";
import type { SampleUnit } from "./units";

export const SELF_SHEET = "Tự chấm";
export const ROUND = "1 (số liệu minh họa)";
/** 1 March and 30 October 2024, between which the plan wants the contest scored, as Excel counts days. */
const FIRST_DAY = 45_352;
const LAST_DAY = 45_595;
/** Where the layout puts the seal, below the level. */
const SEAL_ROW = 54;

/** The sheets of a unit's workbook: its own, then one for each judge. */
export function requestsOf(unit: SampleUnit, scores: UnitScores): readonly ScoreRequest[] {
  const chance = chanceOf(Number(unit.code.slice(2)));
  const scoredBySelf = FIRST_DAY + chance.below(LAST_DAY - FIRST_DAY - 30);
  const visit = scoredBySelf + 7 + chance.below(24);
  const { set, hash } = sampleSet();
  const about = { set, hash, unit: unit.name, unitCode: unit.code, round: ROUND };
  const own = { ...about, name: SELF_SHEET, judge: null, scoredOn: scoredBySelf, filling: scores.self };
  const judged = scores.judges.map((filling, index): ScoreRequest => {
    const judge = JUDGES[index] ?? "";
    return { ...about, name: judge, judge, scoredOn: visit, filling };
  });
  return [own, ...judged];
}

function extrasOf({ set, filling }: ScoreRequest): ReadonlyMap<string, Points | null> {
  const typed = extraItems(set).flatMap((item): (readonly [string, Points | null])[] => {
    const points = filling.rows.get(item.id)?.points;
    return points === undefined ? [] : [[item.id, readExtra(item, rawValue(points)).points]];
  });
  return new Map(typed);
}

/** The seal of the entries that a request holds. */
export function sealFor(request: ScoreRequest): string {
  const { set, hash, unit, unitCode, judge, round, filling } = request;
  const { entries: leaves } = judgeFilling(set, judge === null ? "self" : "judge", filling);
  const entries = { leaves, extras: extrasOf(request), documents: filling.documents };
  return sealOf({ set, hash, unit, unitCode, judge: judge ?? "", round, entries });
}

export function sealCell(request: ScoreRequest): string {
  return `${request.judge === null ? "F" : "G"}${String(SEAL_ROW)}`;
}

/** A sheet as it is after its entries were sealed. */
export function sealedSheet(request: ScoreRequest): SheetPlan {
  return edited(layoutScoreSheet(request), [type(sealCell(request), sealFor(request))]);
}

export function workbookPlan(unit: SampleUnit, sheets: readonly SheetPlan[]): WorkbookPlan {
  return { title: `${unit.name} (số liệu minh họa)`, sheets };
}
