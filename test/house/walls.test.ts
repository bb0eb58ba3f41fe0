import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { plantHouse } from "../support/planted-house";

const CRUISER = "node_modules/dependency-cruiser/bin/dependency-cruise.mjs";
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** A file of each room that breaks nothing, for the others to import. */
const ROOMS = {
  "src/scoring/points.ts": "export const points = 1;\n",
  "src/summary/rank.ts": 'import { points } from "../scoring/points";\nexport const rank = points;\n',
  "src/sheet/cell.ts": 'import { rank } from "../summary/rank";\nexport type Cell = { rank: typeof rank };\n',
  "src/workbook/read.ts": 'import type { Cell } from "../sheet/cell";\nexport const read: Cell | null = null;\n',
  "src/taskpane/pane.ts": 'import { read } from "../workbook/read";\nexport const pane = read;\n',
  "src/browser/host.ts": 'import { read } from "../workbook/read";\nexport const host = read;\n',
  "src/cli/main.ts": 'import "node:fs";\nimport { read } from "../workbook/read";\nexport const main = read;\n',
  "test/support/grid.ts": "export const grid = 1;\n",
};

const importing = (from: string): string => `import * as found from "${from}";\nexport const taken = found;\n`;

/** Rule, planted file, its import. */
const BREAKS: readonly (readonly [string, string, string])[] = [
  ["scoring-stands-alone", "src/scoring/knows-the-grid.ts", "../sheet/cell"],
  ["scoring-stands-alone", "src/scoring/knows-the-summary.ts", "../summary/rank"],
  ["scoring-stands-alone", "src/scoring/knows-a-library.ts", "papaparse"],
  ["summary-knows-only-scoring", "src/summary/knows-the-grid.ts", "../sheet/cell"],
  ["summary-knows-only-scoring", "src/summary/knows-a-library.ts", "zod"],
  ["sheet-is-a-plain-grid", "src/sheet/knows-the-workbook.ts", "../workbook/read"],
  ["sheet-is-a-plain-grid", "src/sheet/knows-a-library.ts", "zod"],
  ["workbook-has-no-screen", "src/workbook/knows-the-pane.ts", "../taskpane/pane"],
  ["workbook-has-no-screen", "src/workbook/knows-the-terminal.ts", "../cli/main"],
  ["cli-has-no-pane", "src/cli/knows-the-pane.ts", "../taskpane/pane"],
  ["pane-has-no-terminal", "src/taskpane/knows-the-terminal.ts", "../cli/main"],
  ["browser-knows-the-pane-only-through-office", "src/browser/knows-the-pane.ts", "../taskpane/pane"],
  ["the-host-never-ships-to-excel", "src/taskpane/knows-the-host.ts", "../browser/host"],
  ["the-host-never-ships-to-excel", "src/workbook/knows-the-engine.ts", "@univerjs/core"],
  ["node-stays-in-cli", "src/workbook/knows-node.ts", "node:fs"],
  ["node-stays-in-cli", "src/scoring/knows-node.ts", "node:crypto"],
  ["no-cycles", "src/scoring/head.ts", "./tail"],
  ["nothing-unresolved", "src/cli/leads-nowhere.ts", "./nowhere"],
  ["src-never-imports-test", "src/cli/knows-its-tests.ts", "../../test/support/grid"],
];

describe("the walls between the rooms", () => {
  const house = plantHouse({
    ...ROOMS,
    ...Object.fromEntries(BREAKS.map(([, file, from]) => [file, importing(from)])),
    "src/scoring/tail.ts": importing("./head"),
    "src/sheet/type-of-the-workbook.ts":
      'import type { read } from "../workbook/read";\nexport type T = typeof read;\n',
    "src/cli/alone.ts": "export const alone = 1;\n",
  });
  const report = house.run(CRUISER, "--output-type", "json", "src", "test");
  const { violations } = Report.parse(JSON.parse(report.out)).summary;
  const brokenBy = (file: string): readonly string[] =>
    violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
  afterAll(house.remove);

  test.each(BREAKS)("%s refuses %s", (rule, file) => {
    expect(brokenBy(file)).toContain(rule);
  });

  test("a type is an import like any other", () => {
    expect(brokenBy("src/sheet/type-of-the-workbook.ts")).toContain("sheet-is-a-plain-grid");
  });

  test("a file that nobody imports is found", () => {
    expect(brokenBy("src/cli/alone.ts")).toEqual(["no-orphans"]);
  });

  test.each(Object.keys(ROOMS))("%s breaks no wall", (file) => {
    expect(brokenBy(file)).toEqual([]);
  });

  test("every wall has been run into", () => {
    const walls = readFileSync(resolve(__dirname, "../../.dependency-cruiser.cjs"), "utf8");
    const names = [...walls.matchAll(/^ {6}name: "([a-z-]+)"/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    expect([...new Set(violations.map((violation) => violation.rule.name))].sort()).toEqual(names.sort());
  });
});
