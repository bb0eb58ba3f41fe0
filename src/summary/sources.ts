import type { Choice } from "./choose-sheets";
import type { FiledSheet } from "./filed-sheet";
import { compareText } from "./order";
import type { ScoredSheet, SourceFile } from "./scored-sheet";
import { panelSheet } from "./panel";

/**
 * `used`: at least one of its sheets counts, in a panel or as a self score; `superseded`: it holds only duplicates and
 * older rounds; `rejected`: nothing in it is usable.
 */
export type SourceStatus = "used" | "rejected" | "superseded";
export type Source = {
  readonly file: string;
  readonly sha256: string;
  readonly status: SourceStatus;
  /** The used sheets' names. */
  readonly sheets: readonly string[];
};

function scoredOf(sheets: readonly FiledSheet[]): readonly ScoredSheet[] {
  return sheets.map(({ scored }) => scored);
}

/** Every file of the merge, by name. */
export function sourcesOf(files: readonly SourceFile[], choices: readonly Choice[]): readonly Source[] {
  const chosen = choices.flatMap(({ sheet }) => (sheet === null || panelSheet(sheet) === null ? [] : [sheet]));
  const used = new Set(scoredOf(chosen));
  const surplus = new Set(choices.flatMap((choice) => scoredOf(choice.surplus)));
  return files
    .map(({ file, sha256, sheets }): Source => {
      const own = sheets.filter((sheet) => used.has(sheet)).map(({ sheet }) => sheet);
      const isSuperseded = sheets.length > 0 && sheets.every((sheet) => surplus.has(sheet));
      const status = own.length > 0 ? "used" : isSuperseded ? "superseded" : "rejected";
      return { file, sha256, status, sheets: own.sort(compareText) };
    })
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256));
}
