import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { findSet } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { SET_ID } from "../support/commune-sheet";
import { CheckShape, ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const BUILT_IN = resolve(__dirname, "../../assets/criteria", `${SET_ID}.json`);
const DOCUMENTS = new Set(["HS.1", "HS.2", "HS.3", "HS.4", "HS.5"]);

describe("a contest with layers, from the terminal", () => {
  const { at, run } = desk();
  const json = JSON.parse(readFileSync(BUILT_IN, "utf8")) as object;
  const layered = { ...json, id: "thu-tham-dinh", layers: { appraisals: 2, explainAbove: 1, example: true } };

  beforeAll(async () => {
    writeFileSync(at("bo.json"), JSON.stringify(layered));
    const loaded = loadCriteriaSet(layered);
    if (!loaded.ok) throw new Error("no set");
    const { set } = loaded;
    const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "07", judge: null };
    // The unit gives itself 20 + 25 + 20 + 15 + 20 = 100.
    const rows = new Map(
      Object.entries({ "1.1": 20, "2.1": 25, "3.1": 20, "4.1": 15, "5.1": 20 }).map(([id, self]) => [
        id,
        { self, evidence: "QĐ 12" },
      ]),
    );
    const own = layoutScoreSheet({ ...blankRequest(set, hashOf(set), about), filling: { rows, documents: DOCUMENTS } });
    writeFileSync(at("tu-cham.xlsx"), await writeXlsx({ title: "Phiếu", sheets: [own] }));
    // Appraised: 18 + 25 + 20 + 15 + 20, and in the second round 19 for the first: 99.
    const judged = new Map(
      [...rows].map(([id, row]) => [
        id,
        id === "1.1" ? { ...row, first: 18, second: 19 } : { ...row, first: row.self },
      ]),
    );
    const request = { ...blankRequest(set, hashOf(set), { ...about, judge: "An" }), layer: "appraisal-2" } as const;
    const other = layoutScoreSheet({ ...request, filling: { rows: judged, documents: DOCUMENTS } });
    writeFileSync(at("tham-dinh.xlsx"), await writeXlsx({ title: "Phiếu", sheets: [other] }));
  });

  test("a sheet is made for one layer, which its set has to have", () => {
    const made = (layer: string, ...more: readonly string[]) =>
      run("new", "--unit", "Xã A", "--layer", layer, "--out", `${layer}.xlsx`, ...more);
    expect(made("appraisal-1", "--criteria", "bo.json", "--judge", "An").status).toBe(0);
    expect(made("self", "--criteria", "bo.json", "--judge", "An").err).toContain("--layer self");
    expect(made("third", "--criteria", "bo.json").err).toContain("self, appraisal-1, explanation, appraisal-2");
    expect(made("self", "--criteria", "yen-the-2024").err).toContain("không có cột thẩm định");
  });

  test("a check tells what stands in each layer, and where an explanation is asked for", () => {
    const done = run("check", "tham-dinh.xlsx", "--criteria", "bo.json", "--json");
    const [sheet] = CheckShape.parse(JSON.parse(done.out)).files[0]?.sheets ?? [];
    expect([done.status, sheet?.grandTotal]).toEqual([0, "99.00"]);
    expect(sheet?.problems.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toEqual(["explanation-missing F12"]);
    const { layers } = (JSON.parse(done.out) as { files: { sheets: { layers: Record<string, unknown> }[] }[] }).files[0]
      ?.sheets[0] ?? { layers: {} };
    expect(layers["appraisal-1"]).toMatchObject({ "1.1": "18.00" });
    expect(layers["appraisal-2"]).toEqual({ "1.1": "19.00" });
  });

  test("the sheet is passed on with its entries, and asks who appraises", () => {
    const args = ["carry", "tu-cham.xlsx", "--criteria", "bo.json", "--layer", "appraisal-1", "--out-dir", "chuyen"];
    expect(run(...args).status).toBe(0);
    const done = run("check", "chuyen/tu-cham.xlsx", "--criteria", "bo.json", "--json");
    const [sheet] = CheckShape.parse(JSON.parse(done.out)).files[0]?.sheets ?? [];
    expect(sheet?.grandTotal).toBe("100.00");
    expect(sheet?.problems.map(({ code }) => code)).toEqual(["judge-missing"]);
  });

  test("a merge ranks by the last appraisal and shows the difference from the unit's own points", () => {
    const done = run("consolidate", "tham-dinh.xlsx", "--criteria", "bo.json", "--out", "s.xlsx", "--json");
    const { units } = ConsolidateShape.parse(JSON.parse(done.out));
    expect(units).toMatchObject([{ name: "Xã Đồng Tâm", grandTotal: "99.00" }]);
    const [unit] = (JSON.parse(done.out) as { units: Record<string, unknown>[] }).units;
    expect([unit?.["selfScore"], unit?.["selfScoreDifference"]]).toEqual(["100.00", "-1.00"]);
    expect(findSet(SET_ID)?.set.layers).toBeUndefined();
  });
});
