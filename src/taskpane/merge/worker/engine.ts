import { withOwnSets } from "../../../sheet/annex/with-own-sets";
import { layoutSummary } from "../../../sheet/summary-layout";
import { withLog } from "../../../sheet/log-sheet";
import type { WorkbookPlan } from "../../../sheet/sheet-plan";
import type { Decision } from "../../../summary/decision";
import { entryOf } from "../../../summary/merge-log";
import { standingOf, unitKey, type Standing } from "../../../summary/standing";
import { patchXlsx } from "../../../workbook/patch-xlsx";
import { writeXlsx } from "../../../workbook/write-xlsx";
import { insightOf } from "../insight-of";
import type { MergeInsight } from "../merge-insight";
import type { CriteriaPage } from "../merge-result";
import type { MergeProblem } from "../problem-counts";
import { criteriaPage } from "../show/criteria-page";
import { decisionOf, withoutDecision } from "../show/conflict-views";
import { mergeResultOf, type Shown } from "../show/merge-result-of";
import { problemBook, problemPage, unitProblems, type Page, type ProblemBook } from "../show/problem-pages";
import type { CarriedView, CarryAsk } from "../version-view";
import type { Wish } from "../wish";
import { carriedBytes, carryViews, carryWork } from "./carry-files";
import { gatherKnown, type Remembered } from "./gather-known";
import { mergeKnown, settingsOf, type Merged, type SettingsFound } from "./merge-known";
import type { Surroundings, Watch } from "./watch";

/** `read`: files that are new, or came with other bytes than before. */
export type MergeAnswer = {
  readonly shown: Shown;
  readonly settings: SettingsFound;
  readonly standing: Standing;
  readonly read: number;
};
export type DecisionChoice = {
  readonly key: string;
  readonly keep: string;
  readonly reason: string;
  readonly by: string;
};

/** When and by whom a summary is laid out, for its log. */
export type Signed = { readonly at: string; readonly by: string };

export type Engine = {
  /** Null when it was cancelled: then nothing is as if it had been asked. */
  readonly merge: (wish: Wish, before: Standing | null, watch: Watch) => Promise<MergeAnswer | null>;
  readonly problemsOf: (file: string | null, page: Page) => readonly MergeProblem[];
  readonly problemsOfUnit: (key: string, page: Page) => readonly MergeProblem[];
  /** Null without a merge. */
  readonly criteriaOf: (keys: readonly string[]) => CriteriaPage | null;
  /** Null without a merge. Draws for the ranks' margins take about as long as the merge. */
  readonly insight: () => MergeInsight | null;
  readonly decision: (choice: DecisionChoice) => Decision | null;
  readonly undecided: (key: string) => readonly Decision[];
  /** Null where there is nothing to lay out. */
  readonly plan: (signed: Signed) => WorkbookPlan | null;
  readonly bytes: (signed: Signed) => Promise<Uint8Array | null>;
  /** A patched copy; null where the file has no repairs, is of another format, or is not what it was. */
  readonly repairedCopy: (file: string) => Promise<Uint8Array | null>;
  /** What carrying these files over to the version in force would do; null when it was cancelled. */
  readonly carryViews: (ask: CarryAsk, watch: Watch) => Promise<readonly CarriedView[] | null>;
  /** The copies themselves: a workbook for one file, a package for several. */
  readonly carriedBytes: (ask: CarryAsk, watch: Watch) => Promise<Uint8Array | null>;
};

type Memory = Remembered & {
  last: { readonly wish: Wish; readonly merged: Merged; readonly book: ProblemBook } | null;
};

/** Files that were judged by other sets than are known now are judged again. */
function knowing(memory: Memory, { ownSets = [] }: Wish): Memory {
  const hashes = (wish: Wish | undefined): string => (wish?.ownSets ?? []).map(({ hash }) => hash).join();
  const isSame = memory.last === null || hashes(memory.last.wish) === ownSets.map(({ hash }) => hash).join();
  return isSame ? memory : { ...memory, files: new Map() };
}

