import type { PaneCommands } from "../pane-state";
import { backwards, notApplicable, repairsOf, selfCopies } from "./cell-changes";
import { changeCells, takeBackCells, type Change, type Changed } from "./change-cells";
import type { Desk } from "./desk";
import { DeskError } from "./faults";
import { markedUndone, withStep, type KeptCell, type KeptStep } from "./journal";
import type { Standing } from "./standing";

type Commands = Pick<PaneCommands, "repair" | "undo" | "copySelf" | "markNotApplicable">;
type ScoreSheet = { readonly standing: Standing; readonly name: string };
type Code = KeptStep["code"];

/** Null where no score sheet is in view. */
function scoreSheet(desk: Desk): ScoreSheet | null {
  const standing = desk.standing();
  const isScore = standing !== null && standing.scored !== null;
  return isScore ? { standing, name: standing.found.snapshot.name } : null;
}

function isDenied(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "AccessDenied";
}

async function changeOrTakeBack(desk: Desk, change: Change, sheet: string): Promise<Changed> {
  try {
    return await desk.run(async (context) => {
      const changed = await changeCells(context, change);
      desk.setSteps(change.steps(changed.done));
      await desk.take(context, changed.found);
      return changed;
    });
  } catch (error) {
    // The first fault is the one to tell, even where taking back fails as well.
    const cell = await desk.run((context) => takeBackCells(context, change)).catch(() => null);
    if (isDenied(error) && cell !== null) throw new DeskError("sheet-protected", { sheet, cell }, error);
    throw error;
  }
}

function complainOf(sheet: string, cells: readonly string[]): void {
  if (cells.length > 0) throw new DeskError("cell-changed", { sheet, cells: cells.join(", ") });
}

/** What a notice says of changed cells; a single one is named. */
function factsOf(cells: readonly KeptCell[]): Readonly<Record<string, string>> {
  const [first, second] = cells;
  const count = { count: String(cells.length) };
  if (first === undefined || second !== undefined) return count;
  return { ...count, cell: first.cell, from: first.shownFrom, to: first.shownTo };
}

async function changeAsStep(
  desk: Desk,
  { standing, name }: ScoreSheet,
  code: Code,
  cells: readonly KeptCell[],
): Promise<readonly KeptCell[]> {
  const { id, snapshot } = standing.found;
  const before = desk.steps();
  const steps = (done: readonly KeptCell[]): readonly KeptStep[] =>
    done.length === 0 ? before : withStep(before, { code, sheet: name, sheetId: id, cells: done });
  const { done, left } = await changeOrTakeBack(desk, { sheet: id, isLocked: snapshot.locked, cells, steps }, name);
  if (done.length > 0) desk.notify(code, factsOf(done));
  return left;
}

/** Writes into the sheet in view as one step of the journal; cells that somebody typed into meanwhile stay, and are told. */
export async function changeInView(desk: Desk, code: Code, cells: readonly KeptCell[]): Promise<void> {
  const standing = desk.standing();
  if (standing === null) return;
  const { name } = standing.found.snapshot;
  const left = await changeAsStep(desk, { standing, name }, code, cells);
  complainOf(
    name,
    left.map(({ cell }) => cell),
  );
}

async function repair(desk: Desk, problems: Parameters<Commands["repair"]>[0]): Promise<void> {
  const standing = desk.standing();
  if (standing === null) return;
  const sheet = { standing, name: standing.found.snapshot.name };
  const { cells, stale } = repairsOf(sheet.standing, problems);
  const left = cells.length === 0 ? [] : await changeAsStep(desk, sheet, "repaired", cells);
  complainOf(sheet.name, [...stale, ...left.map(({ cell }) => cell)]);
}

async function copySelf(desk: Desk): Promise<void> {
  const sheet = scoreSheet(desk);
  if (sheet === null) return;
  const cells = selfCopies(sheet.standing);
  if (cells.length === 0) {
    desk.notify("no-self", {});
    return;
  }
  const left = await changeAsStep(desk, sheet, "copied-self", cells);
  complainOf(
    sheet.name,
    left.map(({ cell }) => cell),
  );
}

async function markNotApplicable(desk: Desk, criterion: string): Promise<void> {
  const sheet = scoreSheet(desk);
  const cell = sheet === null ? null : notApplicable(sheet.standing, criterion);
  if (sheet === null || cell === null) return;
  const left = await changeAsStep(desk, sheet, "marked-not-applicable", [cell]);
  complainOf(
    sheet.name,
    left.map((one) => one.cell),
  );
}

function isGone(error: unknown): boolean {
  const codes: readonly unknown[] = ["ItemNotFound", "InvalidReference"];
  return typeof error === "object" && error !== null && "code" in error && codes.includes(error.code);
}

/** Whether a sheet that is not in view is locked. `name` is what it was called: where it is gone, that is told. */
async function askLocked(desk: Desk, sheet: string, name: string): Promise<boolean> {
  try {
    return await desk.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  } catch (error) {
    throw isGone(error) ? new DeskError("sheet-gone", { sheet: name }, error) : error;
  }
}

async function undo(desk: Desk, number: number): Promise<void> {
  const standing = desk.standing();
  const before = desk.steps();
  const step = before.find((one) => one.number === number);
  if (standing === null || step === undefined || step.undone) return;
  const { found } = standing;
  const isInView = found.id === step.sheetId || found.snapshot.name === step.sheet;
  // A workbook that was opened anew may have given its sheets other ids; a sheet that is gone has no name here.
  const sheet = isInView ? found.id : found.sheets.includes(step.sheet) ? step.sheet : step.sheetId;
  const change: Change = {
    sheet,
    isLocked: isInView ? found.snapshot.locked : await askLocked(desk, sheet, step.sheet),
    cells: backwards(standing, step),
    steps: (done) => (done.length === 0 ? before : markedUndone(before, number)),
  };
  const { done, left } = await changeOrTakeBack(desk, change, step.sheet);
  if (done.length > 0) desk.notify("undone", factsOf(done));
  complainOf(
    step.sheet,
    left.map(({ cell }) => cell),
  );
}

/** Commands that write into cells: one wait each, two where somebody typed at the same time. */
export function changeCommands(desk: Desk): Commands {
  const run = async (doing: "repairing" | "undoing", command: () => Promise<void>): Promise<void> => {
    await desk.perform(doing, command);
  };
  return {
    repair: (problems) => run("repairing", () => repair(desk, problems)),
    copySelf: () => run("repairing", () => copySelf(desk)),
    markNotApplicable: (criterion) => run("repairing", () => markNotApplicable(desk, criterion)),
    undo: (step) => run("undoing", () => undo(desk, step)),
  };
}
