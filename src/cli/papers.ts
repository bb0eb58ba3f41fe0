import type { Problem } from "../scoring/problem";
import { describe } from "../sheet/describe";
import { foundPapers, type FoundPapers } from "../sheet/papers/found-papers";
import { laidOut } from "../sheet/papers/paper-pages";
import { papersWorkbook } from "../sheet/papers/papers-workbook";
import { type PaperKind, type PlannedPaper } from "../sheet/papers/planned-papers";
import { readLog } from "../sheet/read-log";
import { draftSummary, type SummaryDraft } from "../sheet/summary-draft";
import { unitFinder } from "../summary/roster";
import { unitKey } from "../summary/standing";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import { findIn } from "./carried-in";
import type { Command } from "./command";
import { EXIT, type ExitCode } from "./exit-code";
import { setOf } from "./known-sets";
import { exists, refuseExisting, refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { paperOver, readPaperFile } from "./paper-option";
import { problemJson } from "./problem-json";
import { readWorkbookFile } from "./read-file";
import { say } from "./say";
import type { Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

/** Papers that a summary gives; those of score sheets are printed from their own files. */
const KINDS = ["minutes", "letters", "summary", "criteria"] as const satisfies readonly PaperKind[];
const BY_ITSELF: readonly PaperKind[] = ["minutes", "letters"];

function kindsOf(given: Arguments): ReadonlySet<PaperKind> {
  const asked = given.text("papers");
  if (asked === null) return new Set(BY_ITSELF);
  return new Set(
    asked.split(",").map((word) => {
      const kind = KINDS.find((one) => one === word.trim());
      if (kind === undefined) throw new CannotRun("value-not-allowed", { name: "--papers", allowed: KINDS.join(", ") });
      return kind;
    }),
  );
}

/** Units by code or name. Throws CannotRun for one that the summary does not list. */
function unitsOf(given: Arguments, { merged }: SummaryDraft): ReadonlySet<string> | null {
  const asked = given.texts("unit");
  if (asked.length === 0) return null;
  const find = unitFinder(merged.units.map(({ unit }) => unit));
  return new Set(
    asked.map((text) => {
      const unit = find({ code: text, name: text });
      if (unit === null) throw new CannotRun("unit-not-listed", { unit: text });
      return unitKey(unit);
    }),
  );
}

async function draftOf(given: Arguments, draft: SummaryDraft, terminal: Terminal): Promise<SummaryDraft> {
  const path = given.text("paper");
  if (path === null) return draft;
  return draftSummary(draft.merged, paperOver(await readPaperFile(path), path, draft.paper, terminal));
}

function refuse(problems: readonly Problem[], given: Arguments, terminal: Terminal): ExitCode {
  const { language } = terminal;
  if (given.flag("json")) {
    terminal.json({ file: null, papers: [], problems: problems.map((one) => problemJson(one, language)) });
  } else for (const one of problems) terminal.out(describe(one, language));
  terminal.note("papers-refused");
  return EXIT.errors;
}

function paperJson({ kind, unit, plan }: PlannedPaper, found: FoundPapers): unknown {
  const label = found.units.find((one) => unitKey(one) === unit) ?? null;
  const pages = laidOut(plan).pages.length;
  return { paper: kind, sheet: plan.name, unit: label?.name ?? null, unitCode: label?.code ?? null, pages };
}

/** `chamsao papers`: minutes and letters from a summary, as a workbook to edit and print. */
export const papers: Command = async (given, terminal) => {
  const [path = ""] = given.positionals;
  const kinds = kindsOf(given);
  const out = xlsxPath(given.needed("out"));
  if (!(await exists(path))) throw new CannotRun("file-not-found", { path });
  await refuseNowhere(out);
  await refuseInputs(out, [path]);
  await refuseExisting(out, given.flag("force"));
  const own = given.text("criteria");
  const named = own === null ? [] : [await setOf(own)];
  const read = await readWorkbookFile({ path, name: path });
  if (!read.ok) return refuse([read.problem], given, terminal);
  const findSet = findIn(read.workbook, named, path, terminal);
  const found = foundPapers(read.workbook, path, findSet);
  const { merge } = found;
  if (merge === null) throw new CannotRun("no-summary-in", { path });
  if (!merge.ok) return refuse(merge.problems, given, terminal);
  const draft = await draftOf(given, merge.draft, terminal);
  const wish = { kinds, units: unitsOf(given, draft) };
  const made = papersWorkbook(found, draft, wish, readLog(read.workbook));
  await writeWhole(out, await writeXlsx(made.plan));
  if (given.flag("json")) {
    terminal.json({ file: out, papers: made.papers.map((one) => paperJson(one, found)), problems: [] });
  } else {
    const pages = made.papers.reduce((sum, { plan }) => sum + laidOut(plan).pages.length, 0);
    terminal.out(say(terminal.language, "wrote-papers", { path: out, count: made.papers.length, pages }));
  }
  return EXIT.done;
};
