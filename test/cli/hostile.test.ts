import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { HOSTILE_FILES, sample, type HostileFile } from "../support/hostile-files";
import { ConsolidateShape } from "../support/json-shapes";
import { measuredRun, type MeasuredRun } from "../support/measured-run";
import { buildProgram, desk } from "../support/terminal-program";

type Merged = z.infer<typeof ConsolidateShape>;

const GOOD = ["YT01 - Thị trấn Phồn Xương.xlsx", "YT04 - Xã Canh Nậu.xlsx"] as const;
const MOST_SECONDS = 20;
const MOST_BYTES = 1024 ** 3;

const { at } = desk();
let program = "";
beforeAll(() => {
  program = buildProgram();
});

/** Merges a folder with two good workbooks and these files, each under a name that says which one it is. */
function mergedWith(
  title: string,
  files: readonly HostileFile[],
): { readonly run: MeasuredRun; readonly json: Merged } {
  const folder = at(title);
  mkdirSync(folder);
  for (const good of GOOD) writeFileSync(join(folder, good), sample(`yen-the-2024/${good}`));
  for (const file of files) writeFileSync(join(folder, nameOf(file)), file.bytes());
  const args = ["consolidate", folder, "--out", `${folder}.xlsx`, "--json", "--quiet"];
  const run = measuredRun([program, ...args], MOST_SECONDS * 1000 * (files.length + 1));
  expect(run.err).toBe("");
  return { run, json: ConsolidateShape.parse(JSON.parse(run.out)) };
}

function nameOf(file: HostileFile): string {
  return `x${String(HOSTILE_FILES.indexOf(file) + 10)}.${file.ending}`;
}

function expectedOf(files: readonly HostileFile[]) {
  return {
    status: files.some(({ code }) => code !== null) ? 1 : 0,
    problems: files.flatMap((file) => (file.code === null ? [] : [[nameOf(file), file.code]])),
    sources: [
      ...GOOD.map((good) => [good, "used"]),
      ...files.map((file) => [nameOf(file), file.code === null ? "used" : "rejected"]),
    ],
    units: [
      ["YT04", 1, "94.35"],
      ["YT01", 2, "89.99"],
    ],
  };
}

function foundIn({ run, json }: ReturnType<typeof mergedWith>) {
  return {
    status: run.status,
    problems: json.problems.map(({ file, code }) => [file, code]),
    sources: json.sources.map(({ file, status }) => [file, status]),
    units: json.units.slice(0, GOOD.length).map(({ code, rank, grandTotal }) => [code, rank, grandTotal]),
  };
}

describe.each(HOSTILE_FILES.map((file) => ({ file, title: file.title, says: file.code ?? "nothing" })))(
  "$title",
  ({ file, title, says }) => {
    it(`is answered by ${says} within 20 s and 1 GiB, and the good files beside it are used`, () => {
      const merged = mergedWith(title, [file]);
      expect(foundIn(merged)).toEqual(expectedOf([file]));
      expect(merged.run.seconds).toBeLessThan(MOST_SECONDS);
      expect(merged.run.peakBytes).toBeLessThan(MOST_BYTES);
    });
  },
);

describe("all of them in one folder", () => {
  it("are answered one by one, and the good files are used", () => {
    // Two good workbooks of one unit would be duplicates, which is not what this asks.
    const files = HOSTILE_FILES.filter(({ code }) => code !== null);
    const merged = mergedWith("all", files);
    expect(foundIn(merged)).toEqual(expectedOf(files));
    expect(merged.run.peakBytes).toBeLessThan(MOST_BYTES);
  });
});