function planOf({ last }: Memory, signed: Signed): WorkbookPlan | null {
  const consolidation = last?.merged.kept.merged ?? null;
  if (last === null || consolidation === null) return null;
  const { kept, logged } = last.merged;
  const whole = { ...consolidation, problems: kept.problems };
  const entry = entryOf(consolidation, { ...signed, repairs: logged });
  return withLog(layoutSummary(whole), [...kept.log, entry]);
}

/** The summary as a file, which brings a set that is not built in along: whoever gets it needs nothing else. */
async function bytesOf(memory: Memory, signed: Signed): Promise<Uint8Array | null> {
  const plan = planOf(memory, signed);
  const merged = memory.last?.merged.kept.merged ?? null;
  if (plan === null || merged === null) return null;
  return writeXlsx(withOwnSets(plan, [{ set: merged.set, hash: merged.setName.hash }]));
}

async function patched({ last, files }: Memory, name: string): Promise<Uint8Array | null> {
  const held = last?.wish.files.find((one) => one.name === name);
  const known = files.get(name);
  if (held === undefined || known === undefined || !known.isPatchable || known.repairs.length === 0) return null;
  const bytes = new Uint8Array(await held.file.arrayBuffer());
  return patchXlsx(
    bytes,
    known.repairs.map(({ edit }) => edit),
  );
}

async function merge(
  [wish, before, watch]: Parameters<Engine["merge"]>,
  memory: Memory,
  about: Surroundings,
): Promise<MergeAnswer | null> {
  const sets = [...(wish.ownSets ?? []), ...about.sets];
  const gathered = await gatherKnown(wish, knowing(memory, wish), { ...about, sets }, watch);
  if (gathered === null) return null;
  watch.merging();
  if (await watch.isCancelled()) return null;
  const { known, read } = gathered;
  const merged = mergeKnown(wish, known, sets, before);
  const shown = mergeResultOf(merged.kept, wish.language);
  if (await watch.isCancelled()) return null;
  memory.files = new Map(known.files.map((file) => [file.name, file]));
  memory.roster = known.roster;
  memory.previous = known.previous;
  memory.crosswalk = known.crosswalk;
  memory.last = { wish, merged, book: problemBook(merged.kept.problems) };
  const standing = merged.kept.merged === null ? { units: [], sealed: [] } : standingOf(merged.kept.merged);
  return { shown, settings: settingsOf(wish, merged, known), standing, read };
}

/** Reads, judges and merges; what it knows of the last merge answers what is asked about it. */
export function openEngine(about: Surroundings): Engine {
  const memory: Memory = { files: new Map(), roster: null, previous: null, crosswalk: null, last: null };
  const language = (): Wish["language"] => memory.last?.wish.language ?? "vi";
  const conflicts = () => memory.last?.merged.kept.merged?.conflicts ?? [];
  return {
    merge: (...given) => merge(given, memory, about),
    problemsOf: (file, page) => problemPage(memory.last?.book.get(file ?? "") ?? [], page, language()),
    problemsOfUnit: (key, page) => {
      const units = memory.last?.merged.kept.merged?.units ?? [];
      const found = units.find(({ unit }) => unitKey(unit) === key)?.problems ?? [];
      return problemPage(unitProblems(found), page, language());
    },
    criteriaOf: (keys) => {
      const merged = memory.last?.merged.kept.merged ?? null;
      return merged === null ? null : criteriaPage(merged, keys);
    },
    insight: () => {
      const merged = memory.last?.merged.kept.merged ?? null;
      return merged === null ? null : insightOf(merged, ({ unit }) => unitKey(unit));
    },
    decision: ({ key, ...choice }) => decisionOf(conflicts(), key, choice),
    undecided: (key) => withoutDecision(memory.last?.wish.decisions ?? [], conflicts(), key),
    plan: (signed) => planOf(memory, signed),
    bytes: (signed) => bytesOf(memory, signed),
    repairedCopy: (file) => patched(memory, file),
    carryViews: (ask, watch) => carryViews(carryWork(memory, about), ask, watch),
    carriedBytes: (ask, watch) => carriedBytes(carryWork(memory, about), ask, watch),
  };
}
