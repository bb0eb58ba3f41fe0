import { compareText } from "./order";
import { setNameText, type ScoredSheet, type SetName, type SourceFile } from "./scored-sheet";

/** A score sheet with the fingerprint of the file that it lies in. Each one found is an object of its own. */
export type FiledSheet = { readonly scored: ScoredSheet; readonly sha256: string };

function compareFiled(a: FiledSheet, b: FiledSheet): number {
  return (
    compareText(a.sha256, b.sha256) ||
    compareText(a.scored.file, b.scored.file) ||
    compareText(a.scored.sheet, b.scored.sheet)
  );
}

/** Every sheet of these files in one order, whatever the order of files and sheets was. */
export function filedSheets(files: readonly SourceFile[]): readonly FiledSheet[] {
  return files.flatMap(({ sheets, sha256 }) => sheets.map((scored) => ({ scored, sha256 }))).sort(compareFiled);
}

/** The criteria set that most sheets are laid from, the first by its text among equals; null without sheets. */
export function mainSet(files: readonly SourceFile[]): SetName | null {
  const votes = new Map<string, { readonly name: SetName; sheets: number }>();
  for (const { set } of files.flatMap((file) => file.sheets)) {
    const text = setNameText(set);
    const vote = votes.get(text) ?? { name: set, sheets: 0 };
    vote.sheets += 1;
    votes.set(text, vote);
  }
  const ordered = [...votes].sort(([a, one], [b, other]) => other.sheets - one.sheets || compareText(a, b));
  return ordered[0]?.[1].name ?? null;
}
