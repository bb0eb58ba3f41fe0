import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { findSet } from "../../src/scoring/built-in-sets";
import { allLeaves, surveyForms, type CriteriaSet } from "../../src/scoring/criteria-set";
import { parseSetName } from "../../src/sheet/set-name";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { gridOf, textAt } from "../../src/sheet/grid";
import { readSurveyFilling, resultsOf, type SurveyFilling } from "../../src/sheet/survey-request";
import { patchXlsx } from "../../src/workbook/patch-xlsx";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { anyFilling } from "../support/any-filling";
import { anySoundSurvey } from "../support/any-survey";
import { expectedOf, shownBy, type FilledSheet, type Shown } from "../support/calculated-sheet";
import { CheckShape, ConsolidateShape, SetListShape } from "../support/json-shapes";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { desk } from "../support/terminal-program";
import { typedIntoScores, typedIntoSurvey } from "../support/typed-into-file";

const UNITS = ["Xã A", "Xã B", "Xã C", "Xã D"];
const JUDGE = "Nguyễn Văn An";
/** Nine sets are built in, two of which were there before the plans in question were read. */
const FEWEST_SETS = 8;
const KINDS = ["choice", "count", "deduct", "external", "points", "ratio", "survey", "yes-no"];

/** Random counts are few, and nobody names a document: both are warnings of legal entries. */
const LEGAL = ["evidence-missing", "survey-sample-small"];

type Drawn = FilledSheet & { readonly surveyed: SurveyFilling | null };
/** A score sheet with what was typed into it, and what LibreOffice shows of it. */
type Done = { readonly set: CriteriaSet; readonly unit: string; readonly drawn: Drawn; readonly shown: Shown };

function once<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  const [drawn] = fc.sample(arbitrary, { numRuns: 1, seed });
  if (drawn === undefined) throw new Error("nothing drawn");
  return drawn;
}

/** Random legal entries; on a survey sheet as well where one stands beside the score sheet. */
function draw(set: CriteriaSet, judge: string | null, isSurveyed: boolean, seed: number): Drawn {
  const surveyed = isSurveyed ? once(anySoundSurvey(set), seed) : null;
  const survey = surveyed === null ? null : resultsOf(readSurveyFilling(set, surveyed));
  return { set, judge, filling: once(anyFilling(set, judge === null ? "self" : "judge"), seed), survey, surveyed };
}

function sheetsIn(bytes: Uint8Array): readonly SheetSnapshot[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.workbook.sheets;
}

function setOf(id: string): CriteriaSet {
  const loaded = findSet(id);
  if (loaded === null) throw new Error(`no set ${id}`);
  return loaded.set;
}

function setOn(sheet: SheetSnapshot): CriteriaSet {
  const cell = sheet.names["criteria_set"];
  return setOf(cell === undefined ? "" : (parseSetName(textAt(gridOf(sheet), cell.top, cell.left))?.id ?? ""));
}

const isScores = ({ names }: SheetSnapshot): boolean => names["criterion_ids"] !== undefined;

/** A file that `new` made, filled in as people do, with what was typed into each of its score sheets. */
function filled(bytes: Uint8Array, judge: string | null, seed: number) {
  const sheets = sheetsIn(bytes);
  const survey = sheets.find(({ names }) => names["survey_forms"] !== undefined);
  const scores = sheets.filter(isScores).map((sheet, place) => {
    return { sheet, drawn: draw(setOn(sheet), judge, survey !== undefined, seed + place) };
  });
  const edits = scores.flatMap(({ sheet, drawn: { set, filling, surveyed } }) => [
    ...typedIntoScores(sheet, set, filling),
    ...(survey === undefined || surveyed === null ? [] : typedIntoSurvey(survey, set, surveyed)),
  ]);
  return { drawn: scores.map(({ drawn }) => drawn), bytes: patchXlsx(bytes, edits) };
}

