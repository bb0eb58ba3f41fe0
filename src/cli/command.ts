import type { Arguments } from "./arguments";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";

/** What each command exports: it speaks through the terminal and says how the program ends. Throws CannotRun. */
export type Command = (given: Arguments, terminal: Terminal) => ExitCode | Promise<ExitCode>;
