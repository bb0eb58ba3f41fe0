import type { Language } from "../../../sheet/describe";
import { parseSetName } from "../../../sheet/set-name";
import { changeLine } from "../../../sheet/versions/change-lines";
import type { Consolidation } from "../../../summary/consolidate";
import { setNameText, type SourceFile } from "../../../summary/scored-sheet";
import type { MergeResult } from "../merge-result";

type Versions = Pick<MergeResult, "versions" | "carries" | "broughtVersions">;

/** A file of which a sheet is of another version than this one. */
function isOfOther({ sheets, surveys = [] }: SourceFile, inForce: string): boolean {
  return [...sheets, ...surveys].some(({ problems }) =>
    problems.some((one) => one.code === "criteria-version-differs" && one.facts.expected === inForce),
  );
}

/** What the tab tells of sheets of other versions, and which files can be carried over. */
export function versionViews({ versions, setName, files }: Consolidation, language: Language): Versions {
  const inForce = setNameText(setName);
  const others = files.filter((file) => isOfOther(file, inForce));
  const brought = others.filter(({ through }) => through !== undefined);
  return {
    versions: versions.map(({ found, sheets, changes }) => {
      const name = parseSetName(found);
      const isSame = name?.version === setName.version;
      const text = ({ version, hash }: typeof setName): string => (isSame ? `${version} (${hash})` : version);
      return {
        found,
        version: name === null ? found : text(name),
        inForce: text(setName),
        sheets,
        changes: changes.map((change) => changeLine(change, language)),
      };
    }),
    carries: others.filter(({ through }) => through === undefined).map(({ file }) => file),
    broughtVersions: brought.length,
  };
}
