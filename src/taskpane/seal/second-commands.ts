import { findSet } from "../desk/pane-sets";
import { secondEntry, type SecondEntry } from "../../sheet/second-entry";
import { decidedEdits, mismatches, secondRecords, type Decided } from "../../sheet/second-result";
import type { Desk } from "../desk/desk";
import { putAndLog } from "./put-and-log";
import type { SealCommands, SecondBegun, SecondDraft } from "./seal-commands";
import { draftOf, SECOND_KEY } from "./second-draft";

type Second = Pick<
  SealCommands,
  "keptSecond" | "beginSecond" | "keepSecond" | "compareSecond" | "finishSecond" | "dropSecond"
>;

function inView(desk: Desk, sheet?: string): SecondEntry | null {
  const snapshot = desk.standing()?.found.snapshot;
  const isOther = snapshot === undefined || (sheet !== undefined && snapshot.name !== sheet);
  return isOther ? null : secondEntry(snapshot, findSet);
}

/** Whoever types must not see what the first one typed, so that its columns are out of sight meanwhile. */
function askHidden(context: Excel.RequestContext, { scored, columns }: SecondEntry, isHidden: boolean): void {
  const sheet = context.workbook.worksheets.getItem(scored.sheet);
  sheet.getRange(columns).untrack().columnHidden = isHidden;
}

function askKept(context: Excel.RequestContext, draft: SecondDraft | null): void {
  context.workbook.settings.add(SECOND_KEY, draft === null ? "" : JSON.stringify(draft));
}

async function kept(desk: Desk): Promise<SecondDraft | null> {
  let draft: SecondDraft | null = null;
  await desk.perform(null, async () => {
    draft = await desk.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(SECOND_KEY);
      setting.load("value");
      await context.sync();
      return draftOf(setting.isNullObject ? null : setting.value);
    });
  });
  const found = draft as SecondDraft | null;
  return found !== null && inView(desk, found.sheet) !== null ? found : null;
}

async function begin(desk: Desk, draft: SecondDraft): Promise<SecondBegun | null> {
  let begun: SecondBegun | null = null;
  await desk.perform("sealing", async () => {
    const entry = inView(desk, draft.sheet);
    if (entry === null) return;
    await desk.run(async (context) => {
      askHidden(context, entry, true);
      askKept(context, draft);
      await context.sync();
    });
    begun = { lines: entry.lines, draft };
  });
  return begun;
}

function decidedOf(entry: SecondEntry, draft: SecondDraft): readonly Decided[] {
  return mismatches(entry, draft.typed).map((one) => ({ ...one, decided: draft.decided[one.line.key] ?? one.first }));
}

async function finish(desk: Desk, draft: SecondDraft, people: { at: string; decider: string }): Promise<boolean> {
  let isDone = false;
  await desk.perform("sealing", async () => {
    const entry = inView(desk, draft.sheet);
    if (entry === null) return;
    const decided = decidedOf(entry, draft);
    await putAndLog(desk, decidedEdits(entry, decided), secondRecords(entry, decided, { ...people, by: draft.by }));
    await desk.run(async (context) => {
      askHidden(context, entry, false);
      askKept(context, null);
      await context.sync();
    });
    desk.notify("second-done", { count: String(decided.length) });
    isDone = true;
  });
  return isDone;
}

function drop(desk: Desk): Promise<boolean> {
  return desk.perform("sealing", async () => {
    const entry = inView(desk);
    await desk.run(async (context) => {
      if (entry !== null) askHidden(context, entry, false);
      askKept(context, null);
      await context.sync();
    });
  });
}

/** A second person types what stands on the signed paper; a third decides where the two differ. */
export function secondCommands(desk: Desk, now: () => string): Second {
  return {
    keptSecond: () => kept(desk),
    beginSecond: (draft) => begin(desk, draft),
    keepSecond: (draft) => {
      desk
        .run(async (context) => {
          askKept(context, draft);
          await context.sync();
        })
        // The pane has it still; the next entry tries again.
        .catch(() => undefined);
    },
    compareSecond: (draft) => {
      const entry = inView(desk, draft.sheet);
      return entry === null ? null : mismatches(entry, draft.typed);
    },
    finishSecond: (draft, decider) => finish(desk, draft, { at: now(), decider }),
    dropSecond: () => drop(desk),
  };
}
