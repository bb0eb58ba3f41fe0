import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { hashOf } from "../../src/scoring/criteria-hash";
import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { communeWorkbook, SET_ID } from "../support/commune-sheet";
import { CheckShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

type Node = { id: string; title: string; max: number; step?: number; criteria: Node[] };
const BUILT_IN = resolve(__dirname, "../../assets/criteria", `${SET_ID}.json`);

/**
 * Version 2: 1.1 as it was, 2.1 reworded, 3.1 from 20 to 18 points beside a new 3.2, 4.1 replaced by 4.2, 5.1 in steps
 * of half a point.
 */
function secondVersion(): Record<string, unknown> & { groups: Node[] } {
  const set = JSON.parse(readFileSync(BUILT_IN, "utf8")) as Record<string, unknown> & { groups: Node[] };
  const leaf = (at: number): Node => {
    const found = set.groups[at]?.criteria[0];
    if (found === undefined) throw new RangeError("no such group");
    return found;
  };
  const third = leaf(2);
  leaf(1).title += " (mới)";
  set.groups[2]?.criteria.push({ ...third, id: "3.2", title: "Tiêu chí thêm", max: 2 });
  third.max = 18;
  Object.assign(leaf(3), { id: "4.2", title: "Tiêu chí thay thế" });
  leaf(4).step = 0.5;
  return { ...set, version: "moi" };
}

function codes(out: string): readonly string[] {
  return CheckShape.parse(JSON.parse(out)).files.flatMap((file) =>
    file.sheets.flatMap(({ problems }) => problems.map(({ code, cell }) => `${code} ${cell ?? ""}`)),
  );
}

describe("chamsao carry", () => {
  const { at, run } = desk();
  const fingerprint = (name: string): string =>
    createHash("sha256")
      .update(readFileSync(at(name)))
      .digest("hex");

  beforeAll(async () => {
    writeFileSync(at("moi.json"), JSON.stringify(secondVersion()));
    mkdirSync(at("in"));
    const points = [18.5, 22, 19.25, 12, 17.5];
    const book = await communeWorkbook(
      { unit: "Xã Đồng Tâm", code: "07", judge: "An", points },
      { unit: "Xã Đồng Tâm", code: "07", judge: "Bình", points: [18, "22,5", 19, 12.25, null] },
    );
    writeFileSync(at("in/a.xlsx"), book);
  });

  test("carries unchanged criteria, names the rest by cell and reason, and leaves the original alone", () => {
    const before = fingerprint("in/a.xlsx");
    const done = run("carry", "in/a.xlsx", "--criteria", "moi.json", "--out-dir", "ra", "--json");
    expect(done.status).toBe(0);
    expect(fingerprint("in/a.xlsx")).toBe(before);
    const { files } = JSON.parse(done.out) as {
      files: {
        sheets: { carried: { cell: string; value: unknown }[]; problems: { cell: string; message: string }[] }[];
      }[];
    };
    const [an, binh] = files[0]?.sheets ?? [];
    // Of each row the points and the evidence; the dossier's five marks.
    expect(an?.carried.map(({ value }) => value)).toEqual([18.5, "QĐ 12", ...["x", "x", "x", "x", "x"]]);
    expect(an?.problems.map(({ cell, message }) => `${cell} ${message.split(": ")[2]?.split(". ")[0] ?? ""}`)).toEqual([
      "E14 lời của tiêu chí đã đổi",
      "F14 lời của tiêu chí đã đổi",
      "E16 điểm tối đa đã đổi",
      "F16 điểm tối đa đã đổi",
      "E18 bản mới không còn tiêu chí này",
      "F18 bản mới không còn tiêu chí này",
      "E20 cách tính đã đổi hoặc không đọc được trên phiếu",
      "F20 cách tính đã đổi hoặc không đọc được trên phiếu",
    ]);
    expect(binh?.problems).toHaveLength(7);
    const checked = run("check", "ra/a.xlsx", "--criteria", "moi.json", "--json");
    const missing = ["E14", "E16", "E17", "E19", "E21"].map((cell) => `score-missing ${cell}`);
    expect(codes(checked.out)).toEqual([...missing, ...missing]);
  });

  test("takes reworded criteria where it is told to, and says what differs in the other language", () => {
    const done = run("carry", "in/a.xlsx", "--criteria", "moi.json", "--reworded", "--out-dir", "ra-2", "--lang", "en");
    expect(done.out).toContain("other maximum 3.1");
    expect(done.out).toContain(": 20 → 18");
    expect(done.out).toContain("Carried 9 cells to bac-giang-cqtt-2023@moi#");
  });

  test("refuses to write over a file, and makes none of a file without a sheet of the set", () => {
    expect(run("carry", "in/a.xlsx", "--criteria", "moi.json", "--out-dir", "ra").status).toBe(2);
    expect(run("carry", "in/a.xlsx", "--criteria", "moi.json", "--out-dir", "in", "--force").status).toBe(2);
    const other = run("carry", "in/a.xlsx", "--criteria", "yen-the-2024", "--out-dir", "khac");
    expect([other.status, existsSync(at("khac"))]).toEqual([1, false]);
    expect(other.out).toContain("yen-the-2024");
  });

  test("says of a sealed sheet that its seal does not travel", () => {
    expect(run("seal", "in/a.xlsx", "--out-dir", "kin").status).toBe(1);
    const done = run("carry", "kin/a.xlsx", "--criteria", "moi.json", "--out-dir", "ra-3");
    expect(done.out).toMatch(/Cảnh báo E33: Mã niêm phong [0-9A-Z]{8} chỉ có giá trị cho phiếu cũ/u);
    const copy = run("check", "ra-3/a.xlsx", "--criteria", "moi.json", "--json");
    expect(CheckShape.parse(JSON.parse(copy.out)).files[0]?.sheets.map(({ seal }) => seal)).toEqual([null, null]);
  });

  test("a merge names each older version once with all its differences", () => {
    const done = run("consolidate", "in", "--criteria", "moi.json", "--out", "s.xlsx", "--json");
    const { versions } = JSON.parse(done.out) as { versions: { sheets: number; changes: Record<string, string>[] }[] };
    expect(versions).toHaveLength(1);
    expect(versions[0]?.sheets).toBe(2);
    expect(versions[0]?.changes.map(({ change, id, before, after }) => [change, id, before, after].join(" "))).toEqual([
      expect.stringMatching(/^wording 2\.1 .*\(mới\)$/u),
      "max 3.1 20.00 18.00",
      "added 3.2  ",
      "added 4.2  ",
      "rule 5.1  ",
      "removed 4.1  ",
    ]);
  });
});

describe("chamsao consolidate --previous of an older version", () => {
  const { at, run } = desk();

  beforeAll(async () => {
    mkdirSync(at("cu"));
    mkdirSync(at("moi"));
    // An 18.5 and Bình 19: mean 18.75.
    const book = await communeWorkbook(
      { unit: "Xã Đồng Tâm", code: "07", judge: "An", points: [18.5, 22, 19.25, 12, 17.5] },
      { unit: "Xã Đồng Tâm", code: "07", judge: "Bình", points: [19, 22, 19.25, 12, 17.5] },
    );
    writeFileSync(at("cu/a.xlsx"), book);
    const json = secondVersion();
    writeFileSync(at("moi.json"), JSON.stringify(json));
    const loaded = loadCriteriaSet(json);
    if (!loaded.ok) throw new Error("no set");
    const { set } = loaded;
    const request = blankRequest(set, hashOf(set), { name: "An", unit: "Xã Đồng Tâm", unitCode: "07", judge: "An" });
    const points = { "1.1": 19.5, "2.1": 22, "3.1": 18, "3.2": 2, "4.2": 12, "5.1": 17.5 };
    const rows = new Map(Object.entries(points).map(([id, own]) => [id, { points: own, evidence: "QĐ 12" }]));
    const sheet = layoutScoreSheet({
      ...request,
      filling: { rows, documents: new Set(["HS.1", "HS.2", "HS.3", "HS.4", "HS.5"]) },
    });
    writeFileSync(at("moi/a.xlsx"), await writeXlsx({ title: "Phiếu", sheets: [sheet] }));
  });

  test("compares by criterion id, and names what only one of the two has", () => {
    run("consolidate", "cu", "--out", "cu.xlsx");
    const args = ["consolidate", "moi", "--criteria", "moi.json", "--previous", "cu.xlsx", "--out", "nay.xlsx"];
    const { criterionChanges } = JSON.parse(run(...args, "--json").out) as {
      criterionChanges: {
        criteria: { id: string; in: string; units: number; before: unknown; after: unknown }[];
        units: unknown;
      };
    };
    expect(criterionChanges.criteria.map((one) => [one.id, one.in, one.units, one.before, one.after])).toEqual([
      ["1.1", "both", 1, { max: "20.00", mean: "18.75" }, { max: "20.00", mean: "19.50" }],
      ["2.1", "both", 1, { max: "25.00", mean: "22.00" }, { max: "25.00", mean: "22.00" }],
      ["3.1", "both", 1, { max: "20.00", mean: "19.25" }, { max: "18.00", mean: "18.00" }],
      ["3.2", "now", 0, null, { max: "2.00", mean: null }],
      ["4.2", "now", 0, null, { max: "15.00", mean: null }],
      ["5.1", "both", 1, { max: "20.00", mean: "17.50" }, { max: "20.00", mean: "17.50" }],
      ["4.1", "before", 0, { max: "15.00", mean: null }, null],
    ]);
    expect(criterionChanges.units).toEqual([
      { code: "07", name: "Xã Đồng Tâm", criterion: "1.1", before: "18.75", after: "19.50" },
    ]);
    const told = run(...args).out;
    expect(told).toContain("4.2 “Tiêu chí thay thế”: chỉ có ở lần này");
    expect(told).toMatch(/3\.1 “.*”: 19,25 → 18 \(điểm tối đa 20 → 18\)/u);
    expect(told).not.toContain("2.1 “");
  });
});
