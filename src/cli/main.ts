import { version } from "../../package.json";
import type { Language } from "../sheet/describe";
import { languageOf, readArguments, type Request } from "./arguments";
import { CannotRun } from "./cannot-run";
import type { Command } from "./command";
import type { CommandName } from "./command-specs";
import { EXIT, type ExitCode } from "./exit-code";
import { terminalOf } from "./terminal";

/** Loaded when asked for: `--version` and a refused option must not wait for a reader of workbooks. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  "criteria list": async () => (await import("./criteria-list")).criteriaList,
  "criteria show": async () => (await import("./criteria-show")).criteriaShow,
  "criteria check": async () => (await import("./criteria-check")).criteriaCheck,
  "criteria export": async () => (await import("./criteria-export")).criteriaExport,
  "criteria import": async () => (await import("./criteria-import")).criteriaImport,
  "criteria diff": async () => (await import("./criteria-diff")).criteriaDiff,
  "criteria adopt": async () => (await import("./criteria-adopt")).criteriaAdopt,
  new: async () => (await import("./new")).newWorkbooks,
  carry: async () => (await import("./carry")).carry,
  check: async () => (await import("./check")).check,
  seal: async () => (await import("./seal")).seal,
  "seal check": async () => (await import("./seal-check")).sealCheck,
  unseal: async () => (await import("./unseal")).unseal,
  "survey count": async () => (await import("./survey-count")).surveyCount,
  papers: async () => (await import("./papers")).papers,
  print: async () => (await import("./print")).printFiles,
  consolidate: async () => (await import("./consolidate")).consolidateFiles,
};

async function help(command: CommandName | null, language: Language): Promise<string> {
  const text = language === "vi" ? (await import("./help-vi")).HELP_VI : (await import("./help-en")).HELP_EN;
  return text[command ?? "program"];
}

async function answer(request: Request, language: Language): Promise<ExitCode> {
  if (request.kind === "run") {
    const command = await COMMANDS[request.command]();
    return command(request.given, terminalOf(language, request.given.flag("quiet")));
  }
  const text = request.kind === "version" ? version : await help(request.command, language);
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const language = languageOf(argv);
  const terminal = terminalOf(language, false);
  try {
    return await answer(readArguments(argv), language);
  } catch (error) {
    if (error instanceof CannotRun) terminal.note(error.word, error.facts);
    else
      terminal.note("unexpected", { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return EXIT.cannotRun;
  }
}

// A reader such as `head` that has seen enough is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
