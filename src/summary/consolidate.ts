import type { CriteriaSet } from "../scoring/criteria-set";
import type { Problem } from "../scoring/problem";
import { changesSince, type Change, type PreviousUnit } from "./changes";
import { checkSums, type Checks } from "./checks";
import { chooseSheets, type Choice } from "./choose-sheets";
import { criterionChanges, type CriterionChanges, type PreviousCriteria } from "./criterion-changes";
import { criterionMeans, type CriterionMean } from "./criterion-means";
import { followUnits, type Crosswalk, type Succession, type Successions } from "./crosswalk";
import type { Decision } from "./decision";
import { carriedDecisions, type Conflict } from "./decisions";
import { filedSheets, type FiledSheet } from "./filed-sheet";
import { againstTarget, countLevels, type LevelCount, type TargetResult } from "./level-counts";
import { matchUnits, type Matching } from "./match-units";
import { mergeSurveys, type MergedSurveys } from "./merge-surveys";
import { olderVersions, type OlderVersion } from "./older-versions";
import { compareText } from "./order";
import type { PanelMethod } from "./panel";
import { neededJudges } from "./panel-problems";
import { rankUnits } from "./rank";
import { distinctFiles, type DistinctFiles } from "./repeated-files";
import { rollUpParents, type Tier } from "./roll-up-parents";
import { parentsBy, tierRows } from "./roll-up-tiers";
import { unitFinder, type RosterUnit } from "./roster";
import { setNameText, type SetName, type SourceFile } from "./scored-sheet";
import { sourcesOf, type Source } from "./sources";
import { judgeUnit, votesOf, type UnitResult } from "./unit-result";

/** All that a merge starts from. `hash` is the set's; `method` overrides the set's panel method. */
export type MergeRequest = {
  readonly set: CriteriaSet;
  readonly hash: string;
  readonly files: readonly SourceFile[];
  readonly roster: readonly RosterUnit[] | null;
  readonly method: PanelMethod | null;
  readonly previous: readonly PreviousUnit[] | null;
  /** The same summary criterion by criterion, where it could be read so. */
  readonly previousCriteria?: PreviousCriteria | null;
  /** What was decided where sheets of one judge differ, the newest last; what summaries bring comes with the files. */
  readonly decisions?: readonly Decision[];
  /** Which old units went into which of today's: then these are compared instead of units of one name. */
  readonly crosswalk?: Crosswalk | null;
  /** Adds the units up by their parents; rows that others name as their parent are then no units themselves. */
  readonly byParent?: boolean;
};

/** What many score sheets say together. It does not depend on the order of files, sheets or judges. */
export type Consolidation = {
  readonly set: CriteriaSet;
  readonly setName: SetName;
  readonly method: PanelMethod;
  /** No sheet of the set has a judge: the units' own scores were rolled up, each unit with a panel of one. */
  readonly isSelfScored: boolean;
  /** Ranked units from the best on, then the others in the order of the roster. */
  readonly units: readonly UnitResult[];
  /** Null where no file has a survey sheet of the set. */
  readonly surveys: MergedSurveys | null;
  /** By file and sheet; those of a unit as a whole last. */
  readonly problems: readonly Problem[];
  readonly sources: readonly Source[];
  /** By unit and judge; the decided ones too. */
  readonly conflicts: readonly Conflict[];
  /** All that was read, each file once: a summary carries it on to the next merge. */
  readonly files: readonly SourceFile[];
  readonly checks: Checks;
  readonly levels: readonly LevelCount[];
  readonly target: TargetResult | null;
  readonly criteria: readonly CriterionMean[];
  /** Null unless it was asked for. */
  readonly tiers: readonly Tier[] | null;
  /** Null without a crosswalk. */
  readonly successions: readonly Succession[] | null;
  /** Null without an earlier summary, and where units are followed through a crosswalk. */
  readonly changes: readonly Change[] | null;
  /** Null where `changes` is, and where the earlier summary cannot be read by its criteria. */
  readonly criterionChanges: CriterionChanges | null;
  /** Of the sheets that were laid from another version of the set. */
  readonly versions: readonly OlderVersion[];
};

/** A request's units with what was chosen of their sheets. */
type Settled = { readonly matching: Matching; readonly choices: readonly (readonly Choice[])[] };

/** The units to expect: not the tiers above them, unless a sheet came for one. */
function expectedUnits({ set, roster, byParent }: MergeRequest, sheets: readonly FiledSheet[]): MergeRequest["roster"] {
  if (roster === null || byParent !== true) return roster;
  const find = unitFinder(roster);
  const tiers = tierRows(set, roster);
  const scored = new Set(sheets.map((sheet) => find(sheet.scored.unit)));
  return roster.filter((row) => !tiers.has(row) || scored.has(row));
}

