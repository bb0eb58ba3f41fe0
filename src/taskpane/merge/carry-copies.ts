import { fileStem } from "../../sheet/file-names";
import { isCancelled, undone, type Turns } from "./change-wish";
import { copyName } from "./copy-name";
import type { Download, MergeCommands } from "./merge-commands";
import { progressTeller, settledPhase, type MergeDesk } from "./merge-desk";
import { asked } from "./result-commands";
import type { CarryAsk } from "./version-view";
import type { AnswerOf } from "./worker/messages";

type Commands = Pick<MergeCommands, "previewCarry" | "downloadCarried">;
type Name = "carryViews" | "carriedBytes";

/** With the progress shown as while files are read, and as easily stopped; null then. */
async function watched<One extends Name>(desk: MergeDesk, name: One, ask: CarryAsk): Promise<AnswerOf<One> | null> {
  const asking = desk.line.ask(name, ask, progressTeller(desk));
  desk.memory.running = asking;
  try {
    const answer = await asking.answer;
    if (answer === null) return undone(desk);
    desk.change({ phase: settledPhase(desk.state()) });
    return answer;
  } catch (error) {
    if (isCancelled(error)) return undone(desk);
    throw error;
  } finally {
    desk.memory.running = null;
  }
}

async function copies(desk: MergeDesk, ask: CarryAsk): Promise<Download | null> {
  const bytes = await watched(desk, "carriedBytes", ask);
  if (bytes === null) return null;
  const [file = "", ...others] = ask.files;
  const many = fileStem(`Phiếu bản mới ${desk.parts.now().slice(0, 10)}`);
  return { name: others.length === 0 ? `${copyName(file)}.xlsx` : `${many}.zip`, bytes };
}

/** Commands over the files of the shown result whose sheets are of another version. */
export function carryCommands(desk: MergeDesk, inTurn: Turns): Commands {
  return {
    previewCarry: (takesReworded) =>
      inTurn(() => {
        const files = desk.state().result?.carries ?? [];
        return asked(desk, () => watched(desk, "carryViews", { files, takesReworded }), null);
      }),
    downloadCarried: (files, takesReworded) =>
      inTurn(() => asked(desk, () => copies(desk, { files, takesReworded }), null)),
  };
}
