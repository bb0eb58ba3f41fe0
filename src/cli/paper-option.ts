import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CriteriaSet } from "../scoring/criteria-set";
import { defaultPaper } from "../sheet/default-paper";
import { describe } from "../sheet/describe";
import { paperOfJson } from "../sheet/paper-json";
import type { PaperSettings } from "../sheet/paper-settings";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import type { Terminal } from "./terminal";

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** What `--paper` names, before it is known what holds where it says nothing. Throws CannotRun. */
export async function readPaperFile(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  try {
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ""));
  } catch (cause) {
    throw new CannotRun("not-json", { path }, { cause });
  }
}

/** The settings of `--paper` over those that hold otherwise. Throws CannotRun where one cannot be used. */
export function paperOver(json: unknown, path: string, otherwise: PaperSettings, terminal: Terminal): PaperSettings {
  const { paper, problems } = paperOfJson(json, basename(path), otherwise);
  if (problems.length === 0) return paper;
  const faults = problems.map((problem) => describe(problem, terminal.language)).join(" ");
  throw new CannotRun("paper-file-wrong", { path, faults });
}

/** The settings of `--paper` over what the set's issuer tells; null where the option was not given. Throws CannotRun. */
export async function paperGiven(
  given: Arguments,
  set: CriteriaSet,
  terminal: Terminal,
): Promise<PaperSettings | null> {
  const path = given.text("paper");
  return path === null ? null : paperOver(await readPaperFile(path), path, defaultPaper(set), terminal);
}
