import { problem, type Problem } from "../scoring/problem";
import { entriesKey } from "./entries-key";
import type { FiledSheet } from "./filed-sheet";
import { foldName } from "./fold-name";
import { placeOf } from "./match-units";
import { compareText, groupBy } from "./order";
import { setNameText, type ScoredSheet, type SetName } from "./scored-sheet";

/** What becomes of all sheets that one judge, or the unit itself, filled in for one unit. */
export type Choice = {
  readonly isSelfScore: boolean;
  /** The one sheet that speaks for the judge; null when none may. */
  readonly sheet: FiledSheet | null;
  /** Sheets of the highest round: the chosen one, its duplicates, or those in conflict. */
  readonly inForce: readonly FiledSheet[];
  /** Duplicates of the chosen sheet and older rounds. */
  readonly surplus: readonly FiledSheet[];
  /** Whether a sheet in force is of the criteria set of the merge. */
  readonly isOfSet: boolean;
  /** False for sheets that should name a judge and do not. */
  readonly isNamed: boolean;
  readonly problems: readonly Problem[];
};
type Speaker = { readonly unit: string; readonly judge: string; readonly isSelfScore: boolean };

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

type Outcome = Pick<Choice, "sheet" | "surplus" | "problems">;

/** One sheet where all say the same, none where they differ. */
function settleEntries(speaker: Speaker, sheets: readonly FiledSheet[]): Outcome {
  if (sheets.length < 2) return { sheet: sheets[0] ?? null, surplus: [], problems: [] };
  const keyed = sheets.map((filed) => ({ filed, key: entriesKey(filed.scored.entries) }));
  const first = keyed[0];
  if (first === undefined) return { sheet: null, surplus: [], problems: [] };
  const { unit, judge } = speaker;
  const dissenter = keyed.find(({ key }) => key !== first.key);
  if (dissenter !== undefined) {
    const conflicts = keyed.map(({ filed, key }) => {
      const other = whereIs((key === first.key ? dissenter : first).filed.scored, filed.scored);
      return problem("sheet-conflict", placeOf(filed.scored), { unit, judge, other });
    });
    return { sheet: null, surplus: [], problems: conflicts };
  }
  const surplus = keyed.slice(1).map(({ filed }) => filed);
  const duplicated = surplus.map(({ scored }) => {
    const other = whereIs(first.filed.scored, scored);
    return problem("sheet-duplicated", placeOf(scored), { unit, judge, other });
  });
  return { sheet: first.filed, surplus, problems: duplicated };
}

function superseded(speaker: Speaker, sheets: readonly FiledSheet[], round: string): readonly Problem[] {
  const { unit, judge } = speaker;
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
  return { isSelfScore: false, sheet: null, inForce: sheets, surplus: [], isOfSet, isNamed: false, problems };
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
    inForce,
    surplus: [...outcome.surplus, ...outdated],
    isOfSet: ofSet.length > 0,
    isNamed: true,
    problems: [
      ...outcome.problems,
      ...mixed(others, expected),
      ...superseded(speaker, outdated, inForce[0]?.scored.round ?? ""),
    ],
  };
}

/**
 * One choice for each judge of a unit and one for the unit's self score. The highest round speaks; sheets of another
 * contest (another set id) have rounds of their own.
 */
export function chooseSheets(unit: string, sheets: readonly FiledSheet[], set: SetName): readonly Choice[] {
  const speakers = groupBy(sheets, ({ scored }) =>
    JSON.stringify([scored.isSelfScore, foldName(scored.judge ?? ""), scored.set.id]),
  );
  const expected = setNameText(set);
  return [...speakers.values()].map((own) => {
    const judge = own[0]?.scored.judge?.trim() ?? "";
    const isSelfScore = own[0]?.scored.isSelfScore ?? false;
    return judge === "" && !isSelfScore ? nameless(own, expected) : settle({ unit, judge, isSelfScore }, own, expected);
  });
}
