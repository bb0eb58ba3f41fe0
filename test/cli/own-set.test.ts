import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CheckShape, ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const BUILT_IN = resolve(__dirname, "../../assets/criteria/bac-giang-cqtt-2023.json");

describe("an owner's own criteria set", () => {
  const { at, run } = desk();
  const codesOf = (...args: readonly string[]): readonly string[] =>
    CheckShape.parse(JSON.parse(run("check", "a.xlsx", "--json", ...args).out))
      .files.flatMap((file) => [...file.problems, ...file.sheets.flatMap((sheet) => sheet.problems)])
      .map(({ code }) => code);

  beforeAll(() => {
    const set = JSON.parse(readFileSync(BUILT_IN, "utf8")) as Record<string, unknown>;
    writeFileSync(at("own.json"), JSON.stringify({ ...set, id: "huyen-a-2026" }));
    writeFileSync(at("next.json"), JSON.stringify({ ...set, id: "huyen-a-2026", version: "2" }));
    const made = run("new", "--criteria", "own.json", "--unit", "Xã A", "--judge", "An", "--out", "a.xlsx");
    expect(made).toEqual({ status: 0, out: "Đã ghi a.xlsx\n", err: "" });
  });

  test("is unknown until it is named", () => {
    expect(codesOf()).toContain("criteria-set-unknown");
  });

  test("judges its sheets once it is named", () => {
    const codes = codesOf("--criteria", "own.json");
    expect(new Set(codes)).toEqual(new Set(["score-missing"]));
  });

  test("of another version does not pass for the sheet's", () => {
    expect(codesOf("--criteria", "next.json")).toContain("criteria-version-differs");
  });

  test("is what a merge is made by", () => {
    const done = run("consolidate", "a.xlsx", "--criteria", "own.json", "--out", "s.xlsx", "--json");
    expect(done.status).toBe(1);
    const { criteriaSet, units } = ConsolidateShape.parse(JSON.parse(done.out));
    expect(criteriaSet).toMatch(/^huyen-a-2026@1#/u);
    expect(units).toMatchObject([{ name: "Xã A", rank: null, grandTotal: null, level: null }]);
  });

  test("with a fault is refused where it would be used", () => {
    writeFileSync(at("bad.json"), JSON.stringify({ id: "x" }));
    const done = run("new", "--criteria", "bad.json", "--unit", "Xã A", "--out", "b.xlsx");
    expect(done).toMatchObject({ status: 2, out: "" });
    expect(done.err).toMatch(/^Bộ tiêu chí trong “bad\.json” có \d+ lỗi\./u);
  });
});
