import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const PROJECT = resolve(__dirname, "../..");
const SETTINGS = [
  "tsconfig.json",
  "tsconfig.pure.json",
  "eslint.config.mjs",
  ".dependency-cruiser.cjs",
  "package.json",
];

export type PlantedHouse = {
  /** Runs a program of node_modules or scripts inside the house. */
  readonly run: (
    program: string,
    ...args: readonly string[]
  ) => { readonly status: number | null; readonly out: string };
  readonly remove: () => void;
};

/** A house of its own with the project's settings and packages, and with these files in it. */
export function plantHouse(files: Readonly<Record<string, string>>): PlantedHouse {
  const root = mkdtempSync(join(tmpdir(), "planted-house-"));
  for (const file of SETTINGS) cpSync(join(PROJECT, file), join(root, file));
  // A copy of the settings must find the packages from here as well.
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"), "junction");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    run: (program, ...args) => {
      const done = spawnSync(process.execPath, [join(PROJECT, program), ...args], { cwd: root, encoding: "utf8" });
      return { status: done.status, out: done.stdout + done.stderr };
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
