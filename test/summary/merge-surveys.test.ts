import { findSet } from "../../src/scoring/built-in-sets";
import { gatherFiles } from "../../src/sheet/gather-files";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { consolidate } from "../../src/summary/consolidate";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { surveyPart } from "../../src/summary/surveys-json";
import { mergedUnits, sourceOf } from "../support/merged-units";
import { snapshotOf } from "../support/snapshot-of";
import { pointsByHand, tenthsOf } from "../support/survey-by-hand";
import { surveyedBook, surveyedSet, surveyFilling, tally, UNIT_COUNT, unitName } from "../support/surveyed-units";

const UNITS = Array.from({ length: UNIT_COUNT }, (_, unit) => unit);
const FORMS = [0, 1, 2, 3, 4, 5, 6];

/** A percentage with two places as a person writes it, a half upwards. */
function percent(tenths: number, answered: number): string {
  const hundredths = Math.floor((2 * tenths * 1000 + answered) / (2 * answered));
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}

describe("surveys of 19 units and seven forms, merged", () => {
  const merged = mergedUnits();
  const { surveys } = surveyPart(merged.surveys);

  it("have a line for each unit and form, with the file, sheet and cell it came from", () => {
    const found = surveys?.units.map(({ name, form, asked, answered, rate, file, sheet, cell }) => {
      return { name, form, asked, answered, rate, file, sheet, column: cell.replace(/\d+/u, "") };
    });
    const byHand = UNITS.flatMap((unit) =>
      FORMS.map((at) => {
        const one = tally(unit, at);
        const { form, asked, answered } = one;
        const from = { file: `${String(unit)}.xlsx`, sheet: "Khảo sát", column: "I" };
        return { name: unitName(unit), form, asked, answered, rate: percent(tenthsOf(one), answered), ...from };
      }),
    );
    expect(found).toHaveLength(133);
    expect(found?.sort((a, b) => (a.name + a.form < b.name + b.form ? -1 : 1))).toEqual(byHand);
  });

  it("add up by form to what the units add up to", () => {
    const byHand = FORMS.map((at) => {
      const own = UNITS.map((unit) => tally(unit, at));
      const [asked, answered] = [own.reduce((n, one) => n + one.asked, 0), own.reduce((n, one) => n + one.answered, 0)];
      const tenths = own.reduce((n, one) => n + tenthsOf(one), 0);
      return { form: own[0]?.form, units: 19, asked, answered, rate: percent(tenths, answered) };
    });
    expect(
      surveys?.forms.map(({ form, units, asked, answered, rate }) => ({ form, units, asked, answered, rate })),
    ).toEqual(byHand);
  });

  it("rank the units by the points of a calculation by hand", () => {
    const totals = UNITS.map((unit) => pointsByHand(unit).reduce((sum, points) => sum + points, 6600));
    const results = UNITS.map((unit) => merged.units.find((one) => one.unit.name === unitName(unit)));
    expect(results.map((unit) => unit?.figures?.grandTotal)).toEqual(totals);
    expect(results.map((unit) => unit?.rank)).toEqual(
      totals.map((total) => 1 + totals.filter((other) => other > total).length),
    );
    expect(merged.problems).toEqual([]);
    expect(merged.checks.agree).toBe(true);
  });
});

describe("a form that two files of a unit count", () => {
  const surveyOnly = (file: string, unit: number, answered?: number) => {
    const change = answered === undefined ? {} : { answered, asked: 90, counts: [answered, 0, 0] };
    const filling = surveyFilling(unit, ({ form }) => (form === "PKS03" ? change : {}));
    return sourceOf(file, { title: "", sheets: surveyedBook(unit, filling).sheets.slice(-1) });
  };

  it("counts once where both say the same", () => {
    const merged = mergedUnits(surveyOnly("z.xlsx", 0));
    expect(new Set(merged.problems.map(({ code }) => code))).toEqual(new Set(["survey-duplicated"]));
    expect(merged.surveys?.rows).toHaveLength(133);
    expect(merged.units.filter(({ rank }) => rank === null)).toEqual([]);
  });

  it("keeps its unit from being ranked where they differ, and names the cell", () => {
    const merged = mergedUnits(surveyOnly("z.xlsx", 0, 77));
    const conflict = merged.problems.filter(({ code }) => code === "survey-conflict");
    expect(conflict.map(({ place, facts }) => [place, facts])).toEqual([
      [
        { file: "z.xlsx", sheet: "Khảo sát", cell: "I12" },
        { unit: "Xã 01", form: "PKS03", other: "0.xlsx › Khảo sát › I12" },
      ],
    ]);
    expect(merged.units.filter(({ rank }) => rank === null).map(({ unit }) => unit.name)).toEqual(["Xã 01"]);
  });
});

describe("surveys in a summary that is merged one level up", () => {
  const whole = mergedUnits();
  const sheets = layoutSummary(whole).sheets.map(snapshotOf);
  const about = { file: "huyen.xlsx", sha256: "h".repeat(64) };
  const again = (files: readonly SourceFile[]) =>
    consolidate({ ...surveyedSet(), files, roster: null, method: null, previous: null });

  it("say the same as where all files were merged, with the summary that brought them", () => {
    const rolledUp = again(gatherFiles({ sheets }, about, findSet));
    const told = surveyPart(rolledUp.surveys).surveys;
    const direct = surveyPart(whole.surveys).surveys?.units.map((line) => ({ ...line, through: "huyen.xlsx" }));
    expect(told?.units).toEqual(direct);
    expect(told?.forms).toEqual(surveyPart(whole.surveys).surveys?.forms);
  });

  it("are not believed where one count was changed", () => {
    const changed = sheets.map((sheet) =>
      sheet.name !== "Số liệu phiếu"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              typeof cell.value === "string" && cell.value.startsWith('[["PKS01",[')
                ? { ...cell, value: cell.value.replace(/\["PKS01",\[\d+/u, '["PKS01",[99') }
                : cell,
            ),
          },
    );
    const [file] = gatherFiles({ sheets: changed }, about, findSet);
    expect(file?.sheets).toEqual([]);
    expect(new Set(file?.problems.map(({ code }) => code))).toEqual(new Set(["summary-altered"]));
    expect(file?.problems).toHaveLength(19);
  });
});
