import { problem, type Problem } from "../scoring/problem";
import { decisionFor, type Conflict, type Decisions, type KeyedSheet } from "./decisions";
import { entriesKey } from "./entries-key";
import type { FiledSheet } from "./filed-sheet";
import { foldName } from "./fold-name";
import { labelOf, placeOf } from "./match-units";
import { compareText, groupBy } from "./order";
import type { UnitLabel } from "./roster";
import { setNameText, type ScoredSheet, type SetName } from "./scored-sheet";

/** What becomes of all sheets that one judge, or the unit itself, filled in for one unit. */
export type Choice = {
  readonly isSelfScore: boolean;
  /** The one sheet that speaks for the judge; null when none may. */
  readonly sheet: FiledSheet | null;
  /** Sheets of the highest round: the chosen one, its duplicates, or those in conflict. */
  readonly inForce: readonly FiledSheet[];
  /** Duplicates of the chosen sheet, those that a decision sets aside, and older rounds. */
  readonly surplus: readonly FiledSheet[];
  /** Null where all of the judge's sheets say the same. */
  readonly conflict: Conflict | null;
  /** Whether a sheet in force is of the criteria set of the merge. */
  readonly isOfSet: boolean;
  /** False for sheets that should name a judge and do not. */
  readonly isNamed: boolean;
  readonly problems: readonly Problem[];
};
type Speaker = {
  readonly unit: UnitLabel;
  readonly judge: string;
  readonly isSelfScore: boolean;
  readonly decisions: Decisions;
};

/** Makes "2" come before "10", and no round at all before both. */
function roundKey(round: string): string {
  return foldName(round).replaceAll(/\d+/gu, (digits) => digits.padStart(9, "0"));
}

/** Two districts may have files of one name: then the summaries that brought them tell them apart. */
function whereIs(sheet: ScoredSheet, seenFrom: ScoredSheet): string {
  const isNamesake = sheet.file === seenFrom.file && sheet.sheet === seenFrom.sheet;
  const way = isNamesake && sheet.through !== undefined ? `${sheet.through} › ` : "";
  return `${way}${sheet.file} › ${sheet.sheet}`;
}

type Outcome = Pick<Choice, "sheet" | "surplus" | "problems" | "conflict">;

/** Sheets that say what the kept one says are its duplicates; of the others each is told whom it differs from. */
function besides(speaker: Speaker, kept: KeyedSheet, keyed: readonly KeyedSheet[], reason: string): readonly Problem[] {
  const { judge } = speaker;
  const unit = labelOf(speaker.unit);
  return keyed.flatMap(({ filed: { scored }, key }): readonly Problem[] => {
    if (scored === kept.filed.scored) return [];
    const other = whereIs(kept.filed.scored, scored);
    return key === kept.key
      ? [problem("sheet-duplicated", placeOf(scored), { unit, judge, other })]
      : [problem("sheet-set-aside", placeOf(scored), { unit, judge, other, reason })];
  });
}

/** One sheet where somebody decided, none where nobody did. */
function settleConflict(speaker: Speaker, keyed: readonly KeyedSheet[]): Outcome {
  const { unit, judge, decisions } = speaker;
  const contents = groupBy(keyed, ({ key }) => key);
  const sheets = [...contents.values()].flatMap((same) => same.slice(0, 1).map(({ filed }) => filed));
  const members = new Set(keyed.map(({ filed }) => filed.scored));
  const decided = decisionFor(keyed, decisions);
  if (decided !== null) {
    const { kept, decision } = decided;
    const surplus = keyed.filter((one) => one !== kept).map(({ filed }) => filed);
    const problems = besides(speaker, kept, keyed, decision.reason);
    return { sheet: kept.filed, surplus, problems, conflict: { unit, judge, sheets, members, decision } };
  }
  const [first, dissenter] = sheets;
  const problems = keyed.flatMap(({ filed, key }) => {
    const against = key === keyed[0]?.key ? dissenter : first;
    if (against === undefined) return [];
    const other = whereIs(against.scored, filed.scored);
    return [problem("sheet-conflict", placeOf(filed.scored), { unit: labelOf(unit), judge, other })];
  });
  return { sheet: null, surplus: [], problems, conflict: { unit, judge, sheets, members, decision: null } };
}

