import { problem } from "../../../src/scoring/problem";
import { standingOf } from "../../../src/summary/standing";
import { changesView } from "../../../src/taskpane/merge/show/changes-view";
import { problemBook, problemCounts, problemPage } from "../../../src/taskpane/merge/show/problem-pages";
import type { ScoredSheet } from "../../../src/summary/scored-sheet";
import { madeSet, merge, totalled } from "../../summary/made-sheets";

const MANY = 10_000;

describe("ten thousand problems", () => {
  const problems = Array.from({ length: MANY }, (_, at) => {
    const place = { file: `${String(at % 100)}.xlsx`, sheet: "Phiếu", cell: `G${String(at + 1)}` };
    return at % 4 === 0
      ? problem("score-missing", place, { title: "Công khai" })
      : problem("evidence-missing", place, { title: "Công khai" });
  });
  const book = problemBook(problems);

  it("are counted file by file, and only a few of them are carried", () => {
    const counts = problemCounts(book, "vi");
    expect([counts.errors, counts.warnings, counts.infos, counts.files.length]).toEqual([2_500, 7_500, 0, 100]);
    const carried = counts.files.flatMap(({ first }) => first);
    expect(carried).toHaveLength(100);
    expect(new Set(carried.map(({ severity }) => severity))).toEqual(new Set(["error"]));
  });

  it("are handed out by pages, gravest first, each once", () => {
    const own = book.get("4.xlsx") ?? [];
    const pages = [0, 40, 80].flatMap((from) => problemPage(own, { from, count: 40 }, "vi"));
    expect(pages).toHaveLength(100);
    expect(new Set(pages.map(({ cell }) => cell)).size).toBe(100);
    // Every fourth problem is an error, and so is every problem of every fourth file.
    expect(new Set(pages.map(({ severity }) => severity))).toEqual(new Set(["error"]));
    const mixed = problemBook(problems.map((one) => ({ ...one, place: { ...one.place, file: "a.xlsx" } }))).get(
      "a.xlsx",
    );
    const codes = mixed?.map(({ code }) => code) ?? [];
    expect(codes.lastIndexOf("score-missing")).toBe(2_499);
    expect(codes.indexOf("evidence-missing")).toBe(2_500);
  });
});

describe("a sheet that had been sealed", () => {
  const set = madeSet();
  const sealed = (total: number, seal: string | null): ScoredSheet => ({ ...totalled(set, total), seal });
  const before = standingOf(merge(set, [sealed(80, "K7QF2M4X")]));
  const changed = (sheet: ScoredSheet) => changesView(merge(set, [sheet]), before)?.units ?? [];

  it("is told when it counts no more with what was signed", () => {
    expect(changed(sealed(81, null))).toMatchObject([
      { name: "Xã Một", points: { from: "80.00", to: "81.00" }, brokenSeals: [{ seal: "K7QF2M4X", sheet: "Phiếu" }] },
    ]);
  });

  it("is told even where the unit's points stayed", () => {
    expect(changed(sealed(80, "M4XK7QF2"))).toMatchObject([
      { kind: "changed", points: null, level: null, rank: null, brokenSeals: [{ seal: "K7QF2M4X" }] },
    ]);
  });

  it("is no matter while it stands as it was", () => {
    expect(changed(sealed(80, "K7QF2M4X"))).toEqual([]);
  });
});
