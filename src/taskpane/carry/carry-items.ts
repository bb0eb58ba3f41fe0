import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { Layer } from "../../scoring/layers";
import type { CarryWish } from "../../sheet/carry/carry-plan";
import { carrySheets, surveyOfUnit } from "../../sheet/carry/carry-sheets";
import type { CarriedSheet } from "../../sheet/carry/carry-sheet";
import type { CarriedSurvey } from "../../sheet/carry/carry-survey";
import { judgeSurvey } from "../../sheet/judge-survey";
import { setName } from "../../sheet/set-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/sheet-snapshot";
import { isAsLaid } from "../desk/standing-survey";
import type { CarryAsked, WhyNot } from "./carry-commands";

/** A score sheet to be laid anew, with the survey sheet that feeds it. */
export type CarryItem = {
  readonly sheet: CarriedSheet;
  readonly survey: CarriedSurvey | null;
  readonly whyNot: WhyNot | null;
};
export type CarryTask = CarryAsked & {
  readonly target: LoadedSet;
  readonly earlier: LoadedSet | null;
  /** The sheet in view. */
  readonly inView: string;
};

/** A formula that looks at another sheet gives points of a survey. */
export function isFed({ cells }: SheetSnapshot): boolean {
  return cells.some(({ formula }) => formula?.includes("!") === true);
}

export function wishOf({ target, earlier, takesReworded, layer }: CarryTask): CarryWish {
  return { target, from: target.set.id, takesReworded, earlier, ...(layer === null ? {} : { layer }) };
}

export function openLayer({ judge, layer }: CarriedSheet["request"]): Layer {
  return layer ?? (judge === null ? "self" : "appraisal-1");
}

type Found = { readonly snapshot: SheetSnapshot; readonly carried: CarriedSheet };
type Feeds = {
  readonly surveys: readonly CarriedSurvey[];
  /** As the version in force is named. */
  readonly name: string;
  /** Survey sheets of that version whose rows all stand where they were laid. */
  readonly laid: ReadonlySet<string>;
  /** Whose sheets are of that version. */
  readonly owners: ReadonlySet<string>;
};

function ownerOf({ request: { unit, unitCode, judge, round } }: CarriedSheet): string {
  return JSON.stringify([unit, unitCode, judge, round]);
}

function whyNotOf(found: Found, survey: CarriedSurvey | null, task: CarryTask, feeds: Feeds): WhyNot | null {
  const codes = new Set(task.layer === null ? [] : found.carried.left.map(({ code }) => code));
  if (codes.has("seal-not-carried")) return "sealed";
  if (codes.has("entry-not-carried")) return "entries";
  if (task.layer === null && task.scope === "workbook" && feeds.owners.has(ownerOf(found.carried))) return "already";
  if (!isFed(found.snapshot)) return null;
  if (survey === null) return "survey-missing";
  // New formulas look at fixed cells of a sheet that stays.
  return survey.from === feeds.name && !feeds.laid.has(survey.sheet) ? "survey-moved" : null;
}

function itemOf(found: Found, task: CarryTask, feeds: Feeds): CarryItem {
  const { request } = found.carried;
  const current = feeds.surveys.filter(({ from }) => from === feeds.name);
  // One that was carried over with a sheet before this one feeds this one, too.
  const survey = surveyOfUnit(current, request) ?? (task.layer === null ? surveyOfUnit(feeds.surveys, request) : null);
  return { sheet: found.carried, survey, whyNot: whyNotOf(found, survey, task, feeds) };
}

/** Which sheets stand where the one in view does: of an older version, or of this one with the same layer open. */
function chosen(all: readonly Found[], opens: ReadonlyMap<string, Layer>, task: CarryTask): readonly Found[] {
  const name = setName(task.target.set, task.target.hash);
  const isAlike = ({ carried }: Found): boolean =>
    task.layer === null
      ? carried.from !== name
      : carried.from === name && opens.get(carried.sheet) === opens.get(task.inView);
  return all.filter((found) => isAlike(found) && (task.scope === "workbook" || found.carried.sheet === task.inView));
}

/** The sheets that are carried, and those that must stay with the reason, in the order of the workbook. */
export function carryItems({ sheets }: WorkbookSnapshot, task: CarryTask): readonly CarryItem[] {
  const { target } = task;
  const parts = carrySheets(sheets, "", wishOf(task));
  const found = parts.flatMap((part, at): readonly Found[] => {
    const snapshot = sheets[at];
    return part.is === "score" && snapshot !== undefined ? [{ snapshot, carried: part.carried }] : [];
  });
  const asTheyAre = carrySheets(sheets, "", wishOf({ ...task, layer: null }));
  const opens = new Map(
    asTheyAre.flatMap((part) =>
      part.is === "score" ? [[part.carried.sheet, openLayer(part.carried.request)] as const] : [],
    ),
  );
  const surveys = parts.flatMap((part) => (part.is === "survey" ? [part.carried] : []));
  const judged = sheets.flatMap((snapshot) => judgeSurvey(snapshot, "", () => target) ?? []);
  const name = setName(target.set, target.hash);
  const feeds: Feeds = {
    ...{ surveys, name },
    owners: new Set(found.flatMap(({ carried }) => (carried.from === name ? [ownerOf(carried)] : []))),
    laid: new Set(judged.filter((one) => isAsLaid(one, target)).map(({ sheet }) => sheet)),
  };
  return chosen(found, opens, task).map((one) => itemOf(one, task, feeds));
}
