// `npm run bench`: files per second and peak memory of reading 1,000 workbooks (30 leaves, 3 sheets each), every reader
// in a process of its own, one after another in the same run; then the start-up of `chamsao --version` and what the
// pane weighs, and merging the whole country in the terminal and in the pane (bench/merge.mjs).
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { makeWorkbooks } from "./make-workbooks.mjs";
import { paneSizeLine } from "./pane-size.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COUNT = Number(process.env.BENCH_FILES ?? 1000);
/** openpyxl takes seconds for a hundred files: it reads fewer, and its files per second are what is compared. */
const FEWER = Math.min(COUNT, 100);
const ROUNDS = 3;
const PYTHONS = ["python3", "/usr/bin/python3"];

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : { failed: stderr.trim().split("\n").at(-1) };
}

/** The round with the median time. */
function median(measure) {
  const rounds = Array.from({ length: ROUNDS }, measure).sort((a, b) => a.ms - b.ms);
  return rounds[Math.floor(ROUNDS / 2)];
}

function openpyxl(folder) {
  const python = PYTHONS.find((one) => spawnSync(one, ["-c", "import openpyxl"]).status === 0);
  return python === undefined ? null : run(python, here("read-with-openpyxl.py"), folder);
}

const folder = here("../.cache/bench/workbooks");
const fewer = here("../.cache/bench/fewer-workbooks");
await makeWorkbooks(folder, COUNT);
await makeWorkbooks(fewer, FEWER);
const results = ["floor", "Chấm Sao", "SheetJS", "exceljs"].map((name) =>
  median(() => run(process.execPath, here("readers.mjs"), name, folder)),
);
const python = openpyxl(fewer);
if (python === null) console.log("openpyxl is left out: apt-get install python3-openpyxl");
else results.push(python);

const perSecond = (result) => (result.files / result.ms) * 1000;
const ours = results.find(({ name }) => name === "Chấm Sao");
for (const result of results) {
  if (result.failed !== undefined) console.log(`failed: ${result.failed}`);
  else
    console.log(
      `${result.name.padEnd(9)} ${perSecond(result).toFixed(0).padStart(6)} files/s  ${result.megabytes.toFixed(0).padStart(4)} MB peak  ` +
        `${String(result.cells / result.files).padStart(6)} cells/file  Chấm Sao is ${(perSecond(ours) / perSecond(result)).toFixed(2)} times as fast`,
    );
}

spawnSync(process.execPath, [here("../scripts/chamsao.mjs"), "--version"]);
const starts = Array.from({ length: 9 }, () => {
  const start = performance.now();
  spawnSync(process.execPath, [here("../scripts/chamsao.mjs"), "--version"]);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(
  `chamsao --version: ${starts[4].toFixed(0)} ms (median of 9, ${starts[0].toFixed(0)} to ${starts[8].toFixed(0)})`,
);
console.log(await paneSizeLine());
// Last, since a browser takes both cores.
await import("./page.mjs");
await import("./merge.mjs");
