import type { Engine } from "../../src/browser/engine";
import { addressOfArea } from "../../src/browser/executor/address";
import { parseReference } from "../../src/sheet/address";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import type { PaneStore } from "../../src/taskpane/pane-state";
import type { ScoreView } from "../../src/taskpane/sheet-view";
import { openStore } from "../../src/taskpane/desk/open-store";
import { layWorkbook } from "../../src/workbook/excel/lay-workbook";
import { MemoryEngine } from "./memory-engine";
import type { Person } from "./memory-person";
import { officePair, type OfficePair } from "./office-pair";
import { waitOn } from "./wait-on";

export type Sync = { readonly bytes: number; readonly names: readonly string[] };

export type PaneDesk = OfficePair & {
  readonly store: PaneStore;
  /** Resolves when every request has its answer and none has gone out for a while. */
  readonly quiet: () => Promise<void>;
  /** The requests since the last call, without those that give ranges back. */
  readonly syncs: () => readonly Sync[];
  readonly view: () => ScoreView;
};

/** Twice as long as the pane gathers signals. */
const QUIET_MS = 40;

const opened: (() => Promise<void>)[] = [];

/** A pane that still reads would ask for Excel when the test is over. */
afterEach(async () => {
  for (const quiet of opened.splice(0)) await quiet();
});

export type PaneOptions = { readonly apiSet?: string; readonly plans?: readonly SheetPlan[] };

/** The pane's store over Microsoft's own library, our executor and an engine, on which these sheets were laid. */
export async function paneDesk(engine: Engine, { apiSet, plans = [] }: PaneOptions = {}): Promise<PaneDesk> {
  const pair = officePair(engine, apiSet);
  Object.assign(globalThis, { Excel: pair.Excel });
  if (plans.length > 0) {
    await pair.Excel.run((context) => layWorkbook(context, { title: "", sheets: plans }, { activate: true }));
  }
  let from = pair.requests.length;
  const store = openStore("vi");
  const quiet = async (): Promise<void> => {
    let seen = -1;
    while (seen !== pair.requests.length || pair.underWay() > 0) {
      seen = pair.requests.length;
      await waitOn(QUIET_MS);
    }
  };
  opened.push(quiet);
  const syncs = (): readonly Sync[] => {
    const sent = pair.requests
      .slice(from)
      .map(({ bytes, actions }) => ({ bytes, names: actions.map(({ Name }) => Name) }));
    from = pair.requests.length;
    return sent.filter(({ names }) => !names.includes("_RemoveReference"));
  };
  const view = (): ScoreView => {
    const { active } = store.state();
    if (active.kind !== "score") throw new RangeError(`no score sheet but ${JSON.stringify(active)}`);
    return active.view;
  };
  return { ...pair, store, quiet, syncs, view };
}

export type MemoryDesk = PaneDesk & { readonly memory: MemoryEngine; readonly person: Person };

/** The same over the engine of plain maps, read once. */
export async function memoryDesk(options: PaneOptions = {}): Promise<MemoryDesk> {
  const memory = new MemoryEngine();
  const desk = await paneDesk(memory.engine, options);
  await desk.quiet();
  return { ...desk, memory, person: memory.person };
}

export function areaOf(cell: string): NonNullable<ReturnType<typeof parseReference>>["area"] {
  const area = parseReference(cell)?.area;
  if (area === undefined) throw new RangeError(`no cell ${cell}`);
  return area;
}

/** Types into a cell of the sheet in view. */
export function typed({ memory, person }: MemoryDesk, cell: string, value: string | number | null): void {
  const { top: row, left: column } = areaOf(cell);
  person.types(memory.engine.activeSheet(), { row, column }, { value });
}

export function held({ memory }: MemoryDesk, cell: string): string | number | boolean | null {
  return memory.engine.cells(memory.engine.activeSheet(), areaOf(cell))[0]?.[0]?.value ?? null;
}

export function selected({ memory }: MemoryDesk): string {
  return addressOfArea(memory.engine.selection().area);
}
