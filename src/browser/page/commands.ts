import type { Problem } from "../../scoring/problem";
import { describe, type Language } from "../../sheet/describe";
import { fileStem } from "../../sheet/file-names";
import type { WorkbookPlan } from "../../sheet/sheet-plan";
import type { FileFault } from "../../workbook/file-fault";
import type { Loss } from "../../workbook/lost-parts";
import type { WorkbookFile } from "../../workbook/workbook-file";
import type { UniverEngine } from "../univer/univer-engine";
import { confirmed } from "./dialogs";
import type { PageWords } from "./page-words";
import type { PaneHost } from "./pane-host";
import type { Work } from "./work";

/** What the commands work with. */
export type Desk = {
  readonly engine: UniverEngine;
  readonly language: Language;
  readonly words: PageWords;
  readonly work: Work;
  readonly pane: PaneHost;
  /** Says a sentence below the commands, read out by screen readers. */
  readonly say: (text: string) => void;
  /** Changes that the page itself makes are no work of the user's. */
  readonly quietly: (change: () => void | Promise<void>) => Promise<void>;
};

const ENDING = ".xlsx";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells why a command did not work, instead of leaving the page silent. */
export async function attempt(desk: Desk, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    desk.say(desk.words.failed(told(error)));
  }
}

async function mayReplace({ work, words }: Desk): Promise<boolean> {
  if (!work.unsaved()) return true;
  const message = { title: words.replaceTitle, text: words.replace(work.name()) };
  return confirmed(message, words.continue, words.cancel);
}

/** Nothing of the filling is left to undo: a state that is loaded has no past. */
async function forgetPast(engine: UniverEngine): Promise<void> {
  await engine.settle();
  engine.load(engine.save());
  engine.calculate();
  await engine.settle();
}

async function fill(engine: UniverEngine, file: WorkbookFile): Promise<void> {
  const { fillEngine } = await import("../file/fill-engine");
  engine.openBlank();
  fillEngine(engine, file);
  await forgetPast(engine);
}

function faultText(fault: FileFault, file: string, language: Language): string {
  const problem = { ...fault, severity: "error", place: { file } } as unknown as Problem;
  return describe(problem, language);
}

function lostText(lost: readonly Loss[], words: PageWords): string {
  const parts = [...new Set(lost.map(({ what }) => words.lostPart[what]))];
  return parts.length === 0 ? "" : ` ${words.lost(parts.join(", "))}`;
}

export async function openFile(desk: Desk, file: File): Promise<void> {
  const { engine, language, words, work, pane, say } = desk;
  if (!(await mayReplace(desk))) return;
  say(words.opening(file.name));
  const [{ readPlan }, bytes] = await Promise.all([import("../../workbook/read-plan"), file.arrayBuffer()]);
  const outcome = readPlan(new Uint8Array(bytes));
  if (!outcome.ok) {
    say(`${file.name}: ${faultText(outcome.fault, file.name, language)}`);
    return;
  }
  await desk.quietly(() => fill(engine, outcome.file));
  work.replaced(file.name, false);
  await pane.restart();
  say(words.opened(file.name) + lostText(outcome.lost, words));
}

async function bytesOf(file: WorkbookFile): Promise<Uint8Array> {
  const { saveXlsx } = await import("../../workbook/write-xlsx");
  return saveXlsx(file);
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 0);
}

export async function saveFile({ engine, words, work, say }: Desk): Promise<void> {
  const { fileOfEngine } = await import("../file/engine-file");
  await engine.settle();
  const stem = fileStem(work.name().replace(/\.xls[xmb]?$/i, ""));
  try {
    download(await bytesOf(fileOfEngine(engine, stem)), stem + ENDING);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The writer names the sheet and the cell that no file can hold.
    say(words.notSaved(error.message));
    return;
  }
  work.saved(stem + ENDING);
  say(words.saved(stem + ENDING));
}

export async function printSheet({ engine, words, work, language, say }: Desk): Promise<void> {
  const [{ paperOf }, { printPaper }] = await Promise.all([import("./paper"), import("./print-sheet")]);
  await engine.settle();
  const paper = paperOf(engine, engine.activeSheet());
  if (paper === null) {
    say(words.nothingToPrint);
    return;
  }
  const day = new Date().toLocaleDateString(language === "vi" ? "vi-VN" : "en-GB");
  printPaper(paper, work.name(), day);
}

type Printing = Pick<Desk, "engine" | "language">;

/** Prints sheets by their names in one go, each with page numbers of its own; gives the count of pages. */
export async function printSheets(
  { engine, language }: Printing,
  names: readonly string[],
  title: string,
): Promise<number> {
  const [{ paperOf }, { printPapers }] = await Promise.all([import("./paper"), import("./print-papers")]);
  await engine.settle();
  const sheets = engine.sheets();
  const papers = names.flatMap((name) => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet === undefined ? [] : (paperOf(engine, sheet.id) ?? []);
  });
  if (papers.length === 0) return 0;
  return printPapers(papers, title, new Date().toLocaleDateString(language === "vi" ? "vi-VN" : "en-GB"));
}

/** Opens the very file that the terminal program would write. */
async function openPlan(desk: Desk, plan: WorkbookPlan, name: string): Promise<void> {
  const { engine, work, pane, say, words } = desk;
  const [{ writeXlsx }, { readPlan }] = await Promise.all([
    import("../../workbook/write-xlsx"),
    import("../../workbook/read-plan"),
  ]);
  const outcome = readPlan(await writeXlsx(plan));
  if (!outcome.ok) throw new RangeError(outcome.fault.code);
  await desk.quietly(() => fill(engine, outcome.file));
  work.replaced(name, true);
  await pane.restart();
  say(words.laid(name));
}

export async function makeBlank(desk: Desk): Promise<void> {
  const { askForBlank } = await import("./blank-dialog");
  const wish = await askForBlank(desk.words);
  if (wish === null || !(await mayReplace(desk))) return;
  const { blankPlan } = await import("./plans");
  await openPlan(desk, blankPlan(wish, desk.words), fileStem(wish.unit));
}

export async function makeSample(desk: Desk): Promise<void> {
  if (!(await mayReplace(desk))) return;
  const { samplePlan } = await import("./plans");
  await openPlan(desk, samplePlan(desk.words), desk.words.sampleName);
}
