import type { Choice } from "./choose-sheets";
import type { FiledSheet } from "./filed-sheet";
import { compareText } from "./order";
import { panelSheet } from "./panel";
import type { DistinctFiles } from "./repeated-files";
import type { Passage, ScoredSheet, SourceFile } from "./scored-sheet";

/**
 * `used`: at least one of its sheets counts, in a panel or as a self score; `superseded`: it holds only duplicates and
 * older rounds; `rejected`: nothing in it is usable.
 */
export type SourceStatus = "used" | "rejected" | "superseded";
export type Source = {
  readonly file: string;
  readonly sha256: string;
  readonly status: SourceStatus;
  /** The summaries that brought it, the one that was read first; empty where the file itself was read. */
  readonly through: readonly Passage[];
  /** The used sheets' names. */
  readonly sheets: readonly string[];
};

function scoredOf(sheets: readonly FiledSheet[]): readonly ScoredSheet[] {
  return sheets.map(({ scored }) => scored);
}

function sourceOf({ file, sha256, through = [] }: SourceFile, status: SourceStatus, sheets: readonly string[]): Source {
  return { file, sha256, status, through, sheets };
}

/** Every file of the merge, by name. */
export function sourcesOf({ files, repeated }: DistinctFiles, choices: readonly Choice[]): readonly Source[] {
  const chosen = choices.flatMap(({ sheet }) => (sheet === null || panelSheet(sheet) === null ? [] : [sheet]));
  const used = new Set(scoredOf(chosen));
  const surplus = new Set(choices.flatMap((choice) => scoredOf(choice.surplus)));
  const sources = files.map((source) => {
    const own = source.sheets.filter((sheet) => used.has(sheet)).map(({ sheet }) => sheet);
    const isSuperseded = source.sheets.length > 0 && source.sheets.every((sheet) => surplus.has(sheet));
    const status = own.length > 0 ? "used" : isSuperseded ? "superseded" : "rejected";
    return sourceOf(source, status, own.sort(compareText));
  });
  return [...sources, ...repeated.map((source) => sourceOf(source, "superseded", []))].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256),
  );
}