/** One sheet where all say the same. */
function settleEntries(speaker: Speaker, sheets: readonly FiledSheet[]): Outcome {
  if (sheets.length < 2) return { sheet: sheets[0] ?? null, surplus: [], problems: [], conflict: null };
  const keyed = sheets.map((filed) => ({ filed, key: entriesKey(filed.scored.entries) }));
  const first = keyed[0];
  if (first === undefined || keyed.some(({ key }) => key !== first.key)) return settleConflict(speaker, keyed);
  const surplus = keyed.slice(1).map(({ filed }) => filed);
  return { sheet: first.filed, surplus, problems: besides(speaker, first, keyed, ""), conflict: null };
}

function superseded(speaker: Speaker, sheets: readonly FiledSheet[], round: string): readonly Problem[] {
  const { judge } = speaker;
  const unit = labelOf(speaker.unit);
  return sheets.map(({ scored }) => problem("sheet-superseded", placeOf(scored), { unit, judge, round }));
}

function mixed(sheets: readonly FiledSheet[], expected: string): readonly Problem[] {
  return sheets.map(({ scored }) =>
    problem("criteria-sets-mixed", placeOf(scored), { found: setNameText(scored.set), expected }),
  );
}

function bySet(sheets: readonly FiledSheet[], expected: string): readonly [FiledSheet[], FiledSheet[]] {
  const isOfSet = ({ scored }: FiledSheet): boolean => setNameText(scored.set) === expected;
  return [sheets.filter(isOfSet), sheets.filter((filed) => !isOfSet(filed))];
}

/** A sheet that does not say who judged speaks for nobody. */
function nameless(sheets: readonly FiledSheet[], expected: string): Choice {
  const unsaid = sheets.filter(({ scored }) => !scored.problems.some(({ code }) => code === "judge-missing"));
  const [ofSet, others] = bySet(sheets, expected);
  const missing = unsaid.map(({ scored }) => problem("judge-missing", placeOf(scored), {}));
  const problems = [...missing, ...mixed(others, expected)];
  const isOfSet = ofSet.length > 0;
  return {
    isSelfScore: false,
    sheet: null,
    inForce: sheets,
    surplus: [],
    conflict: null,
    isOfSet,
    isNamed: false,
    problems,
  };
}

function settle(speaker: Speaker, sheets: readonly FiledSheet[], expected: string): Choice {
  const rounds = groupBy(sheets, ({ scored }) => roundKey(scored.round));
  const [highest, ...older] = [...rounds].sort(([a], [b]) => compareText(b, a)).map(([, members]) => members);
  const inForce = highest ?? [];
  const outdated = older.flat();
  const [ofSet, others] = bySet(inForce, expected);
  const outcome = settleEntries(speaker, ofSet);
  return {
    isSelfScore: speaker.isSelfScore,
    sheet: outcome.sheet,
    // What is wrong with a sheet that was set aside holds up nobody.
    inForce: outcome.conflict?.decision ? inForce.filter((one) => !outcome.surplus.includes(one)) : inForce,
    surplus: [...outcome.surplus, ...outdated],
    conflict: outcome.conflict,
    isOfSet: ofSet.length > 0,
    isNamed: true,
    problems: [
      ...outcome.problems,
      ...mixed(others, expected),
      ...superseded(speaker, outdated, inForce[0]?.scored.round ?? ""),
    ],
  };
}

/** What sheets are chosen by: the set of the merge, and what was decided where they differ. */
export type ChoiceRules = { readonly set: SetName; readonly decisions: Decisions };

/**
 * One choice for each judge of a unit and one for the unit's self score. The highest round speaks; sheets of another
 * contest (another set id) have rounds of their own.
 */
export function chooseSheets(unit: UnitLabel, sheets: readonly FiledSheet[], rules: ChoiceRules): readonly Choice[] {
  const { set, decisions } = rules;
  const speakers = groupBy(sheets, ({ scored }) =>
    JSON.stringify([scored.isSelfScore, foldName(scored.judge ?? ""), scored.set.id]),
  );
  const expected = setNameText(set);
  return [...speakers.values()].map((own) => {
    const judge = own[0]?.scored.judge?.trim() ?? "";
    const isSelfScore = own[0]?.scored.isSelfScore ?? false;
    if (judge === "" && !isSelfScore) return nameless(own, expected);
    return settle({ unit, judge, isSelfScore, decisions }, own, expected);
  });
}
