import { copyFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples/yen-the-2024-loi");
const Files = z.object({ files: z.array(z.looseObject({ file: z.string() })) });
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
