import { askActiveSheet, type ActiveFound } from "../../workbook/excel/ask-active-sheet";
import { LOCK } from "../../workbook/excel/sheet-lock";
import { askContents, putCells, sameContent, type Swap } from "../../workbook/excel/swap-cells";
import { JOURNAL_KEY, journalText, type KeptCell, type KeptStep } from "./journal";

/** Cells of one sheet that are to change, and the journal that the workbook keeps for those that did. */
export type Change = {
  readonly sheet: string;
  readonly isLocked: boolean;
  readonly cells: readonly KeptCell[];
  readonly steps: (done: readonly KeptCell[]) => readonly KeptStep[];
};
export type Changed = {
  readonly done: readonly KeptCell[];
  /** Cells that held something else than the pane had shown: they hold it again. */
  readonly left: readonly KeptCell[];
  readonly found: ActiveFound;
};

type Write = Omit<Change, "cells"> & { readonly puts: readonly Swap[]; readonly done: readonly KeptCell[] };

/** Asks for the writes, the journal and a new reading, in this order and within the next request. */
function askWrite(context: Excel.RequestContext, { sheet, isLocked, puts, steps, done }: Write): () => ActiveFound {
  const { worksheets, settings } = context.workbook;
  putCells(worksheets.getItem(sheet), puts, isLocked);
  settings.add(JOURNAL_KEY, journalText(steps(done)));
  return askActiveSheet(context);
}

/**
 * One wait to write and read; a second one only where somebody typed since the last reading: what stood in those cells
 * is put back. Rejects with Excel's error; `takeBackCells` then undoes what had been written before it.
 */
export async function changeCells(context: Excel.RequestContext, change: Change): Promise<Changed> {
  const { cells, sheet } = change;
  const stood = askContents(
    context.workbook.worksheets.getItem(sheet),
    cells.map(({ cell }) => cell),
  );
  const first = askWrite(context, { ...change, puts: cells, done: cells });
  await context.sync();
  const before = stood();
  const puts = cells.flatMap((cell, at): readonly Swap[] => {
    const held = before[at];
    return held === undefined || sameContent(held, cell.from) ? [] : [{ cell: cell.cell, from: cell.to, to: held }];
  });
  if (puts.length === 0) return { done: cells, left: [], found: first() };
  const left = cells.filter(({ cell }) => puts.some((put) => put.cell === cell));
  const done = cells.filter((cell) => !left.includes(cell));
  const second = askWrite(context, { ...change, puts, done });
  await context.sync();
  return { done, left, found: second() };
}

/** After a request that failed on its way: all is as it was before. Gives the first cell that took nothing. */
export async function takeBackCells(context: Excel.RequestContext, change: Change): Promise<string | null> {
  const { cells, isLocked, steps } = change;
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const asked = askContents(
    sheet,
    cells.map(({ cell }) => cell),
  );
  sheet.protection.load("protected");
  await context.sync();
  const now = asked();
  const holds = ({ to }: KeptCell, at: number): boolean => {
    const held = now[at];
    return held !== undefined && sameContent(held, to);
  };
  const puts = cells.filter(holds).map(({ cell, from, to }) => ({ cell, from: to, to: from }));
  const isOpen = isLocked && !sheet.protection.protected;
  putCells(sheet, puts, isLocked && !isOpen);
  if (isOpen) sheet.protection.protect(LOCK);
  context.workbook.settings.add(JOURNAL_KEY, journalText(steps([])));
  await context.sync();
  return cells.find((cell, at) => !holds(cell, at))?.cell ?? null;
}
