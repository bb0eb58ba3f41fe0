// Runs steps, goes on after a failure, and counts what really ran. Tests take all cores and run one after the other;
// checks are of one thread each, so two of them share a machine of two cores.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

const NAME_WIDTH = 14;
const LANES = 2;

/** Both streams as one text, in the order in which they came. */
function finished([program, ...args]) {
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, ...env } = process.env;
    const child = spawn(program, args, { cwd: root, env: { ...env, NO_COLOR: "1" } });
    const pieces = [];
    child.stdout.on("data", (piece) => pieces.push(piece));
    child.stderr.on("data", (piece) => pieces.push(piece));
    const end = (status) => resolve({ status, output: Buffer.concat(pieces).toString("utf8") });
    child.on("error", (error) => {
      pieces.push(Buffer.from(error.message));
      end(1);
    });
    child.on("close", (status) => end(status ?? 1));
  });
}

/** Jest's own figures; a test file that did not even start counts as one failure. */
function testCounts(step, status) {
  try {
    const report = JSON.parse(readFileSync(step.report, "utf8"));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    const counts = { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests };
    return { ...counts, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function countsOf(step, status) {
  if (step.kind === "tests") return testCounts(step, status);
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function sentence(counts) {
  const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** Who looks for what failed need not read what passed. */
function withoutPasses(output) {
  return output
    .split("\n")
    .filter((line) => !line.startsWith("PASS "))
    .join("\n");
}

async function runStep(step) {
  if (step.kind === "tests") rmSync(step.report, { force: true });
  const start = performance.now();
  const { status, output } = await finished(step.run);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = countsOf(step, status);
  const verdict = counts.failed === 0 ? "ok    " : "FAILED";
  const detail = step.kind === "tests" ? `  ${sentence(counts)}` : "";
  console.log(`${verdict}  ${step.name.padEnd(NAME_WIDTH)} ${seconds.padStart(6)} s${detail}`);
  if (counts.failed > 0) console.log(`\n${withoutPasses(output).trim()}\n`);
  return counts;
}

/** Takes the next step whenever one is done. */
async function runLane(steps, sum) {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const counts = await runStep(step);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
}

export async function runSteps(steps) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...steps];
  while (waiting.length > 0) {
    const tests = waiting.findIndex(({ kind }) => kind === "tests");
    const checks = waiting.splice(0, tests === -1 ? waiting.length : tests);
    await Promise.all(Array.from({ length: LANES }, () => runLane(checks, sum)));
    await runLane(waiting.splice(0, 1), sum);
  }
  return sum;
}

/** The last line stands alone, so that a machine finds the figures. */
export function finish(sum) {
  if (sum.skipped > 0) console.log(`${sum.skipped} tests skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}
