import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type * as z from "zod";
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
