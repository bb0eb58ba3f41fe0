// The steps of `npm run check` and `npm test` as data, in the order in which they run.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const has = (path) => existsSync(join(root, path));
const node = (file, ...args) => [process.execPath, join(root, file), ...args];
const module = (file, ...args) => node(`node_modules/${file}`, ...args);

const jest = (project) => ({
  name: `${project} tests`,
  kind: "tests",
  report: join(root, ".cache", `jest-${project}.json`),
  run: module(
    "jest/bin/jest.js",
    "--selectProjects",
    project,
    // Programs of their own run beside these (a browser, an office); a machine of two cores bears one each.
    `--maxWorkers=${project === "unit" ? "100%" : "1"}`,
    // A timer that somebody's library leaves behind must not keep a finished run from being counted.
    "--forceExit",
    "--json",
    `--outputFile=${join(root, ".cache", `jest-${project}.json`)}`,
  ),
});
const check = (name, run) => ({ name, kind: "check", run });

/** A step whose object is not there yet is not listed, so that no line claims what nothing checked. */
export function checkSteps() {
  const rooms = ["src", "test"].filter(has);
  return [
    // Two run at a time: the longest first, and the build before the tests that look at what was built.
    check("lint", module("eslint/bin/eslint.js", "--max-warnings", "0", ...rooms, "scripts/samples")),
    check("build", node("scripts/build.mjs")),
    check("types", module("typescript/bin/tsc")),
    check("pure types", module("typescript/bin/tsc", "-p", "tsconfig.pure.json")),
    ...(has("tsconfig.start.json")
      ? [check("start types", module("typescript/bin/tsc", "-p", "tsconfig.start.json"))]
      : []),
    check("format", module("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")),
    check("walls", module("dependency-cruiser/bin/dependency-cruise.mjs", ...rooms)),
    check("api gate", node("scripts/api-gate.mjs")),
    ...(has("manifest.xml") && has("scripts/check-manifest.mjs")
      ? [check("manifest", node("scripts/check-manifest.mjs"))]
      : []),
    jest("unit"),
  ];
}

/** Projects that need a program beside Node; programs.mjs says which. */
export function deepSteps() {
  return ["office", "browser"]
    .filter((project) => has(`test/${project}`))
    .map((project) => ({ ...jest(project), project }));
}
