import type { LoadedSet } from "../../../scoring/load-criteria-set";
import type { Problem } from "../../../scoring/problem";
import { consolidate } from "../../../summary/consolidate";
import { mainKnownSet } from "../../../summary/main-known-set";
import { decisionsOf, type LoggedRepair } from "../../../summary/merge-log";
import { groupBy } from "../../../summary/order";
import type { ScoredSheet, SourceFile } from "../../../summary/scored-sheet";
import { separateSet } from "../../../summary/separate-sets";
import type { Standing } from "../../../summary/standing";
import type { FileRepairs, RepairedCell } from "../file-row";
import type { MergeSetChoice, MergeSettings } from "../merge-state";
import type { Kept } from "../show/merge-result-of";
import type { Wish } from "../wish";
import { crosswalkIn, crosswalkProblems, crosswalkShown, type ReadCrosswalkFile } from "./crosswalk-file";
import type { KnownFile } from "./read-one";
import { parentTypes } from "./parent-types";
import { previousShown, rosterIn, rosterShown, type ReadPrevious, type ReadRoster } from "./side-files";

/** All files of a wish, read and judged. */
export type Known = {
  readonly files: readonly KnownFile[];
  readonly roster: ReadRoster | null;
  readonly previous: ReadPrevious | null;
  readonly crosswalk: ReadCrosswalkFile | null;
};
export type Merged = {
  readonly kept: Kept;
  readonly logged: readonly LoggedRepair[];
  readonly sets: readonly MergeSetChoice[];
};

const MOST_CELLS = 20;

function cellsOf({ name, repairs }: KnownFile): readonly RepairedCell[] {
  return repairs.map(({ edit, cell, from, to }) => ({ file: name, sheet: edit.sheet, cell, from, to }));
}

function offered(files: readonly KnownFile[]): readonly FileRepairs[] {
  return files.flatMap((file): readonly FileRepairs[] => {
    if (file.repairs.length === 0) return [];
    const first = cellsOf(file).slice(0, MOST_CELLS);
    return [{ file: file.name, canDownload: file.isPatchable, cells: file.repairs.length, first }];
  });
}

function setChoices(files: readonly SourceFile[], sets: readonly LoadedSet[]): readonly MergeSetChoice[] {
  const sheets: readonly ScoredSheet[] = files.flatMap((file) => file.sheets);
  const found = groupBy(sheets, ({ set }) => set.id);
  const choices = sets.map(({ set: { id, title, version, status, panel } }) => {
    const count = found.get(id)?.length ?? 0;
    return { id, title, version, isTemplate: status === "template", sheets: count, method: panel.method };
  });
  return choices.filter((choice) => choice.sheets > 0).sort((a, b) => b.sheets - a.sheets);
}

/** The earlier summary is compared with, and merged with nothing: as the terminal program leaves it out of a folder. */
function inputsOf({ files, previous }: Known): readonly KnownFile[] {
  if (previous === null || previous.units === null) return files;
  return files.filter(({ sha256 }) => sha256 === "" || sha256 !== previous.sha256);
}

function isInForce(file: KnownFile, { repaired }: Wish): boolean {
  return file.repaired !== null && repaired.some(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
}

function ownProblems(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap((file) => [...file.problems, ...file.sheets.flatMap(({ problems }) => problems)]);
}

function setOf(wish: Wish, files: readonly SourceFile[], sets: readonly LoadedSet[]): LoadedSet | null {
  const findSet = (id: string): LoadedSet | null => sets.find(({ set }) => set.id === id) ?? null;
  const asked = wish.setId === null ? null : findSet(wish.setId);
  return asked ?? mainKnownSet(files, findSet);
}

type Whole = Pick<Kept, "merged" | "problems">;

function consolidated(wish: Wish, known: Known, loaded: LoadedSet | null, files: readonly SourceFile[]): Whole {
  if (loaded === null) return { merged: null, problems: ownProblems(files) };
  const roster = rosterIn(known.roster);
  const previous = known.previous === null ? null : known.previous.units;
  const isNamed = wish.setId === loaded.set.id;
  const own = isNamed ? separateSet(files, loaded.set, loaded.hash) : { files, problems: [] };
  const merged = consolidate({
    ...loaded,
    files: own.files,
    roster: roster === null ? null : roster.units,
    method: wish.method,
    previous,
    previousCriteria: known.previous?.criteria ?? null,
    crosswalk: previous === null ? null : crosswalkIn(known.crosswalk),
    byParent: wish.byParent && roster !== null,
    decisions: [...decisionsOf(logOf(known)), ...wish.decisions],
  });
  const rows = [...(roster === null ? [] : roster.problems), ...crosswalkProblems(known.crosswalk)];
  return { merged, problems: [...rows, ...own.problems, ...merged.problems] };
}

function logOf({ previous }: Known): Kept["log"] {
  return previous === null ? [] : previous.log;
}

/** Merges what is known, by the same pure functions as the terminal program. */
export function mergeKnown(wish: Wish, known: Known, sets: readonly LoadedSet[], before: Standing | null): Merged {
  const inputs = inputsOf(known);
  const repaired = inputs.filter((file) => isInForce(file, wish));
  const inForce = new Set(repaired);
  const files = inputs.flatMap((file) => (inForce.has(file) ? (file.repaired ?? []) : file.files));
  return {
    kept: {
      ...consolidated(wish, known, setOf(wish, files, sets), files),
      files,
      marks: {
        summaries: new Set(inputs.filter(({ isSummary }) => isSummary).map(({ name }) => name)),
        repaired: new Set(repaired.map(({ name }) => name)),
      },
      repairs: offered(inputs.filter((file) => !inForce.has(file))),
      repaired: repaired.flatMap(cellsOf),
      log: logOf(known),
      decisions: wish.decisions,
      before,
    },
    logged: repaired.flatMap((file) => cellsOf(file).map((cell) => ({ ...cell, sha256: file.sha256 }))),
    sets: setChoices(files, sets),
  };
}

/** Who merges is known to the page alone. */
export type SettingsFound = Omit<MergeSettings, "by">;

export function settingsOf(
  { language, method, byParent, setId }: Wish,
  { sets, kept }: Merged,
  known: Known,
): SettingsFound {
  return {
    sets,
    setId: kept.merged?.set.id ?? null,
    isSetChosen: setId !== null && setId === kept.merged?.set.id,
    method,
    roster: rosterShown(known.roster, language),
    previous: previousShown(known.previous, language),
    crosswalk: crosswalkShown(known.crosswalk, (known.previous?.units ?? null) !== null, language),
    byParent,
    parentTypes: parentTypes(rosterIn(known.roster), kept.merged?.set ?? null),
  };
}
