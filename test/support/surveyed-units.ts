import { findSet } from "../../src/scoring/built-in-sets";
import type { LoadedSet } from "../../src/scoring/load-criteria-set";
import type { Filling } from "../../src/sheet/filling";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import { layoutSurveySheet } from "../../src/sheet/survey-layout";
import type { FilledForm, SurveyFilling } from "../../src/sheet/survey-request";

/** The built-in set with the seven forms of 2024. */
export function surveyedSet(): LoadedSet {
  const found = findSet("bac-giang-cqtt-2024");
  if (found === null) throw new TypeError("no set with survey forms");
  return found;
}

const FORMS = ["PKS01", "PKS02", "PKS03", "PKS04", "PKS05", "PKS06", "PKS07"] as const;
/** Four answers, A to D; the other forms have three: Tốt, Trung bình, Yếu. */
const LETTERED = new Set(["PKS05", "PKS07"]);

export const UNIT_COUNT = 19;
export const unitName = (unit: number): string => `Xã ${String(unit + 1).padStart(2, "0")}`;
export const unitCode = (unit: number): string => `X${String(unit + 1).padStart(2, "0")}`;

export type Tally = {
  readonly form: string;
  readonly asked: number;
  readonly answered: number;
  readonly counts: number[];
};

/** What was counted: numbers without a pattern that a wrong column could hide behind, all samples large enough. */
export function tally(unit: number, at: number): Tally {
  const form = FORMS[at] ?? "";
  const answered = 40 + ((7 * unit + 3 * at) % 17);
  const worse = LETTERED.has(form)
    ? [(5 * unit + 3 * at) % 13, (2 * unit + at) % 7, (unit + at) % 4]
    : [(3 * unit + at) % 11, (unit + 2 * at) % 6];
  const best = answered - worse.reduce((sum, count) => sum + count, 0);
  return { form, asked: answered + 5 + ((unit + at) % 9), answered, counts: [best, ...worse] };
}

export function tallies(unit: number): readonly Tally[] {
  return FORMS.map((_, at) => tally(unit, at));
}

/** 1 March 2024 to 31 March 2024 as Excel counts days. */
export const MARCH = { from: 45_352, to: 45_382 } as const;

export function surveyFilling(unit: number, change: (tally: Tally) => Partial<FilledForm> = () => ({})): SurveyFilling {
  return new Map(
    tallies(unit).map((one) => {
      const { form, asked, answered, counts } = one;
      return [form, { ...MARCH, asked, answered, counts, ...change(one) }];
    }),
  );
}

/** 18 + 20 + 16 + 12 = 66 points beside the survey, evidence and dossier complete. */
export const OTHER_POINTS = 66;
const scored = (points: number) => ({ points, evidence: "Báo cáo 12/BC-UBND" });
export const FILLING: Filling = {
  rows: new Map([
    ["1.1", scored(18)],
    ["2.1", scored(20)],
    ["3.1", scored(16)],
    ["4.1", scored(12)],
  ]),
  documents: new Set(["HS.1", "HS.2", "HS.3", "HS.4", "HS.5"]),
};

/** A unit's workbook: a sheet for each judge, and the survey sheet that they take points from. */
export function surveyedBook(unit: number, filling: SurveyFilling = surveyFilling(unit)): WorkbookPlan {
  const about = { ...surveyedSet(), unit: unitName(unit), unitCode: unitCode(unit) };
  const survey = layoutSurveySheet({ ...about, name: "Khảo sát", filling });
  if (survey === null) throw new TypeError("no survey sheet");
  const sheets = ["Nguyễn Văn An", "Trần Thị Bình"].map((judge) =>
    layoutScoreSheet({
      ...about,
      name: judge,
      judge,
      round: "1",
      scoredOn: null,
      filling: FILLING,
      survey: { sheet: survey.name, filling },
    }),
  );
  return { title: unitName(unit), sheets: [...sheets, survey] };
}
