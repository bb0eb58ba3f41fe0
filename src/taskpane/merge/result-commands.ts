import { fileStem } from "../../sheet/file-names";
import type { Turns } from "./change-wish";
import type { Download, MergeCommands } from "./merge-commands";
import { notify, remember, settledPhase, type MergeDesk } from "./merge-desk";

type Commands = Pick<
  MergeCommands,
  "write" | "download" | "downloadRepaired" | "problemsOf" | "problemsOfUnit" | "criteriaOf"
>;

/** Asks about the result that is shown; `otherwise` where that fails or is cancelled. */
export async function asked<Answer>(desk: MergeDesk, ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  if (desk.state().result === null) return otherwise;
  try {
    return (await remember(desk)) ? await ask() : otherwise;
  } catch (error) {
    // What is shown stands all the same.
    const fault = desk.parts.faultOf(error, desk.memory.wish.language);
    desk.change({ fault, phase: settledPhase(desk.state()) });
    return otherwise;
  }
}

function signed(desk: MergeDesk): { readonly at: string; readonly by: string } {
  return { at: desk.parts.now(), by: desk.state().settings.by };
}

async function write(desk: MergeDesk): Promise<boolean> {
  desk.change({ writing: { kind: "writing", waiting: false }, fault: null });
  try {
    const { result } = desk.state();
    if (result === null || !(await remember(desk))) return false;
    const plan = await desk.line.ask("plan", signed(desk)).answer;
    if (plan === null) return false;
    const sheet = await desk.parts.write(plan, (waiting) => {
      desk.change({ writing: { kind: "writing", waiting } });
    });
    desk.change({ written: result.number });
    notify(desk, "written", { sheet });
    return true;
  } catch (error) {
    const fault = desk.parts.faultOf(error, desk.memory.wish.language);
    desk.change({ fault, phase: settledPhase(desk.state()) });
    return false;
  } finally {
    desk.change({ writing: { kind: "idle" } });
  }
}

async function download(desk: MergeDesk): Promise<Download | null> {
  const who = signed(desk);
  const bytes = await desk.line.ask("bytes", who).answer;
  return bytes === null ? null : { name: `${fileStem(`Tổng hợp ${who.at.slice(0, 10)}`)}.xlsx`, bytes };
}

async function repairedCopy(desk: MergeDesk, file: string): Promise<Download | null> {
  const bytes = await desk.line.ask("repairedCopy", { file }).answer;
  const last = file.split("/").at(-1) ?? file;
  const end = last.lastIndexOf(".");
  const name = `${fileStem(`${last.slice(0, end)} (đã sửa)`)}${last.slice(end)}`;
  return bytes === null ? null : { name, bytes };
}

/** Commands over the result that is shown. */
export function resultCommands(desk: MergeDesk, inTurn: Turns): Commands {
  const { line } = desk;
  return {
    write: () => inTurn(() => write(desk)),
    download: () => inTurn(() => asked(desk, () => download(desk), null)),
    downloadRepaired: (file) => inTurn(() => asked(desk, () => repairedCopy(desk, file), null)),
    problemsOf: (file, from, count) =>
      inTurn(() => asked(desk, () => line.ask("problems", { file, from, count }).answer, [])),
    criteriaOf: (keys) => inTurn(() => asked(desk, () => line.ask("criteria", { keys }).answer, null)),
    problemsOfUnit: (key, from, count) =>
      inTurn(() => asked(desk, () => line.ask("unitProblems", { key, from, count }).answer, [])),
  };
}
