import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples");
const [GOOD, FAULTY] = ["yen-the-2024", "yen-the-2024-loi"].map((name) => join(SAMPLES, name)) as [string, string];

/** A JSON document without the way on which sheets came. */
function withoutWay(out: string): unknown {
  return JSON.parse(out, (key, value: unknown) => (key === "through" ? undefined : value));
}

describe("three districts and their province", () => {
  const { at, run } = desk();
  const district = (number: number): string => at(`huyen-${String(number)}`);

  /** Deals the workbooks of a folder into three and merges each of them; gives the three summaries' paths. */
  function districtSummaries(folder: string): readonly string[] {
    const books = readdirSync(folder).filter((name) => name.endsWith(".xlsx") && !name.startsWith("~$"));
    return [0, 1, 2].map((number) => {
      const own = join(district(number), folder === GOOD ? "tot" : "loi");
      mkdirSync(own, { recursive: true });
      for (const book of books.filter((_, place) => place % 3 === number))
        copyFileSync(join(folder, book), join(own, book));
      const out = `${own}.xlsx`;
      const done = run("consolidate", own, "--out", out, "--quiet");
      expect(done.err).toBe("");
      return out;
    });
  }

  it.each([
    ["19 good workbooks", GOOD, 0],
    ["the faulty workbooks", FAULTY, 1],
  ])("merge %s to the same document as all files at once", (_, folder, status) => {
    const roster = ["--roster", join(folder, "danh-sach.csv"), "--json"];
    const direct = run("consolidate", folder, ...roster, "--out", at("truc-tiep.xlsx"));
    const rolledUp = run("consolidate", ...districtSummaries(folder), ...roster, "--out", at("tinh.xlsx"));
    expect([direct.status, rolledUp.status, rolledUp.err]).toEqual([status, status, ""]);
    expect(withoutWay(rolledUp.out)).toEqual(withoutWay(direct.out));
    expect(rolledUp.out).not.toBe(direct.out);
    const { sources, units, checks } = ConsolidateShape.parse(JSON.parse(rolledUp.out));
    expect([units.length, checks.agree]).toEqual([19, true]);
    for (const source of sources) expect(source.through?.[0]?.file).toMatch(/^huyen-[012]\/(?:tot|loi)\.xlsx$/u);
    // The province's own summary can be rolled up once more.
    const nation = run("consolidate", at("tinh.xlsx"), ...roster, "--out", at("nuoc.xlsx"));
    expect(withoutWay(nation.out)).toEqual(withoutWay(direct.out));
  });

  it("are told apart by --by-parent, which needs a roster", () => {
    const roster = join(GOOD, "danh-sach.csv");
    const done = run("consolidate", GOOD, "--roster", roster, "--by-parent", "--out", at("cap-tren.xlsx"), "--json");
    const json = JSON.parse(done.out) as { readonly parents: unknown };
    // The 19 totals add up to 1545.79; a nineteenth of it is 81.357…
    expect(json.parents).toMatchObject([
      { tier: 1, name: "Huyện Yên Thế", rank: 1, units: 19, submitted: 19, ranked: 19, mean: "81.36" },
    ]);
    const shown = run("consolidate", GOOD, "--roster", roster, "--by-parent", "--out", at("cap-tren.xlsx"), "--quiet");
    expect(shown.out).toMatch(/^ +1 +Huyện Yên Thế +19 +19 +81,36$/mu);
    const refused = run("consolidate", GOOD, "--by-parent", "--out", at("khong.xlsx"));
    expect([refused.status, refused.err.trim()]).toEqual([2, "Thiếu tùy chọn --roster."]);
  });
});
