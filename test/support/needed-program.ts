import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of a program that the shell would find, or null. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      continue;
    }
  }
  return null;
}

/** The same, for code that runs only where the program is there. Throws an Error that says how to install it. */
export function programPath(name: string, aptPackage: string): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is missing: apt-get install ${aptPackage}`);
  return path;
}

/**
 * Groups tests that need a program: where it is missing they are skipped with one line that says how to install it,
 * except on the build machine (CI=true), where a missing program fails, so that no test goes missing unseen.
 */
export function describeWith(name: string, aptPackage: string): (title: string, tests: () => void) => void {
  if (findProgram(name) !== null) return describe;
  const advice = `${name} is missing: apt-get install ${aptPackage}`;
  if (process.env["CI"] === "true") {
    return (title) => {
      describe(title, () => {
        it(`needs ${name}`, () => {
          throw new Error(advice);
        });
      });
    };
  }
  return (title, tests) => {
    process.stderr.write(`skipped “${title}”: ${advice}\n`);
    describe.skip(title, tests);
  };
}
