import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError } from "../scoring/problem";
import { statedSets } from "../sheet/annex/stated-sets";
import { withOwnSets } from "../sheet/annex/with-own-sets";
import { carryWorkbook } from "../sheet/carry/carry-workbook";
import type { CarryWish } from "../sheet/carry/carry-plan";
import { setName } from "../sheet/set-name";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import type { CarriedFile } from "./carried-file";
import { carryJson, carryReport } from "./carry-report";
import { collectFiles, type FoundFile } from "./collect-files";
import { layerAsked } from "./layer-asked";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { refuseExisting, refuseInputs } from "./output-path";
import { progressOf } from "./progress";
import { readWorkbookFile } from "./read-file";
import { copyNames } from "./sealed-copies";
import { makeFolder, writeWhole } from "./write-whole";

async function wishOf(given: Arguments): Promise<CarryWish> {
  const target = await setOf(given.needed("criteria"));
  const earlier = given.text("earlier");
  const layer = layerAsked(given, [target]);
  return {
    ...(layer === null ? {} : { layer }),
    target,
    from: given.text("from") ?? target.set.id,
    takesReworded: given.flag("reworded"),
    earlier: earlier === null ? null : await setOf(earlier),
  };
}

async function carryOne(source: FoundFile, wish: CarryWish): Promise<Omit<CarriedFile, "copy">> {
  const read = await readWorkbookFile(source);
  if (!read.ok) return { source, problem: read.problem, carried: null };
  // The workbook may carry the very version that its sheets are of.
  const own = statedSets(read.workbook).find(({ set, hash }) => set.id === wish.from && hash !== wish.target.hash);
  const knowing = { ...wish, earlier: wish.earlier ?? own ?? null };
  return { source, problem: null, carried: carryWorkbook(read.workbook, source.name, knowing) };
}

/** Nothing is written where one of the files cannot be. Throws CannotRun. */
async function writeAll(
  files: readonly CarriedFile[],
  found: readonly FoundFile[],
  given: Arguments,
  target: LoadedSet,
): Promise<number> {
  const inputs = found.map(({ path }) => path);
  const jobs = files.flatMap(({ copy, carried }) => (copy === null || carried === null ? [] : [{ copy, carried }]));
  for (const { copy } of jobs) {
    await refuseInputs(copy, inputs);
    await refuseExisting(copy, given.flag("force"));
  }
  if (jobs.length > 0) await makeFolder(given.needed("out-dir"));
  for (const { copy, carried } of jobs) await writeWhole(copy, await writeXlsx(withOwnSets(carried.plan, [target])));
  return jobs.length;
}

/** `chamsao carry`: new workbooks of a new version, with the entries that still mean what they meant. */
export const carry: Command = async (given, terminal) => {
  const copyOf = copyNames(given.needed("out-dir"));
  const wish = await wishOf(given);
  const found = await collectFiles(given.positionals);
  const progress = progressOf(terminal, found.length);
  const files: CarriedFile[] = [];
  for (const [at, source] of found.entries()) {
    progress.at(at + 1, source.name);
    const one = await carryOne(source, wish);
    files.push({ ...one, copy: one.carried === null ? null : copyOf(source) });
  }
  progress.done();
  const count = await writeAll(files, found, given, wish.target);
  const to = setName(wish.target.set, wish.target.hash);
  if (given.flag("json")) terminal.json(carryJson(files, to, terminal.language));
  else terminal.out(carryReport(files, { to, from: wish.from }, terminal.language));
  if (count > 0) terminal.note("wrote-many", { count, path: given.needed("out-dir") });
  const problems = files.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return problems.some(isError) || count < files.length ? EXIT.errors : EXIT.done;
};
