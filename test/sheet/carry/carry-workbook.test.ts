import { hashOf, toJson } from "../../../src/scoring/criteria-hash";
import { findSet } from "../../../src/scoring/built-in-sets";
import { loadCriteriaSet, type LoadedSet } from "../../../src/scoring/load-criteria-set";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { ownSets } from "../../../src/sheet/annex/read-sets";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import { carryWorkbook } from "../../../src/sheet/carry/carry-workbook";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { blankRequest } from "../../../src/sheet/score-request";
import type { WorkbookSnapshot } from "../../../src/sheet/sheet-snapshot";
import { layoutSurveySheet } from "../../../src/sheet/survey-layout";
import type { SurveyFilling } from "../../../src/sheet/survey-request";
import { snapshotOf } from "../../support/snapshot-of";

const SURVEYED = "bac-giang-cqtt-2024";
const FILLING: SurveyFilling = new Map([
  [
    "PKS01",
    { partner: "Hội Nông dân", quarter: "I", from: 46_000, to: 46_010, asked: 100, answered: 90, counts: [80, 6, 4] },
  ],
  ["PKS02", { partner: "Đoàn", quarter: "I", asked: 50, answered: 40, counts: [30, 5, 5] }],
]);

function known(): LoadedSet {
  const found = findSet(SURVEYED);
  if (found === null) throw new RangeError("no set");
  return found;
}

const OWN = { unit: "Xã Đồng Tâm", name: "Khảo sát", judge: "An" };

function workbook({ set, hash }: LoadedSet, { unit, name, judge } = OWN): WorkbookSnapshot {
  const about = { set, hash, unit, unitCode: "" };
  const survey = layoutSurveySheet({ ...about, name, filling: FILLING });
  if (survey === null) throw new RangeError("no forms");
  const blank = blankRequest(set, hash, { name: judge, unit, unitCode: "", judge });
  const score = layoutScoreSheet({ ...blank, survey: { sheet: name, filling: FILLING } });
  return {
    sheets: [snapshotOf(score), snapshotOf(survey), { ...snapshotOf(survey), name: "Nháp", names: {}, cells: [] }],
  };
}

const WISH = { from: SURVEYED, takesReworded: false, earlier: null };

function carried(target: LoadedSet) {
  const found = carryWorkbook(workbook(known()), "a.xlsx", { ...WISH, target });
  if (found === null) throw new RangeError("nothing carried");
  return found;
}

describe("a workbook with a survey sheet", () => {
  it("is laid again as it was in the same version, without the sheets that are none of ours", () => {
    const { plan, problems } = carried(known());
    expect(plan.sheets.map(snapshotOf)).toEqual(workbook(known()).sheets.slice(0, 2));
    expect(problems.map(({ code, place }) => [code, place.sheet])).toEqual([["sheet-not-carried", "Nháp"]]);
  });

  it("brings the new version of the set that it brought along, and no other set", () => {
    const { set } = known();
    const old = { ...set, version: "cu" };
    const other = { ...set, id: "bo-khac" };
    const annexes = [annexSheet("Bộ tiêu chí", writeAnnex(old)), annexSheet("Bộ khác", writeAnnex(other))];
    const sheets = [...workbook({ set: old, hash: hashOf(old) }).sheets.slice(0, 2), ...annexes.map(snapshotOf)];
    const found = carryWorkbook({ sheets }, "a.xlsx", { ...WISH, target: known() });
    expect(found?.plan.sheets.map(({ name }) => name)).toEqual(["An", "Khảo sát", "Bộ tiêu chí"]);
    expect(found?.problems.map(({ code, place }) => [code, place.sheet])).toEqual([["sheet-not-carried", "Bộ khác"]]);
    const [carriedSet] = ownSets({ sheets: found?.plan.sheets.map(snapshotOf) ?? [] });
    expect(carriedSet?.loaded?.hash).toBe(known().hash);
  });

  it("gives each of several units the points of its own survey", () => {
    const one = workbook(known());
    const [score, survey] = workbook(known(), { unit: "Xã Tam Hiệp", name: "Khảo sát (2)", judge: "Bình" }).sheets;
    if (score === undefined || survey === undefined) throw new RangeError("no sheets");
    const sheets = [...one.sheets.slice(0, 2), score, survey];
    const found = carryWorkbook({ sheets }, "a.xlsx", { ...WISH, target: known() });
    expect(found?.plan.sheets.map(snapshotOf)).toEqual(sheets);
  });

  it("keeps the answers of forms that ask what they asked, and names those of the others", () => {
    type Form = { id: string; options: { label: string; weight: number }[] };
    const json = structuredClone(toJson(known().set)) as { version: string; surveys: Form[] };
    json.version = "moi";
    const second = json.surveys.find(({ id }) => id === "PKS02");
    const middle = second?.options[1];
    if (middle === undefined) throw new RangeError("no such form");
    middle.weight = 0.5;
    const loaded = loadCriteriaSet(json);
    if (!loaded.ok) throw new RangeError("no set");
    const [survey] = carried({ set: loaded.set, hash: hashOf(loaded.set) }).surveys;
    expect(survey?.request.filling.get("PKS01")).toEqual(FILLING.get("PKS01"));
    expect(survey?.request.filling.has("PKS02")).toBe(false);
    const left = survey?.left.filter(({ place }) => place.criterion === "PKS02") ?? [];
    // Partner, quarter, asked, answered and three counts.
    expect(left).toHaveLength(7);
  });
});
