import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import type { WorkbookSnapshot } from "../../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import { snapshotOf } from "../../support/snapshot-of";
import { desk } from "../../support/terminal-program";
import { ConsolidateShape } from "../../support/json-shapes";
import { heldFile, heldFolder, mergedBy, nodeEngine, wishFor } from "../../support/engine-files";

const SAMPLES = resolve(__dirname, "../../../assets/samples");
const { at, run } = desk();

describe.each(["yen-the-2024", "yen-the-2024-loi"])("the pane's merge of %s", (name) => {
  const folder = join(SAMPLES, name);
  const roster = join(folder, "danh-sach.csv");
  let terminal: z.infer<typeof ConsolidateShape>;
  const engine = nodeEngine();
  const wish = wishFor(heldFolder(folder), { roster: heldFile("danh-sach.csv", readFileSync(roster)) });
  const merged = mergedBy(engine, wish);

  beforeAll(() => {
    const { out } = run("consolidate", folder, "--roster", roster, "--out", at(`${name}.xlsx`), "--json");
    terminal = ConsolidateShape.parse(JSON.parse(out));
  });

  it("gives every unit the figures, rank and level that the terminal program gives it", async () => {
    const { shown } = await merged;
    const figures = shown.units.map((unit) => ({
      ...{ code: unit.code, name: unit.name, rank: unit.rank, judges: unit.judges, complete: unit.complete },
      ...{ total: unit.total, bonus: unit.bonus, grandTotal: unit.grandTotal, level: unit.level },
      groups: unit.groups,
      sources: unit.sources.map(({ file, sheet, judge, grandTotal }) => [file, sheet, judge, grandTotal]),
    }));
    const expected = terminal.units.map((unit) => ({
      ...{ code: unit.code, name: unit.name, rank: unit.rank, judges: unit.judges, complete: unit.complete },
      ...{ total: unit.total, bonus: unit.bonus, grandTotal: unit.grandTotal, level: unit.level },
      groups: Object.values(unit.groups),
      sources: unit.sources.map(({ file, sheet, judge, grandTotal }) => [file, sheet, judge, grandTotal]),
    }));
    expect(figures).toEqual(expected);
  });

  it("lists the same files, sums and problems", async () => {
    const { shown } = await merged;
    expect(shown.checks).toEqual(terminal.checks);
    const statuses = shown.files.map(({ name: file, sha256, status }) => {
      return [file, sha256, status === "duplicate" ? "superseded" : status];
    });
    expect(statuses).toEqual(terminal.sources.map(({ file, sha256, status }) => [file, sha256, status]));
    const told = shown.problems.files.flatMap(({ file }) => engine.problemsOf(file, { from: 0, count: Infinity }));
    const placed = ({ code, severity, file, sheet, cell, criterion }: Readonly<Record<string, unknown>>): string =>
      JSON.stringify([code, severity, file ?? null, sheet ?? null, cell ?? null, criterion ?? null]);
    expect(told.map(placed).sort()).toEqual(terminal.problems.map(placed).sort());
  });

  it("adds the points of the files up to the sum by file", async () => {
    const { shown } = await merged;
    const sum = shown.files.reduce((total, { points }) => total + Math.round(Number(points) * 100), 0);
    expect((sum / 100).toFixed(2)).toBe(terminal.checks.byFile);
  });

  it("lays out the same summary, with one merge in its log", async () => {
    await merged;
    const plan = engine.plan({ at: "2025-11-30 14:05", by: "Lê Thị Lan" });
    const names = plan?.sheets.map((sheet) => sheet.name) ?? [];
    expect(names.slice(-2)).toEqual(["Nhật ký", "Số liệu phiếu"]);
  });
});

const Mean = z.object({ mean: z.string().nullable() });
const RollUp = z.object({
  parents: z.array(Mean.extend({ name: z.string().nullable(), rank: z.number().nullable(), units: z.number() })),
  successions: z.array(Mean.extend({ name: z.string(), from: z.array(z.object({ name: z.string() })) })),
});

it("rolls up and follows units through a crosswalk as --by-parent and --crosswalk do", async () => {
  const folder = join(SAMPLES, "yen-the-2024");
  const roster = join(folder, "danh-sach.csv");
  expect(run("consolidate", folder, "--out", at("truoc.xlsx"), "--quiet").status).toBe(0);
  const lines = [
    "mã cũ,mã mới",
    "YT01,YT02",
    ...Array.from({ length: 18 }, (_, n) => `YT${String(n + 1).padStart(2, "0")},YT${String(n + 1).padStart(2, "0")}`),
    ",hỏng",
  ];
  writeFileSync(at("doi.csv"), lines.join("\n"));
  const more = ["--by-parent", "--previous", at("truoc.xlsx"), "--crosswalk", at("doi.csv")];
  const { out } = run("consolidate", folder, "--roster", roster, ...more, "--out", at("nay.xlsx"), "--json");
  const terminal = ConsolidateShape.parse(JSON.parse(out));
  const { parents, successions } = RollUp.parse(JSON.parse(out));

  const side = (name: string, path: string) => heldFile(name, readFileSync(path));
  const engine = nodeEngine();
  const { shown, settings } = await mergedBy(
    engine,
    wishFor(heldFolder(folder), {
      roster: side("danh-sach.csv", roster),
      previous: side("truoc.xlsx", at("truoc.xlsx")),
      crosswalk: side("doi.csv", at("doi.csv")),
      byParent: true,
    }),
  );
  expect(settings).toMatchObject({ byParent: true, parentTypes: ["huyện"], crosswalk: { file: "doi.csv", lines: 19 } });
  const tiers = shown.tiers?.flat().map(({ name, rank, units, mean }) => ({ name, rank, units, mean }));
  expect(tiers).toEqual(parents);
  const followed = shown.successions?.map(({ name, mean, from }) => [name, mean, from.map((old) => old.name)]);
  expect(followed).toEqual(successions.map(({ name, mean, from }) => [name, mean, from.map((old) => old.name)]));
  const told = shown.problems.files.flatMap(({ file }) => engine.problemsOf(file, { from: 0, count: Infinity }));
  expect(told.map(({ code }) => code).sort()).toEqual(terminal.problems.map(({ code }) => code).sort());

  const written = readWorkbook(readFileSync(at("nay.xlsx")));
  const plan = engine.plan({ at: "2025-11-30 14:05", by: "" });
  const texts = ({ sheets }: WorkbookSnapshot) =>
    sheets.filter(({ name }) => name !== "Nhật ký").map(({ name, cells }) => [name, cells.map(({ value }) => value)]);
  if (!written.ok || plan === null) throw new RangeError("no summary");
  expect(texts({ sheets: plan.sheets.map(snapshotOf) })).toEqual(texts(written.workbook));
});

it("shows the means of single criteria that add up to the groups", async () => {
  const engine = nodeEngine();
  const { shown } = await mergedBy(engine, wishFor(heldFolder(join(SAMPLES, "yen-the-2024"))));
  const [first, second] = shown.units;
  if (first === undefined || second === undefined) throw new RangeError("no units");
  const page = engine.criteriaOf([second.key, first.key]);
  if (page === null) throw new RangeError("no page");
  expect(page.rows.map(({ key }) => key)).toEqual([first.key, second.key]);
  const means = page.rows.map((row) => row.means.map(Number));
  const sum = (means[0] ?? []).reduce((total, mean) => total + mean, 0);
  // Each of the criteria is rounded to be shown.
  expect(Math.abs(sum - Number(first.total))).toBeLessThan(0.005 * page.criteria.length);
});