libreofficeOrSkip("the built-in sets, from new sheets over LibreOffice to the summary", () => {
  const { at, run } = desk();
  const done: Done[] = [];
  let ids: readonly string[] = [];

  const ran = (...args: readonly string[]): string => {
    const { status, out, err } = run(...args);
    if (status !== 0) throw new Error(`${args.join(" ")}: ${out}${err}`);
    return out;
  };

  beforeAll(async () => {
    ids = SetListShape.parse(JSON.parse(ran("criteria", "list", "--json"))).sets.map(({ id }) => id);
    writeFileSync(at("ds.csv"), ["name", ...UNITS].join("\n"));
    for (const id of ids) {
      const survey = surveyForms(setOf(id)).length === 0 ? [] : ["--survey"];
      ran("new", "--criteria", id, "--roster", "ds.csv", "--judge", JUDGE, ...survey, "--out-dir", id);
    }
    const all = ids.flatMap((id) => ["--criteria", id]);
    ran("new", ...all, "--roster", "ds.csv", "--out-dir", "tu-cham");
    const files = [...ids, "tu-cham"].flatMap((folder, group) =>
      readdirSync(at(folder)).map((name, place) => {
        const path = at(`${folder}/${name}`);
        const judge = folder === "tu-cham" ? null : JUDGE;
        return {
          path,
          unit: name.replace(".xlsx", ""),
          ...filled(readFileSync(path), judge, group * 1000 + place * 100),
        };
      }),
    );
    const saved = await recalculateAll(
      files.map(({ bytes }) => bytes),
      "xlsx",
    );
    files.forEach(({ path, unit, drawn }, file) => {
      const bytes = saved[file] ?? new Uint8Array();
      writeFileSync(path, bytes);
      const shown = sheetsIn(bytes).filter(isScores);
      drawn.forEach((one, sheet) => {
        const found = shown[sheet];
        if (found === undefined) throw new Error("LibreOffice lost a sheet");
        done.push({ set: one.set, unit, drawn: one, shown: shownBy(found, one.set) });
      });
    });
  });

  it("hold criteria of every kind", () => {
    expect(ids.length).toBeGreaterThanOrEqual(FEWEST_SETS);
    const kinds = ids.flatMap((id) => allLeaves(setOf(id)).map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual(KINDS);
  });

  it("show the totals, bonus and level of scoring on random legal entries", () => {
    const pairs = done.map(({ set, drawn, shown }) => ({ set: set.id, shown, expected: expectedOf(drawn, shown) }));
    expect(pairs).toHaveLength(UNITS.length * ids.length * 2);
    expect(pairs.map(({ set, shown }) => ({ set, ...shown }))).toEqual(
      pairs.map(({ set, expected }) => ({ set, ...expected })),
    );
    expect(pairs.filter(({ shown }) => shown.missing !== 0)).toEqual([]);
  });

  it("are judged without a problem after LibreOffice saved them", () => {
    const { files } = CheckShape.parse(JSON.parse(ran("check", ...ids, "tu-cham", "--json")));
    const problems = files.flatMap((file) => [...file.problems, ...file.sheets.flatMap((sheet) => sheet.problems)]);
    expect(files).toHaveLength(UNITS.length * (ids.length + 1));
    expect(problems.filter(({ code }) => !LEGAL.includes(code))).toEqual([]);
  });

  // With one judge a unit's result is that judge's sheet, so LibreOffice's own cells say what a merge must give.
  it("merge to the totals, levels and order that LibreOffice shows, beside self scores of all sets", () => {
    for (const id of ids) {
      const out = ran("consolidate", id, "tu-cham", "--criteria", id, "--out", `${id}.xlsx`, "--json");
      const { units } = ConsolidateShape.parse(JSON.parse(out));
      const own = done.filter(({ set, drawn }) => set.id === id && drawn.judge !== null);
      const totals = own.map(({ shown }) => Number(shown.grand));
      const results = own.map(({ unit }) => units.find(({ name }) => name === unit));
      expect(results.map((unit) => unit?.grandTotal)).toEqual(totals.map((total) => total.toFixed(2)));
      expect(results.map((unit) => unit?.level ?? "Chưa đạt")).toEqual(own.map(({ shown }) => shown.level));
      expect(results.map((unit) => unit?.rank)).toEqual(
        totals.map((total) => 1 + totals.filter((other) => other > total).length),
      );
    }
  });
});
