import { changesIn, type VersionChange } from "../scoring/version-change";
import { compareText } from "./order";
import { setNameText, type SetName, type SourceFile } from "./scored-sheet";

/** Sheets of a merge that were laid from another version of its set, and in what that version differs. */
export type OlderVersion = {
  /** As the sheets name it. */
  readonly found: string;
  readonly sheets: number;
  /** All that any of its sheets shows, in the order of the set in force. */
  readonly changes: readonly VersionChange[];
};

type Tally = { sheets: number; readonly changes: Map<string, VersionChange> };

/** By their names. */
export function olderVersions(files: readonly SourceFile[], inForce: SetName): readonly OlderVersion[] {
  const expected = setNameText(inForce);
  const versions = new Map<string, Tally>();
  for (const { problems } of files.flatMap(({ sheets }) => sheets)) {
    for (const one of problems) {
      if (one.code !== "criteria-version-differs" || one.facts.expected !== expected) continue;
      const version = versions.get(one.facts.found) ?? { sheets: 0, changes: new Map<string, VersionChange>() };
      version.sheets += 1;
      for (const change of changesIn(one.facts.changes)) version.changes.set(`${change.change} ${change.id}`, change);
      versions.set(one.facts.found, version);
    }
  }
  return [...versions]
    .sort(([a], [b]) => compareText(a, b))
    .map(([found, { sheets, changes }]) => ({ found, sheets, changes: [...changes.values()] }));
}