function settle(request: MergeRequest, setName: SetName, sheets: readonly FiledSheet[]): Settled {
  const matching = matchUnits(sheets, expectedUnits(request, sheets));
  const decisions = { own: request.decisions ?? [], carried: carriedDecisions(request.files) };
  const rules = { set: setName, decisions };
  const choices = matching.units.map(({ unit, sheets: own }) => chooseSheets(unit, own, rules));
  return { matching, choices };
}

/** Surveys that contradict each other are a matter of their unit, like its sheets. */
function withSurveys(
  { set }: MergeRequest,
  files: readonly SourceFile[],
  settled: Settled,
): { readonly settled: Settled; readonly surveys: MergedSurveys | null } {
  const { matching, choices } = settled;
  const inForce = new Set(choices.flat().flatMap((choice) => choice.inForce.map(({ scored }) => scored)));
  const units = matching.units.map(({ unit }) => unit);
  const surveys = mergeSurveys(set, files, units, inForce);
  if (surveys === null) return { settled, surveys };
  const surveyed = matching.units.map((one) => {
    return { ...one, problems: [...one.problems, ...(surveys.unitProblems.get(one.unit) ?? [])] };
  });
  return { settled: { matching: { ...matching, units: surveyed }, choices }, surveys };
}

function judgeAll(request: MergeRequest, { matching, choices }: Settled, isSelfScored: boolean): readonly UnitResult[] {
  const largest = choices.reduce((most, own) => Math.max(most, votesOf(own)), 0);
  const merge = {
    set: request.set,
    method: request.method ?? request.set.panel.method,
    isSelfScored,
    neededJudges: neededJudges(request.set, largest),
  };
  return rankUnits(matching.units.map((unit, at) => judgeUnit(merge, unit, choices[at] ?? [])));
}

/** Problems without a file come last. */
function comparePlaces(a: Problem, b: Problem): number {
  const last = "\uffff";
  return (
    compareText(a.place.file ?? last, b.place.file ?? last) || compareText(a.place.sheet ?? "", b.place.sheet ?? "")
  );
}

function allProblems(given: DistinctFiles, matching: Matching, units: readonly UnitResult[]): readonly Problem[] {
  return [
    ...given.files.flatMap(({ problems }) => problems),
    ...given.problems,
    ...matching.strangers.flatMap(({ scored }) => scored.problems),
    ...matching.problems,
    ...units.flatMap(({ problems }) => problems),
  ].sort(comparePlaces);
}

function added(part: { readonly problems: readonly Problem[] } | null): readonly Problem[] {
  return part?.problems ?? [];
}

function followed({ crosswalk, previous }: MergeRequest, units: readonly UnitResult[]): Successions | null {
  return crosswalk ? followUnits(crosswalk, previous ?? [], units) : null;
}

function comparedCriteria(request: MergeRequest, units: readonly UnitResult[]): CriterionChanges | null {
  const { set, crosswalk, previousCriteria } = request;
  return crosswalk || !previousCriteria ? null : criterionChanges(set, previousCriteria, units);
}

/** Merges score sheets into ranked units, with every problem on the way. */
export function consolidate(request: MergeRequest): Consolidation {
  const { set, hash, previous } = request;
  const given = distinctFiles(request.files);
  const { files } = given;
  const setName = { id: set.id, version: set.version, hash };
  const sheets = filedSheets(files);
  const ofSet = sheets.filter(({ scored }) => setNameText(scored.set) === setNameText(setName));
  const isSelfScored = ofSet.length > 0 && ofSet.every(({ scored }) => scored.isSelfScore);
  const { settled, surveys } = withSurveys(request, files, settle(request, setName, sheets));
  const units = judgeAll(request, settled, isSelfScored);
  const choices = settled.choices.flat();
  const succeeded = followed(request, units);
  return {
    set,
    setName,
    method: request.method ?? set.panel.method,
    isSelfScored,
    units,
    surveys,
    problems: [...allProblems(given, settled.matching, units), ...added(surveys), ...added(succeeded)],
    sources: sourcesOf(given, choices),
    conflicts: choices.flatMap(({ conflict }) => conflict ?? []),
    files,
    checks: checkSums(set, files, units),
    levels: countLevels(set, units),
    target: againstTarget(set, units),
    criteria: criterionMeans(set, units),
    tiers: request.byParent === true ? rollUpParents(set, units, parentsBy(set, request.roster ?? [])) : null,
    successions: succeeded?.successions ?? null,
    changes: previous === null || succeeded !== null ? null : changesSince(previous, units),
    criterionChanges: comparedCriteria(request, units),
    versions: olderVersions(files, setName),
  };
}
