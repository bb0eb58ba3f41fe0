// Merging the whole country in figures: 3,321 workbooks of three judges each, as `chamsao new` makes them, by the terminal
// program and in the pane in Chromium, beside SheetJS and exceljs that only read the same files; one changed file more,
// and 200 workbooks. usage: node bench/merge.mjs   (BENCH_UNITS=200 for fewer)
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildCli, program } from "../scripts/build-cli.mjs";
import { makeWorkbooks, workbookOf } from "./make-workbooks.mjs";
import { measureMerge } from "./merge-page.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const UNITS = Number(process.env.BENCH_UNITS ?? 3321);
const FEW = Math.min(UNITS, 200);
/** In a contest that is over few entries are missing: of so many one. A prime, so that it meets every criterion. */
const MISSING = 2003;
const KILOBYTES_PER_MB = 1024;

const PROBE = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** Seconds by the clock and of both cores together, and the most memory that was held. */
function runTerminal(folder) {
  const out = mkdtempSync(join(tmpdir(), "cham-sao-bench-"));
  const args = ["--import", PROBE, program, "consolidate", folder, "--out", join(out, "th.xlsx"), "--quiet"];
  const start = performance.now();
  const { output, status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  if (status > 1) throw new Error(`chamsao ended with ${status}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / KILOBYTES_PER_MB };
}

function runReader(name, folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here("readers.mjs"), name, folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const { ms, megabytes } = JSON.parse(stdout);
  return { seconds: ms / 1000, megabytes };
}

const line = (name, { seconds, megabytes }, ours) =>
  `${name.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${megabytes.toFixed(0).padStart(5)} MB` +
  (ours === undefined ? "" : `  ${(seconds / ours.seconds).toFixed(2)} times the terminal's merge`);

await buildCli();
const folder = here("../.cache/bench/country");
const paths = (await makeWorkbooks(folder, UNITS, MISSING)).sort();
console.log(`${UNITS} workbooks of 3 sheets with 30 criteria (${UNITS * 3} sheets)`);
const ours = runTerminal(folder);
console.log(`${line("terminal, merged and written", ours)}  ${ours.cpu.toFixed(1)} s of processor`);
for (const name of ["SheetJS", "exceljs"]) console.log(line(`${name}, read only`, runReader(name, folder), ours));

const changed = here("../.cache/bench/changed");
mkdirSync(changed, { recursive: true });
const corrected = join(changed, basename(paths[0]));
writeFileSync(corrected, await workbookOf(0, MISSING, 1));
const page = await measureMerge({ paths, corrected, few: paths.slice(0, FEW) });
if (page === null) console.log("the pane is left out: apt-get install chromium");
else
  for (const [name, { seconds, longest, choosing, megabytes }] of Object.entries(page))
    console.log(
      `${`pane, ${name}`.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s  ${megabytes.toFixed(0).padStart(5)} MB heap of the page  ` +
        `longest task ${longest.toFixed(0)} ms, before it Chromium's own for the choice ${choosing.toFixed(0)} ms`,
    );
