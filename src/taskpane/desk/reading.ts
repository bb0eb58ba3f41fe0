import { askActiveSheet, readAllOf, type ActiveFound } from "../../workbook/excel/ask-active-sheet";
import type { Fault } from "../pane-state";
import { gather, type Gather } from "./gather";
import { JOURNAL_KEY, journalOf, shownStep, type KeptStep } from "./journal";
import type { RunExcel } from "./run-excel";
import { fetchSets, setChoices } from "./pane-sets";
import { readOwnSets } from "./own-sets";
import { isLargeOther, isOurs, judgeFound, seen, type Standing } from "./standing";
import type { StateBox } from "./state-box";
import { withSurvey } from "./survey-beside";
import { watch } from "./watch";

/** What the pane knows beside what it shows; replaced by each reading and each command that writes. */
export type Memory = {
  standing: Standing | null;
  steps: readonly KeptStep[];
  isWatching: boolean;
  /** Of a reading that failed: it goes when one succeeds. */
  fault: Fault | null;
};

export type Reading = {
  readonly box: StateBox;
  readonly run: RunExcel;
  readonly memory: Memory;
  readonly fail: (error: unknown) => Fault;
};

export function setSteps({ box, memory }: Pick<Reading, "box" | "memory">, steps: readonly KeptStep[]): void {
  memory.steps = steps;
  box.change({ journal: steps.map(shownStep) });
}

/** Reads on where too little of a sheet came: at a glance of another one than before, or of a score sheet. */
async function judgeEnough(
  { standing: before }: Memory,
  context: Excel.RequestContext,
  found: ActiveFound,
): Promise<Standing> {
  const wasGlance = isLargeOther(before) && !found.isWhole;
  let standing = judgeFound(found);
  if (wasGlance && (before?.found.id !== found.id || isOurs(standing))) {
    const answer = askActiveSheet(context);
    await context.sync();
    standing = judgeFound(answer());
  }
  const isEnough = standing.found.isWhole || !isOurs(standing);
  return isEnough ? standing : judgeFound(await readAllOf(context, standing.found));
}

/** Takes in what was found, and reads on where too little of the sheet came. */
export async function take(
  { box, memory }: Pick<Reading, "box" | "memory">,
  context: Excel.RequestContext,
  found: ActiveFound,
): Promise<void> {
  const standing = await withSurvey(context, await judgeEnough(memory, context, found));
  const { language, fault } = box.get();
  const isOver = fault !== null && fault === memory.fault;
  memory.standing = standing;
  memory.fault = null;
  box.change({ ...seen(standing, language), ...(isOver ? { fault: null } : {}) });
}

/** The first request: kept steps, the sheet in view, and events from now on. */
async function start(reading: Reading, context: Excel.RequestContext, signal: () => void): Promise<void> {
  const kept = context.workbook.settings.getItemOrNullObject(JOURNAL_KEY);
  kept.load("value");
  const answer = askActiveSheet(context);
  watch(context, signal);
  await context.sync();
  reading.memory.isWatching = true;
  setSteps(reading, journalOf(kept.isNullObject ? null : kept.value));
  await take(reading, context, answer());
}

async function readAgain(reading: Reading, context: Excel.RequestContext): Promise<void> {
  const answer = askActiveSheet(context, isLargeOther(reading.memory.standing));
  await context.sync();
  await take(reading, context, answer());
}

/** Reads at once and after each change; handlers are registered once, by the first reading that succeeds. */
export function startReading(reading: Reading): Gather {
  const { box, run, memory, fail } = reading;
  const gathered = gather(async () => {
    try {
      await fetchSets();
      if (box.get().sets.length === 0) box.change({ sets: setChoices() });
      await run((context) => {
        return memory.isWatching ? readAgain(reading, context) : start(reading, context, gathered.signal);
      });
      if (await readOwnSets(run, box.get().sheets)) {
        box.change({ sets: setChoices() });
        await run((context) => readAgain(reading, context));
      }
    } catch (error) {
      memory.fault = fail(error);
    }
  });
  gathered.signal();
  return gathered;
}
