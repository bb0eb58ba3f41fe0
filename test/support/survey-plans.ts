import fc from "fast-check";
import type { Filling } from "../../src/sheet/filling";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { layoutSurveySheet } from "../../src/sheet/survey-layout";
import { anySurvey, NA_SET } from "./any-survey";
import { surveyedBook, surveyFilling } from "./surveyed-units";

/** The rest of the small set's sheet: 4 + 2 + 4 points of group A, 2 of bonus, the dossier complete. */
const REST: Filling = {
  rows: new Map([
    ["A.1", { points: 4 }],
    ["A.2.1", { points: 2 }],
    ["A.2.2", { figures: 9, figuresOf: 10 }],
    ["T.1", { points: 1.5 }],
    ["T.2", { points: 0.5 }],
  ]),
  documents: new Set(["H.1"]),
};

/** Survey sheets with anything in their cells, each with the score sheet that takes points from it. */
export function surveyPlans(count: number): readonly SheetPlan[] {
  const about = { ...NA_SET, unit: "Xã Đồng Tâm", unitCode: "YT09" };
  const fillings = fc.sample(anySurvey(NA_SET.set), { numRuns: count, seed: 20_261_128 });
  return fillings.flatMap((filling, at) => {
    const sheet = layoutSurveySheet({ ...about, name: `Khảo sát ${String(at)}`, filling });
    if (sheet === null) throw new TypeError("no survey sheet");
    const survey = { sheet: sheet.name, filling };
    const who = { name: `Phiếu ${String(at)}`, judge: "Nguyễn Văn An", round: "1", scoredOn: null };
    return [layoutScoreSheet({ ...about, ...who, filling: REST, survey }), sheet];
  });
}

/** A survey as somebody tampered with it, kept beside the sound ones for programs that calculate. */
export function tamperedBook(): WorkbookPlan {
  return surveyedBook(
    0,
    surveyFilling(0, ({ form }) => (form === "PKS03" ? { counts: [99, 0, 6] } : {})),
  );
}
