import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { findSet } from "../../src/scoring/built-in-sets";
import type { FilledRow } from "../../src/sheet/filling";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { bestFilling } from "../support/best-filling";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const SETS = ["binh-dinh-dan-chu-co-quan", "binh-dinh-dan-chu-xa", "binh-dinh-dan-van-xa"] as const;
type Scores = Readonly<Record<(typeof SETS)[number], Readonly<Record<string, FilledRow>>>>;

const EachShape = z.object({ summaries: z.array(z.intersection(z.object({ file: z.string() }), ConsolidateShape)) });

/** One commune's workbook: a sheet of each of the three sets. */
async function workbookOf(unit: string, scores: Scores): Promise<Uint8Array> {
  const sheets = SETS.map((id, at) => {
    const loaded = findSet(id);
    if (loaded === null) throw new TypeError(`no set ${id}`);
    const about = { name: `${String(at + 1)}. An`, unit, unitCode: "", judge: "An", round: "Năm", scoredOn: null };
    return layoutScoreSheet({ ...loaded, ...about, filling: bestFilling(loaded.set, scores[id]) });
  });
  return writeXlsx({ title: unit, sheets });
}

describe("three sets that one commune uses in a year", () => {
  const { at, run } = desk();
  const json = (...args: readonly string[]) => {
    const done = run("consolidate", ...args, "--json");
    return { ...done, json: ConsolidateShape.parse(JSON.parse(done.out)) };
  };
  const ranked = ({ units }: z.infer<typeof ConsolidateShape>) =>
    units.map(({ name, rank, grandTotal, level }) => [name, rank, grandTotal, level]);

  beforeAll(async () => {
    mkdirSync(at("in"));
    writeFileSync(
      at("in/a.xlsx"),
      await workbookOf("Xã A", {
        "binh-dinh-dan-chu-co-quan": {},
        "binh-dinh-dan-chu-xa": { "II.1": { points: 7 } },
        "binh-dinh-dan-van-xa": { "II.2": { points: 4.5 }, "II.3": { figures: 2 } },
      }),
    );
    writeFileSync(
      at("in/b.xlsx"),
      await workbookOf("Xã B", {
        "binh-dinh-dan-chu-co-quan": { "II.6": { figures: 3, figuresOf: 4 }, "II.8": { figures: 2 } },
        "binh-dinh-dan-chu-xa": { "II.6": { figures: 3, figuresOf: 4 } },
        "binh-dinh-dan-van-xa": { "II.2": { points: 2 } },
      }),
    );
  });

  test("lie in one workbook, each with the sheets of its judges", () => {
    const asked = SETS.flatMap((id) => ["--criteria", id]);
    const done = run(
      "new",
      ...asked,
      "--unit",
      "Xã C",
      "--judge",
      "An",
      "--judge",
      "Bình",
      "--round",
      "6 tháng",
      "--out",
      "c.xlsx",
    );
    expect(done).toMatchObject({ status: 0, err: "" });
    const read = readWorkbook(new Uint8Array(readFileSync(at("c.xlsx"))));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const { sheets } = read.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["1. An", "1. Bình", "2. An", "2. Bình", "3. An", "3. Bình"]);
    const checked = z
      .object({
        files: z.array(z.object({ sheets: z.array(z.object({ criteriaSet: z.string(), round: z.string() })) })),
      })
      .parse(JSON.parse(run("check", "c.xlsx", "--json").out));
    const found = checked.files[0]?.sheets.map(({ criteriaSet, round }) => [criteriaSet.split("@")[0], round]);
    expect(found).toEqual(SETS.flatMap((id) => [id, id]).map((id) => [id, "6 tháng"]));
    expect(run("new", "--criteria", SETS[0], "--criteria", SETS[0], "--unit", "X", "--out", "d.xlsx").status).toBe(2);
  });

  // 100 points each. Xã A: 100; 100 - 3 = 97; 100 - 5.5 (4.5 of 10) - 9 (2 x 3 of 15) = 85.5.
  // Xã B: 3/4 of 10 is 7.5 and two cases cost 4: 100 - 2.5 - 4 = 93.5; 75 % earns 7 of 10: 97; 100 - 8 = 92.
  test("are merged apart, each into a summary of its own", () => {
    const done = run("consolidate", "in", "--each-set", "--out-dir", "each", "--json");
    expect(done).toMatchObject({ status: 0, err: "" });
    const { summaries } = EachShape.parse(JSON.parse(done.out));
    expect(summaries.map(({ criteriaSet }) => criteriaSet.split("@")[0])).toEqual(SETS);
    expect(summaries.map(ranked)).toEqual([
      [
        ["Xã A", 1, "100.00", "Tốt"],
        ["Xã B", 2, "93.50", "Tốt"],
      ],
      [
        ["Xã A", 1, "97.00", "Tốt"],
        ["Xã B", 1, "97.00", "Tốt"],
      ],
      [
        ["Xã B", 1, "92.00", "Tốt"],
        ["Xã A", 2, "85.50", "Tốt"],
      ],
    ]);
    expect(readdirSync(at("each")).sort()).toEqual(SETS.map((id) => `${id}.xlsx`));
  });

  test("give one summary of the set that is named, and tell of the others without an error", () => {
    const { status, json: merged } = json("in", "--criteria", SETS[2], "--out", "one.xlsx");
    expect(status).toBe(0);
    expect(ranked(merged).map(([name, , total]) => [name, total])).toEqual([
      ["Xã B", "92.00"],
      ["Xã A", "85.50"],
    ]);
    expect(merged.problems.map(({ code, severity, file, sheet }) => [code, severity, file, sheet])).toEqual([
      ["criteria-set-other", "info", "a.xlsx", "1. An"],
      ["criteria-set-other", "info", "a.xlsx", "2. An"],
      ["criteria-set-other", "info", "b.xlsx", "1. An"],
      ["criteria-set-other", "info", "b.xlsx", "2. An"],
    ]);
  });

  test("are errors where nobody said which of them is meant", () => {
    const { status, json: merged } = json("in", "--out", "mixed.xlsx");
    expect(status).toBe(1);
    expect(merged.units.map(({ rank }) => rank)).toEqual([null, null]);
    expect(merged.problems.filter(({ code }) => code === "criteria-sets-mixed")).toHaveLength(4);
  });

  test.each([
    [["--each-set", "--out", "x.xlsx", "--out-dir", "e2"], "Không dùng --out cùng với --each-set."],
    [["--each-set"], "Thiếu tùy chọn --out-dir."],
    [["--out-dir", "e2"], "Thiếu tùy chọn --each-set."],
  ])("cannot run with %j, and nothing is written", (args, sentence) => {
    expect(run("consolidate", "in", ...args)).toEqual({ status: 2, out: "", err: `${sentence}\n` });
    expect(existsSync(at("e2"))).toBe(false);
  });
});
