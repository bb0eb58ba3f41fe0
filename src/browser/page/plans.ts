import type { LoadedSet } from "../../scoring/load-criteria-set";
import { findSet } from "../../scoring/built-in-sets";
import { uniqueSheetNames } from "../../sheet/file-names";
import { layoutScoreSheet } from "../../sheet/score-layout";
import { blankRequest } from "../../sheet/score-request";
import type { WorkbookPlan } from "../../sheet/sheet-plan";
import type { PageWords } from "./page-words";
import { SAMPLE_SET, sampleFilling } from "../../sheet/sample-filling";

/** What the dialog for blank sheets gives; no judges make the unit's self-score sheet. */
export type BlankWish = {
  readonly loaded: LoadedSet;
  readonly unit: string;
  readonly unitCode: string;
  readonly judges: readonly string[];
};

export function blankPlan({ loaded, unit, unitCode, judges }: BlankWish, words: PageWords): WorkbookPlan {
  const nameOf = uniqueSheetNames();
  const sheets = (judges.length === 0 ? [null] : judges).map((judge) =>
    layoutScoreSheet(
      blankRequest(loaded.set, loaded.hash, { name: nameOf(judge ?? words.selfSheet), unit, unitCode, judge }),
    ),
  );
  return { title: `${loaded.set.title} – ${unit}`, sheets };
}

/** A filled sheet that says in its name, its unit and every row that its figures are nobody's. */
export function samplePlan(words: PageWords): WorkbookPlan {
  const loaded = findSet(SAMPLE_SET);
  if (loaded === null) throw new RangeError(`no criteria set ${SAMPLE_SET}`);
  const request = blankRequest(loaded.set, loaded.hash, {
    name: words.sampleName,
    unit: words.sampleUnit,
    unitCode: "",
    judge: words.sampleJudge,
  });
  const sheet = layoutScoreSheet({ ...request, filling: sampleFilling(words.sampleName) });
  return { title: words.sampleName, sheets: [sheet] };
}
