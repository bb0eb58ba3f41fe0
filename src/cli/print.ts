import { resolve } from "node:path";
import { isError, problem, type Problem } from "../scoring/problem";
import { fileStem, uniqueNames } from "../sheet/file-names";
import { PAPER_KINDS, type PaperKind } from "../sheet/papers/planned-papers";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import { findIn } from "./carried-in";
import { collectFiles, type FoundFile } from "./collect-files";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { exists, refuseExisting, refuseInputs } from "./output-path";
import { paperOver, readPaperFile } from "./paper-option";
import { printableOf, type Printable, type PrintWish } from "./printable";
import { problemJson } from "./problem-json";
import { progressOf } from "./progress";
import { problemCount, problemsByFile } from "./report";
import { findOffice, printWithOffice, type PrintFailure } from "./run-office";
import { say } from "./say";
import type { Terminal } from "./terminal";
import { makeFolder, writeWhole } from "./write-whole";

/** What a workbook holds is printed; what would be made from it only when it is asked for. */
const USUAL: readonly PaperKind[] = ["filled", "summary", "criteria"];

type Printed = {
  readonly from: Printable;
  readonly path: string;
  readonly pdf: Uint8Array | null;
  readonly failure: PrintFailure | null;
};

function kindsOf(given: Arguments): ReadonlySet<PaperKind> {
  const asked = given.text("papers");
  if (asked === null) return new Set(USUAL);
  const kinds = asked.split(",").map((word) => PAPER_KINDS.find((kind) => kind === word.trim()));
  if (kinds.includes(undefined))
    throw new CannotRun("value-not-allowed", { name: "--papers", allowed: PAPER_KINDS.join(", ") });
  return new Set(kinds.filter((kind) => kind !== undefined));
}

async function wishOf(given: Arguments, terminal: Terminal): Promise<PrintWish> {
  const own = await Promise.all(given.texts("criteria").map(setOf));
  const path = given.text("paper");
  const setsOf: PrintWish["setsOf"] = (workbook, file) => findIn(workbook, own, file, terminal);
  const about = { kinds: kindsOf(given), units: given.texts("unit"), setsOf };
  if (path === null) return { ...about, over: (kept) => kept };
  const json = await readPaperFile(path);
  return { ...about, over: (kept) => paperOver(json, path, kept, terminal) };
}

async function officeOf(given: Arguments): Promise<string> {
  const named = given.text("office");
  if (named !== null && !(await exists(named))) throw new CannotRun("file-not-found", { path: named });
  const office = named ?? (await findOffice());
  if (office === null) throw new CannotRun("office-missing");
  return office;
}

/** Only an object that was compressed names a page otherwise, and LibreOffice writes its pages plainly. */
function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
  );
}

function problemsOf({ from, failure }: Printed): readonly Problem[] {
  if (failure === null) return from.problems;
  return [...from.problems, problem("paper-not-printed", { file: from.file.name }, { reason: failure })];
}

/** Nothing is printed while somebody asks for a unit that is nowhere. */
function refuseUnknownUnits(asked: readonly string[], made: readonly Printable[]): void {
  const known = new Set(made.flatMap(({ units }) => units));
  const unknown = asked.find((word) => !known.has(word));
  if (unknown !== undefined) throw new CannotRun("unit-nowhere", { unit: unknown });
}

async function laidOut(
  found: readonly FoundFile[],
  wish: PrintWish,
  terminal: Terminal,
): Promise<readonly Printable[]> {
  const progress = progressOf(terminal, found.length);
  const made: Printable[] = [];
  for (const [at, file] of found.entries()) {
    progress.at(at + 1, file.name);
    made.push(await printableOf(file, wish));
  }
  progress.done();
  refuseUnknownUnits(wish.units, made);
  return made;
}

async function printAll(given: Arguments, terminal: Terminal, office: string): Promise<readonly Printed[]> {
  const folder = given.needed("out-dir");
  const found = await collectFiles(given.positionals);
  const wish = await wishOf(given, terminal);
  const unique = uniqueNames();
  const paths = found.map(({ name }) =>
    resolve(folder, `${unique(fileStem(name.replace(/\.\w+$/u, "").replaceAll("/", " - ")))}.pdf`),
  );
  for (const path of paths) {
    await refuseInputs(
      path,
      found.map((file) => file.path),
    );
    await refuseExisting(path, given.flag("force"));
  }
  const made = await laidOut(found, wish, terminal);
  const pdfs = await printWithOffice(
    office,
    made.flatMap(({ bytes }) => bytes ?? []),
  );
  let next = 0;
  return made.map((from, at): Printed => {
    const about = { from, path: paths[at] ?? "" };
    const pdf = from.bytes === null ? null : (pdfs[next++] ?? null);
    return typeof pdf === "string" ? { ...about, pdf: null, failure: pdf } : { ...about, pdf, failure: null };
  });
}

/** `chamsao print`: the papers of workbooks as PDF, by an installed LibreOffice. */
export const printFiles: Command = async (given, terminal) => {
  const { language } = terminal;
  const folder = given.needed("out-dir");
  const printed = await printAll(given, terminal, await officeOf(given));
  await makeFolder(folder);
  for (const { path, pdf } of printed) if (pdf !== null) await writeWhole(path, pdf);
  const problems = printed.flatMap(problemsOf);
  if (given.flag("json")) {
    const files = printed.map(({ from, path, pdf }) => ({
      file: from.file.name,
      pdf: pdf === null ? null : path,
      pages: pdf === null ? 0 : pageCount(pdf),
      sheets: from.sheets,
    }));
    terminal.json({ files, problems: problems.map((one) => problemJson(one, language)) });
  } else {
    if (problems.length > 0) terminal.out(problemsByFile(problems, language));
    for (const { path, pdf } of printed)
      if (pdf !== null) terminal.out(say(language, "printed", { path, pages: pageCount(pdf) }));
    terminal.out(problemCount(problems, printed.length, language));
  }
  return problems.some(isError) ? EXIT.errors : EXIT.done;
};
