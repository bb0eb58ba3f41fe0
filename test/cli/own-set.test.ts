import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { unshownSet, shownSet } from "../../src/cli/shown-set";
import { builtInSets } from "../../src/scoring/built-in-sets";
import { loadCriteriaSet, type LoadedSet } from "../../src/scoring/load-criteria-set";
import { ANNEX_SHEET } from "../../src/sheet/annex/annex-name";
import { annexSheet } from "../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../src/sheet/annex/write-annex";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
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

  test("goes with its workbook, so that nobody has to name it", () => {
    expect(new Set(codesOf())).toEqual(new Set(["score-missing"]));
  });

  test("judges its sheets once it is named", () => {
    const codes = codesOf("--criteria", "own.json");
    expect(new Set(codes)).toEqual(new Set(["score-missing"]));
  });

  test("is carried once, also to a new version of it", () => {
    const sheets = (file: string): readonly string[] => {
      const read = readWorkbook(readFileSync(at(file)));
      return read.ok ? read.workbook.sheets.map(({ name }) => name) : [];
    };
    run("carry", "a.xlsx", "--criteria", "next.json", "--out-dir", "moi");
    expect([sheets("a.xlsx"), sheets("moi/a.xlsx")]).toEqual([
      ["An", "Bộ tiêu chí"],
      ["An", "Bộ tiêu chí"],
    ]);
    const codes = CheckShape.parse(JSON.parse(run("check", "moi/a.xlsx", "--json").out)).files[0]?.sheets[0]?.problems;
    expect(new Set(codes?.map(({ code }) => code))).toEqual(new Set(["score-missing"]));
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

describe("a set that its workbook carries", () => {
  const { at, run } = desk();
  const problemsIn = (out: string): readonly string[] =>
    CheckShape.parse(JSON.parse(out))
      .files.flatMap((file) => [...file.problems, ...file.sheets.flatMap((sheet) => sheet.problems)])
      .map(({ code }) => code);

  /** A workbook as the owner's pane leaves it: the set's sheet, and a score sheet made of a set. */
  async function owned(
    file: string,
    carried: LoadedSet,
    named = carried,
    points: Readonly<Record<string, number | string>> = {},
  ): Promise<void> {
    const blank = blankRequest(named.set, named.hash, { name: "An", unit: `Xã ${file}`, unitCode: "", judge: "An" });
    const rows = new Map(Object.entries(points).map(([id, one]) => [id, { points: one, evidence: "QĐ 12" }]));
    const sheet = layoutScoreSheet({ ...blank, filling: { rows, documents: new Set() } });
    const annex = annexSheet(ANNEX_SHEET, writeAnnex(carried.set));
    writeFileSync(at(file), await writeXlsx({ title: "Phiếu", sheets: [annex, sheet] }));
  }
  const loaded = (changes: Record<string, unknown>): LoadedSet => {
    const set = JSON.parse(readFileSync(BUILT_IN, "utf8")) as Record<string, unknown>;
    const loading = loadCriteriaSet({ ...set, id: "huyen-b-2026", ...changes });
    if (!loading.ok) throw new RangeError(JSON.stringify(loading.problems));
    return loading;
  };

  test("judges its sheets in the terminal without being named, and says where it comes from", async () => {
    await owned("b.xlsx", loaded({}));
    const done = run("check", "b.xlsx", "--json");
    expect(new Set(problemsIn(done.out))).toEqual(new Set(["score-missing"]));
    expect(done.err).toBe(
      "Bộ tiêu chí huyen-b-2026, bản 1, lấy từ trang “Bộ tiêu chí” của b.xlsx, đúng bộ mà phiếu ghi.\n",
    );
    const merged = run("consolidate", "b.xlsx", "--out", "b-sum.xlsx", "--json");
    expect(ConsolidateShape.parse(JSON.parse(merged.out)).criteriaSet).toMatch(/^huyen-b-2026@/u);
  });

  test("comes before the built-in set of its id where its sheets are of it", async () => {
    await owned("f.xlsx", loaded({ id: "bac-giang-cqtt-2023", title: "Bộ đã sửa" }));
    expect(new Set(problemsIn(run("check", "f.xlsx", "--json").out))).toEqual(new Set(["score-missing"]));
    const named = run("check", "f.xlsx", "--criteria", BUILT_IN, "--json");
    expect(problemsIn(named.out)).toContain("criteria-version-differs");
  });

  test("does not overrule the built-in set of which other files are", () => {
    run("new", "--criteria", "bac-giang-cqtt-2023", "--unit", "Xã G", "--judge", "An", "--out", "g.xlsx");
    const { files } = CheckShape.parse(JSON.parse(run("check", "f.xlsx", "g.xlsx", "--json").out));
    const codes = files.map(({ sheets }) => sheets[0]?.problems.map(({ code }) => code) ?? []);
    expect(codes[0]).toContain("criteria-version-differs");
    expect(new Set(codes[1])).toEqual(new Set(["score-missing"]));
  });

  test("is found by all that seals, opens, compares and repairs sheets", async () => {
    const points = { "1.1": 18, "2.1": 22.5, "3.1": "18,5", "4.1": 12, "5.1": 17 };
    await owned("h.xlsx", loaded({}), undefined, points);
    const repaired = run("check", "h.xlsx", "--repair", "--out-dir", "sua");
    expect(readdirSync(at("sua"))).toContain("h.xlsx");
    expect(repaired.out).toContain("18,5");
    const sealed = run("seal", "sua/h.xlsx", "--out-dir", "kin", "--json");
    expect(sealed).toMatchObject({ status: 0, err: expect.stringContaining("huyen-b-2026") as unknown });
    const code = /"seal": "([^"]+)"/u.exec(sealed.out)?.[1] ?? "";
    expect(run("seal", "check", code, "kin/h.xlsx")).toMatchObject({ status: 0 });
    const opened = run("unseal", "kin/h.xlsx", "--sheet", "An", "--reason", "Thử", "--out-dir", "mo");
    expect(opened).toMatchObject({ status: 0 });
  });

  test("goes with the summary, which then gives papers and is merged further", () => {
    expect(run("consolidate", "sua", "--out", "tong.xlsx")).toMatchObject({ status: 0 });
    expect(run("papers", "tong.xlsx", "--out", "giay-to.xlsx")).toMatchObject({ status: 0 });
    const further = run("consolidate", "tong.xlsx", "--out", "tinh.xlsx", "--json");
    const { criteriaSet, units } = ConsolidateShape.parse(JSON.parse(further.out));
    expect(criteriaSet).toMatch(/^huyen-b-2026@/u);
    // 18 + 22.5 + 18.5 + 12 + 17
    expect(units).toMatchObject([{ name: "Xã h.xlsx", rank: 1, grandTotal: "88.00" }]);
  });

  test("that is not the one which the sheets name is refused with a problem that says what to do", async () => {
    await owned("i.xlsx", loaded({ title: "Bộ khác" }), loaded({}));
    const sealed = run("seal", "i.xlsx", "--out-dir", "kin-2");
    expect(sealed.status).toBe(1);
    expect(sealed.out).toContain("hãy chỉ ra tệp của bộ (--criteria TỆP)");
  });

  test("is not taken for another one under its id: its hash must be the one that the sheets name", async () => {
    await owned("c.xlsx", loaded({ title: "Bộ khác" }), loaded({}));
    const done = run("check", "c.xlsx", "--json");
    expect(problemsIn(done.out)).toContain("criteria-set-unknown");
    expect(done.err).toBe("");
    expect(run("check", "c.xlsx").out).toContain("hãy chỉ ra tệp của bộ (--criteria TỆP)");
  });

  test("is not guessed where two workbooks carry different ones under one id", async () => {
    await owned("d.xlsx", loaded({}));
    await owned("e.xlsx", loaded({ title: "Bộ khác" }));
    const done = run("check", "d.xlsx", "e.xlsx", "--json");
    expect(problemsIn(done.out)).toContain("criteria-set-unknown");
  });
});

