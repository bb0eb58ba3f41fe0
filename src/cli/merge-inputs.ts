import type { CriteriaSet } from "../scoring/criteria-set";
import type { LoadedSet } from "../scoring/load-criteria-set";
import type { Problem } from "../scoring/problem";
import type { ReadDecisions } from "../sheet/decision-rows";
import type { PaperSettings } from "../sheet/paper-settings";
import type { MergeRequest } from "../summary/consolidate";
import type { PanelMethod } from "../summary/panel";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import { collectFiles, type FoundFile } from "./collect-files";
import { readDecisions } from "./decisions";
import { setOf } from "./known-sets";
import { methodOf } from "./merge-options";
import { refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { paperGiven } from "./paper-option";
import { readPrevious, refuseStranger, type PreviousSummary } from "./previous-summary";
import { readCrosswalk, readRoster } from "./roster";
import type { Terminal } from "./terminal";

/** Everything that a merge is told beside the sheets. */
export type MergeInputs = {
  readonly method: PanelMethod | null;
  readonly found: readonly FoundFile[];
  /** The summary to write; null where each set gets one of its own in a folder. */
  readonly out: string | null;
  readonly own: LoadedSet | null;
  readonly lists: Pick<MergeRequest, "roster" | "crosswalk">;
  /** Which sheets count where a judge's differ. */
  readonly list: ReadDecisions | null;
  /** What is wrong with rows of the lists. */
  readonly rowProblems: readonly Problem[];
  readonly previous: PreviousSummary | null;
  readonly byParent: boolean;
  /** What the paper of a set's summary says; null where the set's issuer tells. */
  readonly paperOf: (set: CriteriaSet) => Promise<PaperSettings | null>;
};

async function whenGiven<Read>(path: string | null, read: (path: string) => Promise<Read>): Promise<Read | null> {
  return path === null ? null : read(path);
}

/** Throws CannotRun where a summary must not be written. */
export async function refusePlace(given: Arguments, out: string): Promise<void> {
  const inputs = [
    ...given.positionals,
    ...["roster", "previous", "crosswalk", "decisions"].map((name) => given.text(name) ?? ""),
  ];
  await refuseInputs(out, inputs);
  if (!given.flag("force")) await refuseStranger(out);
}

async function placeToWrite(given: Arguments): Promise<string | null> {
  if (given.flag("each-set")) {
    given.needed("out-dir");
    const [alien] = ["out", "criteria", "previous", "crosswalk"].filter((name) => given.text(name) !== null);
    if (alien !== undefined) throw new CannotRun("options-exclude", { first: `--${alien}`, second: "--each-set" });
    return null;
  }
  if (given.text("out-dir") !== null) throw new CannotRun("option-missing", { name: "--each-set" });
  const out = xlsxPath(given.needed("out"));
  await refuseNowhere(out);
  await refusePlace(given, out);
  return out;
}

/** Everything that can be refused is refused before the long work starts. Throws CannotRun. */
export async function mergeInputs(given: Arguments, terminal: Terminal): Promise<MergeInputs> {
  const { language } = terminal;
  if (given.flag("by-parent")) given.needed("roster");
  if (given.text("crosswalk") !== null) given.needed("previous");
  const roster = await whenGiven(given.text("roster"), (path) => readRoster(path, language));
  const crosswalk = await whenGiven(given.text("crosswalk"), (path) => readCrosswalk(path, language));
  const list = await whenGiven(given.text("decisions"), (path) => readDecisions(path, language));
  const notInputs = ["out", "previous", "roster", "crosswalk", "decisions"].map((name) => given.text(name));
  return {
    method: methodOf(given),
    found: await collectFiles(given.positionals, notInputs),
    out: await placeToWrite(given),
    own: await whenGiven(given.text("criteria"), setOf),
    lists: { roster: roster?.units ?? null, crosswalk: crosswalk?.crosswalk ?? null },
    list,
    rowProblems: [roster, crosswalk, list].flatMap((read) => read?.problems ?? []),
    previous: await whenGiven(given.text("previous"), readPrevious),
    byParent: given.flag("by-parent"),
    paperOf: (set) => paperGiven(given, set, terminal),
  };
}
