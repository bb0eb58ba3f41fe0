// Every test that this machine can run. usage: npm test; with CI=true nothing may be left out for want of a program.
import { missingPrograms } from "./programs.mjs";
import { finish, runSteps } from "./run-steps.mjs";
import { checkSteps, deepSteps } from "./steps.mjs";

const nothingMayLack = process.env.CI === "true";
const notRun = { passed: 0, failed: 0, skipped: 0 };

/** Runs a project of tests, or says in one line which program it lacks here and how that comes onto the machine. */
async function runProject(step) {
  const { names, packages } = missingPrograms(step.project);
  if (names.length === 0) return runSteps([step]);
  const cure = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  const verdict = nothingMayLack ? "FAILED" : "SKIPPED";
  console.log(`${verdict}  ${step.name}: no ${names.join(", ")} here; ${cure}`);
  return { ...notRun, failed: nothingMayLack ? 1 : 0 };
}

const counts = [await runSteps(checkSteps())];
// An office and a browser leave each other a core, and together they take as long as the slower of them.
counts.push(...(await Promise.all(deepSteps().map(runProject))));
const sumOf = (key) => counts.reduce((sum, one) => sum + one[key], 0);
finish({ passed: sumOf("passed"), failed: sumOf("failed"), skipped: sumOf("skipped") });
