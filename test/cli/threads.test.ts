import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { ConsolidateShape } from "../support/json-shapes";
import { measuredRun, type MeasuredRun } from "../support/measured-run";
import { buildProgram, desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples/yen-the-2024-loi");
const GOOD = resolve(__dirname, "../../assets/samples/yen-the-2024");
const Files = z.object({ files: z.array(z.looseObject({ file: z.string() })) });
type Merged = z.infer<typeof ConsolidateShape>;
const PATIENCE = 60_000;
const { at, run } = desk();

/** Enough files that the program takes threads for them. */
const ROUNDS = 4;
const FEW = 40;

it("finds the same in many files at once as in a few at a time, in the same order", () => {
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
  const names = Array.from({ length: ROUNDS }, (_, round) =>
    samples.map((name) => {
      const copy = `${String(round)} ${name}`;
      copyFileSync(join(SAMPLES, name), at(copy));
      return copy;
    }),
  )
    .flat()
    .sort();
  expect(names.length).toBeGreaterThan(2 * FEW);
  const filesOf = (some: readonly string[]) => Files.parse(JSON.parse(run("check", ...some, "--json").out)).files;
  const few = Array.from({ length: Math.ceil(names.length / FEW) }, (_, part) =>
    filesOf(names.slice(part * FEW, (part + 1) * FEW)),
  );
  expect(filesOf(names)).toEqual(few.flat());
});

/** What happens while a thread reads a file, by a word in its name. */
const MISHAPS = `
import fs, { existsSync, unlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
const read = fs.readFileSync;
function crash(path) {
  if (existsSync(path + ".once")) queueMicrotask(() => { throw new Error("out of memory"); });
  else {
    writeFileSync(path + ".once", "");
    process.exit(1);
  }
}
if (!isMainThread) {
  fs.readFileSync = (given, ...rest) => {
    const path = String(given);
    if (path.includes("twice")) crash(path);
    if (path.includes("once") && !path.endsWith(".once") && !existsSync(path + ".once")) crash(path);
    const removed = path.replace("A removes", "Z removed");
    if (removed !== path && existsSync(removed)) unlinkSync(removed);
    return read(given, ...rest);
  };
  syncBuiltinESMExports();
}
`;

describe("a merge in threads, of which", () => {
  const { at, folder } = desk();
  const samples = readdirSync(GOOD).filter((name) => name.endsWith(".xlsx"));
  const special = ["A removes", "B twice", "C once", "Z removed"];
  let done: MeasuredRun;
  let merged: Merged;

  beforeAll(() => {
    mkdirSync(at("phieu"));
    const names = [...special, ...Array.from({ length: 2 * FEW }, (_, number) => `M ${String(number)}`)];
    for (const [number, name] of names.entries()) {
      const sample = samples[Math.min(number, special.length)] ?? "";
      copyFileSync(join(GOOD, sample), at(`phieu/${name}.xlsx`));
    }
    const preload = `data:text/javascript,${encodeURIComponent(MISHAPS)}`;
    const args = ["consolidate", at("phieu"), "--out", at("th.xlsx"), "--json"];
    done = measuredRun(["--import", preload, buildProgram(), ...args], PATIENCE);
    merged = ConsolidateShape.parse(JSON.parse(done.out));
  }, 2 * PATIENCE);

  const statusOf = (name: string) => merged.sources.find(({ file }) => file === `${name}.xlsx`)?.status;
  const problemsOf = (name: string) => merged.problems.filter(({ file }) => file === `${name}.xlsx`);

  it("one goes down at the same file twice tells that file and exits with 1", () => {
    expect(done.status).toBe(1);
    expect(problemsOf("B twice").map(({ code }) => code)).toEqual(["file-unreadable"]);
    expect(statusOf("B twice")).toBe("rejected");
  });

  it("one goes down once reads that file in another thread", () => {
    expect(existsSync(at("phieu/C once.xlsx.once"))).toBe(true);
    expect(problemsOf("C once")).toEqual([]);
    expect(statusOf("C once")).toBe("used");
  });

  it("one finds a file removed tells that it is not there", () => {
    const [problem, ...others] = problemsOf("Z removed");
    expect(problem?.message).toContain("không tìm thấy tệp");
    expect(others).toEqual([]);
    expect(statusOf("Z removed")).toBe("rejected");
  });

  it("all others are read, each once, and the summary is whole", () => {
    const fillers = merged.sources.filter(({ file }) => file.startsWith("M "));
    expect(fillers.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 2 * FEW - 1 }, () => "superseded"),
      "used",
    ]);
    expect(merged.units).toHaveLength(3);
    expect(merged.checks.agree).toBe(true);
    expect(readWorkbook(readFileSync(at("th.xlsx"))).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(["phieu", "th.xlsx"]);
  });
});
