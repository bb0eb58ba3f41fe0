import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROJECT = resolve(__dirname, "../..");
const PROGRAM = join(PROJECT, "dist", "cli", "main.js");
/** Ten thousand problems are 3 MB of JSON; Node cuts what a program says off at 1 MB. */
const MOST_OUTPUT = 64 * 1024 * 1024;

export type Run = { readonly status: number | null; readonly out: string; readonly err: string };
export type Desk = {
  /** A folder that is gone after the tests; the program runs in it. */
  readonly folder: string;
  readonly at: (name: string) => string;
  readonly run: (...args: readonly string[]) => Run;
};

/** Builds the terminal program where it is older than its sources. */
export function buildProgram(): string {
  const built = spawnSync(process.execPath, [join(PROJECT, "scripts", "build-cli.mjs")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  return PROGRAM;
}

/** A desk to run the built program at, for the tests of one file. */
export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  beforeAll(buildProgram);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    at: (name) => join(folder, name),
    run: (...args) => {
      const options = { cwd: folder, encoding: "utf8", maxBuffer: MOST_OUTPUT } as const;
      const done = spawnSync(process.execPath, [PROGRAM, ...args], options);
      return { status: done.status, out: done.stdout, err: done.stderr };
    },
  };
}
