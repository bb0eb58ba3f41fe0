import type { LoadedSet } from "../scoring/load-criteria-set";
import { mainSet } from "../summary/filed-sheet";
import type { PanelMethod } from "../summary/panel";
import type { SourceFile } from "../summary/scored-sheet";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";

type FindSet = (id: string) => LoadedSet | null;

const METHODS: readonly PanelMethod[] = ["mean", "trimmed-mean", "median"];

/** The panel method that was asked for; null leaves it to the criteria set. Throws CannotRun. */
export function methodOf(given: Arguments): PanelMethod | null {
  const asked = given.text("panel");
  const method = METHODS.find((known) => known === asked) ?? null;
  if (asked !== null && method === null)
    throw new CannotRun("value-not-allowed", { name: "--panel", allowed: METHODS.join(", ") });
  return method;
}

/** The known set that most sheets are of; null where no sheet is of a known set. */
export function setOfMost(files: readonly SourceFile[], findSet: FindSet): LoadedSet | null {
  const known = files.map((file) => ({ ...file, sheets: file.sheets.filter(({ set }) => findSet(set.id) !== null) }));
  const name = mainSet(known);
  return name === null ? null : findSet(name.id);
}
