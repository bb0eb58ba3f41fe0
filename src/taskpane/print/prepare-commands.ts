import { PrintCancelled, type Preparing } from "./prepare-papers";
import { fail, notify, type PrintDesk, type PrintRead } from "./print-desk";
import { readWorkbook } from "./read-workbook";
import type { Prepared, PrintState, Progress } from "./print-state";

function countsOf({ papers }: PrintState): Pick<Prepared, "sheets" | "pages"> {
  return { sheets: papers.length, pages: papers.reduce((sum, { pages }) => sum + pages.length, 0) };
}

function preparing({ memory, state }: PrintDesk, { found }: PrintRead, told: Preparing["told"]): Preparing {
  const { papers, prepared, canPrint } = state();
  return {
    papers,
    earlier: found.earlier,
    hiddenBefore: prepared?.hidden ?? [],
    hides: !canPrint,
    told,
    isCancelled: () => memory.isCancelled,
  };
}

/** False where it was cancelled or failed: the workbook's own sheets are then as they were. */
export async function prepare(desk: PrintDesk): Promise<boolean> {
  const { memory, parts } = desk;
  // Somebody may have typed since the workbook was read: paper must say what stands there now.
  if (!(await readWorkbook(desk))) return false;
  const { read } = memory;
  const state = desk.state();
  if (read === null || state.papers.length === 0) return false;
  memory.isCancelled = false;
  let progress: Progress = { at: 0, of: state.papers.length };
  const phase = (waiting: boolean): void => {
    desk.change({ phase: { kind: "preparing", progress, waiting } });
  };
  phase(false);
  const told = (now: Progress): void => {
    progress = now;
    phase(false);
  };
  try {
    const done = await parts.prepare(preparing(desk, read, told), phase);
    const counts = countsOf(state);
    memory.read = { ...read, found: { ...read.found, earlier: done.added } };
    desk.change({ prepared: { ...done, ...counts, isStale: false }, phase: { kind: "shown" } });
    notify(desk, "prepared", { sheets: String(counts.sheets), pages: String(counts.pages) });
    return true;
  } catch (error) {
    if (!(error instanceof PrintCancelled)) {
      fail(desk, error);
      return false;
    }
    desk.change({ phase: { kind: "shown" } });
    notify(desk, "cancelled");
    return false;
  }
}

export async function restore(desk: PrintDesk): Promise<void> {
  const { prepared } = desk.state();
  const { read } = desk.memory;
  if (prepared === null) return;
  const phase = (waiting: boolean): void => {
    desk.change({ phase: { kind: "restoring", waiting } });
  };
  phase(false);
  try {
    await desk.parts.restore(prepared, phase);
    if (read !== null) desk.memory.read = { ...read, kept: null, found: { ...read.found, earlier: [] } };
    desk.change({ prepared: null, phase: { kind: "shown" } });
    notify(desk, "restored");
  } catch (error) {
    fail(desk, error);
  }
}

/** Prints what is chosen, where the host can; it is made ready first. */
export async function print(desk: PrintDesk): Promise<void> {
  const { print: printSheets } = desk.parts;
  if (printSheets === null || !(await prepare(desk))) return;
  desk.change({ phase: { kind: "printing" } });
  try {
    const { papers } = desk.state();
    const title = papers[0]?.plan.name ?? "";
    const pages = await printSheets(
      papers.map(({ plan }) => plan.name),
      title,
    );
    desk.change({ phase: { kind: "shown" } });
    notify(desk, "printed", { pages: String(pages) });
  } catch (error) {
    fail(desk, error);
  }
}