describe("what criteria show prints as JSON", () => {
  const { at, run } = desk();

  test.each(builtInSets().map(({ set, hash }) => [set.id, set, hash] as const))(
    "is the same set when it is read again: %s",
    (_, set, hash) => {
      const shown: unknown = JSON.parse(JSON.stringify(shownSet(set, hash)));
      expect(loadCriteriaSet(unshownSet(shown))).toMatchObject({ ok: true, hash });
    },
  );

  test("takes questions for its survey forms, and makes sheets with them", () => {
    const shown = JSON.parse(run("criteria", "show", "bac-giang-cqtt-2024", "--json").out) as {
      surveys: Record<string, unknown>[];
      leaves: Record<string, unknown>[];
    };
    const surveys = shown.surveys.map((form) => ({ ...form, questions: ["Thái độ", "Thời gian chờ"] }));
    writeFileSync(at("asked.json"), JSON.stringify({ ...shown, version: "hoi", surveys }));
    expect(run("criteria", "check", "asked.json")).toMatchObject({ status: 0 });
    const made = run(
      "new",
      "--criteria",
      "asked.json",
      "--unit",
      "Xã A",
      "--judge",
      "An",
      "--survey",
      "--out",
      "a.xlsx",
    );
    expect(made).toMatchObject({ status: 0, err: "" });
    const changed = shown.leaves.map((leaf) => ({ ...leaf, max: 1 }));
    writeFileSync(at("leaves.json"), JSON.stringify({ ...shown, leaves: changed }));
    const refused = run("criteria", "check", "leaves.json");
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("“leaves” chỉ là bản chép của các tiêu chí trong “groups” và đã bị sửa khác đi");
  });
});
