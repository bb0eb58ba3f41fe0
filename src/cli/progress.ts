import { say } from "./say";
import type { Terminal } from "./terminal";

export type Progress = { readonly at: (number: number, file: string) => void; readonly done: () => void };

const SILENT: Progress = { at: () => undefined, done: () => undefined };
const CLEAR_LINE = "\r\u001b[K";
/** Some terminals do not know how wide they are. */
const USUAL_COLUMNS = 80;
const ELLIPSIS = "…";

/** One line on standard error that always says which file is read; nothing where no person looks on. */
export function progressOf(terminal: Terminal, count: number): Progress {
  const { stderr } = process;
  if (terminal.isQuiet || !stderr.isTTY) return SILENT;
  return {
    at: (number, file) => {
      const line = say(terminal.language, "progress", { at: number, count, file });
      const room = (stderr.columns > 0 ? stderr.columns : USUAL_COLUMNS) - 1;
      const fitting = line.length > room ? `${line.slice(0, Math.max(0, room - 1))}${ELLIPSIS}` : line;
      stderr.write(`${CLEAR_LINE}${fitting}`);
    },
    done: () => {
      stderr.write(CLEAR_LINE);
    },
  };
}
