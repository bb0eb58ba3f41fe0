import type { LoadedSet } from "../scoring/load-criteria-set";
import { withOwnSets } from "../sheet/annex/with-own-sets";
import { layoutSummary } from "../sheet/summary-layout";
import { consolidate, type Consolidation } from "../summary/consolidate";
import { decisionsOf } from "../summary/merge-log";
import { separateSet } from "../summary/separate-sets";
import type { SourceFile } from "../summary/scored-sheet";
import { writeXlsx } from "../workbook/write-xlsx";
import { decide } from "./decisions";
import { deflatingApart } from "./deflate-apart";
import { keepingLog } from "./kept-log";
import type { MergeInputs } from "./merge-inputs";
import { writeWhole } from "./write-whole";

/** `isNamed`: somebody said which set is meant, so sheets of others are put aside instead of being errors. */
export type Meant = LoadedSet & { readonly isNamed: boolean };

/** Merges the sheets of one set and writes its summary; gives what the summary says. */
export async function mergeSet(
  { set, hash, isNamed }: Meant,
  files: readonly SourceFile[],
  inputs: MergeInputs,
  out: string,
): Promise<Consolidation> {
  const { lists, list, method, previous, byParent, rowProblems } = inputs;
  const own = isNamed ? separateSet(files, set, hash) : { files, problems: [] };
  const { units, criteria, log } = previous ?? { units: null, criteria: null, log: [] };
  const decided = decisionsOf(log);
  const about = { ...lists, method, previous: units, previousCriteria: criteria, byParent, decisions: decided };
  const request = { set, hash, files: own.files, ...about };
  const now = decide(request, list);
  const merged = consolidate({ ...request, decisions: [...decided, ...now.decisions] });
  const whole = { ...merged, problems: [...rowProblems, ...own.problems, ...now.problems, ...merged.problems] };
  const logged = { previous, isDecided: now.decisions.length > 0 };
  const plan = withOwnSets(layoutSummary(whole, (await inputs.paperOf(set)) ?? undefined), [{ set, hash }]);
  const bytes = await deflatingApart((openLarge) => writeXlsx(keepingLog(plan, merged, logged), openLarge));
  await writeWhole(out, bytes);
  return whole;
}
