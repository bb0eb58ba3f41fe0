import { findSet } from "../desk/pane-sets";
import { checkSeal } from "../../sheet/check-seal";
import { judgeWorkbook } from "../../sheet/judge-workbook";
import { readSealLog } from "../../sheet/read-seal-log";
import { sealRecord, type SealRecord } from "../../sheet/seal-log-fields";
import { sealSheet, unsealSheet, type SealOutcome } from "../../sheet/seal-sheet";
import { readSheets } from "../../workbook/excel/read-sheets";
import type { Desk } from "../desk/desk";
import { putAndLog } from "./put-and-log";
import type { SealCommands } from "./seal-commands";
import { secondCommands } from "./second-commands";

type Turn = {
  readonly decide: typeof sealSheet;
  readonly kind: "seal" | "unseal";
  readonly reason: string;
  readonly by: string;
};

function recordOf({ scored, code }: Extract<SealOutcome, { ok: true }>, turn: Turn, at: string): SealRecord {
  const { sheet, unit, judge } = scored;
  const { kind, by, reason } = turn;
  return sealRecord(at, kind, { sheet, unit: unit.name, judge: judge ?? "", code, by, reason });
}

/** True where the sheet is as it was asked for. */
async function turned(desk: Desk, now: () => string, turn: Turn): Promise<boolean> {
  let isDone = false;
  await desk.perform("sealing", async () => {
    const standing = desk.standing();
    const outcome = standing === null ? null : turn.decide(standing.found.snapshot, "", findSet);
    if (outcome?.ok !== true) return;
    await putAndLog(desk, outcome.edits, [recordOf(outcome, turn, now())]);
    desk.notify(turn.kind === "seal" ? "sealed" : "unsealed", { code: outcome.code });
    isDone = true;
  });
  return isDone;
}

async function check(desk: Desk, typed: string): ReturnType<SealCommands["check"]> {
  let found: Awaited<ReturnType<SealCommands["check"]>> = null;
  await desk.perform(null, async () => {
    const workbook = await desk.run(readSheets);
    const sheets = judgeWorkbook(workbook, "", findSet).sheets;
    found = checkSeal(typed, [{ sheets, log: readSealLog(workbook).records }], findSet);
  });
  return found;
}

/** Everything about seals over the pane's desk; it comes with its first use. */
export function openSeals(desk: Desk, now: () => string): SealCommands {
  return {
    seal: (by) => turned(desk, now, { decide: sealSheet, kind: "seal", reason: "", by }),
    unseal: (reason, by) => turned(desk, now, { decide: unsealSheet, kind: "unseal", reason, by }),
    check: (typed) => check(desk, typed),
    ...secondCommands(desk, now),
  };
}
