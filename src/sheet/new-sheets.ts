import { surveyForms } from "../scoring/criteria-set";
import type { Layer } from "../scoring/layers";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { uniqueSheetNames } from "./file-names";
import type { PaperSettings } from "./paper-settings";
import { PAPER_SHEET, paperSheet } from "./paper-sheet";
import { SAMPLE_SET, sampleFilling } from "./sample-filling";
import { layoutScoreSheet } from "./score-layout";
import { blankRequest } from "./score-request";
import type { SheetPlan, WorkbookPlan } from "./sheet-plan";
import { layoutSurveySheet } from "./survey-layout";
import type { SurveyFilling } from "./survey-request";

/** Blank sheets that somebody asks for: one for each judge; no judges make the unit's self-score sheet. */
export type NewSheets = {
  readonly loaded: LoadedSet;
  readonly unit: string;
  readonly unitCode: string;
  readonly judges: readonly string[];
  /** The unit's own sheet beside those of the judges. */
  readonly withSelf?: boolean;
  readonly round?: string;
  /** What their paper says; kept on a sheet of its own beside them. */
  readonly paper?: PaperSettings;
  /** Of a set with layers the one that takes entries; without it that of whoever scores. */
  readonly layer?: Layer;
  /** A survey sheet behind them, which their leaves of kind `survey` take points from; none where the set has no forms. */
  readonly withSurvey?: boolean;
  /** The name of a survey sheet that stands beside them already and feeds them instead of a new one. */
  readonly standingSurvey?: string;
};

/** What stands on paper is Vietnamese in either language. */
export const SURVEY_SHEET = "Khảo sát";
const NOT_SURVEYED: SurveyFilling = new Map();

/** What the sheets are called where no judge names them, and names that stand already. */
export type Naming = {
  readonly selfSheet: string;
  readonly taken?: readonly string[];
  /** What a sheet is called by its judge's name, or by `selfSheet`. */
  readonly nameOf?: (name: string) => string;
};

function same(name: string): string {
  return name;
}

function isSurveyNew({ withSurvey, standingSurvey }: NewSheets): boolean {
  return withSurvey === true && standingSurvey === undefined;
}

function newSurvey({ loaded, unit, unitCode, paper }: NewSheets, name: string): SheetPlan | null {
  const own = paper === undefined ? {} : { paper };
  return layoutSurveySheet({ ...loaded, name, unit, unitCode, filling: NOT_SURVEYED, ...own });
}

/** The sheet with the paper's settings, where none stands yet. */
function keptPaper({ paper }: NewSheets, taken: readonly string[]): readonly SheetPlan[] {
  const isKept = taken.some((name) => name.toLowerCase() === PAPER_SHEET.toLowerCase());
  return paper === undefined || isKept ? [] : [paperSheet(paper)];
}

/** Lays out blank sheets whose names differ from each other and from those that stand. */
export function newSheets(wish: NewSheets, { selfSheet, taken = [], nameOf = same }: Naming): WorkbookPlan {
  const unique = uniqueSheetNames();
  taken.forEach(unique);
  const { set, hash } = wish.loaded;
  const judges = wish.withSelf === true || wish.judges.length === 0 ? [null, ...wish.judges] : wish.judges;
  const { unit, unitCode } = wish;
  const names = judges.map((judge) => [unique(nameOf(judge ?? selfSheet)), judge] as const);
  const paper = wish.paper === undefined ? {} : { paper: wish.paper };
  const survey = isSurveyNew(wish) ? newSurvey(wish, unique(nameOf(SURVEY_SHEET))) : null;
  const feeding = survey?.name ?? wish.standingSurvey;
  const link = feeding === undefined ? {} : { survey: { sheet: feeding, filling: NOT_SURVEYED } };
  const sheets = names.map(([name, judge]) => {
    const request = blankRequest(set, hash, { name, unit, unitCode, judge });
    const layer = wish.layer === undefined ? {} : { layer: wish.layer };
    return layoutScoreSheet({ ...request, ...paper, ...link, ...layer, round: wish.round ?? request.round });
  });
  const kept = keptPaper(wish, taken);
  return { title: `${set.title} – ${unit}`, sheets: [...sheets, ...(survey === null ? [] : [survey]), ...kept] };
}

/** The sheets of several sets in one workbook: "1. An" of the first set, "2. An" of the second. */
export function sheetsOfSets(
  sets: readonly LoadedSet[],
  wish: Omit<NewSheets, "loaded">,
  { selfSheet, taken = [] }: Naming,
): WorkbookPlan {
  const [only, ...others] = sets;
  if (only !== undefined && others.length === 0) return newSheets({ ...wish, loaded: only }, { selfSheet, taken });
  const sheets = sets.flatMap((loaded, at) => {
    const numbered = (name: string): string => `${String(at + 1)}. ${name}`;
    // One sheet of paper settings serves all of them.
    const others = at === sets.length - 1 ? [] : [PAPER_SHEET];
    const withSurvey = wish.withSurvey === true && surveyForms(loaded.set).length > 0;
    return newSheets({ ...wish, loaded, withSurvey }, { selfSheet, taken: others, nameOf: numbered }).sheets;
  });
  return { title: wish.unit, sheets };
}

export type SampleWords = { readonly name: string; readonly unit: string; readonly judge: string };

/** A filled sheet that says in its name, its unit and every row that its figures are nobody's. */
export function sampleSheet(
  findSet: (id: string) => LoadedSet | null,
  words: SampleWords,
  taken: readonly string[] = [],
): SheetPlan {
  const loaded = findSet(SAMPLE_SET);
  if (loaded === null) throw new RangeError(`no criteria set ${SAMPLE_SET}`);
  const nameOf = uniqueSheetNames();
  taken.forEach(nameOf);
  const about = { name: nameOf(words.name), unit: words.unit, unitCode: "", judge: words.judge };
  return layoutScoreSheet({ ...blankRequest(loaded.set, loaded.hash, about), filling: sampleFilling(words.name) });
}
