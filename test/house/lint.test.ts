import { resolve } from "node:path";
import * as z from "zod";
import { plantHouse } from "../support/planted-house";

const ESLINT = "node_modules/eslint/bin/eslint.js";
const Report = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);

/** Planted file, what its refusal says, its text. */
const BREAKS = [
  ["src/scoring/chance.ts", "know no chance", "export const luck = (): number => Math.random();"],
  ["src/summary/now.ts", "know no clock", "export const now = (): number => Date.now();"],
  ["src/sheet/today.ts", "know no clock", "export const today = (): unknown => new Date();"],
  [
    "src/sheet/waits.ts",
    "What decides is pure",
    "export const wait = async (): Promise<number> => await Promise.resolve(1);",
  ],
  ["src/scoring/throws.ts", "problem is data", 'export function fail(): never { throw new Error("row 5"); }'],
  ["src/scoring/default.ts", "Export by name", "export default 1;"],
  ["src/cli/default.ts", "Export by name", "export default 1;"],
  ["src/sheet/barrel.ts", "No barrels", 'export * from "./today";'],
  ["src/cli/barrel.ts", "No barrels", 'export * from "../sheet/today";'],
  ["src/cli/any.ts", "Unexpected any", "export const read = (text: any): string => String(text);"],
  ["src/cli/bang.ts", "non-null", "export const first = (list: readonly number[]): number => list[0]!;"],
  ["src/cli/interface.ts", "Use a `type`", "export interface Shape { readonly side: number }"],
  [
    "src/cli/many.ts",
    "too many parameters",
    "export const sum = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;",
  ],
  ["src/cli/long.ts", "too many lines", `export function long(): void {\n${"  void 0;\n".repeat(60)}}`],
  ["src/cli/silenced.ts", "Unused eslint-disable", "// eslint-disable-next-line eqeqeq\nexport const one = 1;"],
] as const;

describe("the bans of the linter", () => {
  const allowed = { "src/cli/clock.ts": "export const now = (): number => Date.now() + Math.random();\n" };
  const house = plantHouse({ ...allowed, ...Object.fromEntries(BREAKS.map(([file, , text]) => [file, `${text}\n`])) });
  const settings = resolve(__dirname, "../../eslint.config.mjs");
  const run = house.run(ESLINT, "--config", settings, "--format", "json", "src");
  const files = Report.parse(JSON.parse(run.out));
  const complaintsOf = (path: string): readonly string[] =>
    files
      .filter((file) => file.filePath.replaceAll("\\", "/").endsWith(path))
      .flatMap((file) => file.messages.map((message) => message.message));
  afterAll(house.remove);

  test.each(BREAKS)("%s is refused: %s", (file, words) => {
    expect(complaintsOf(file).join("\n")).toContain(words);
  });

  test("the terminal may know the time", () => {
    expect(complaintsOf("src/cli/clock.ts")).toEqual([]);
  });
});
