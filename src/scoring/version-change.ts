/** In what a sheet laid from another version of a set differs from the version in force, one criterion at a time. */
export type VersionChange = {
  readonly change: ChangeKind;
  readonly id: string;
  /** As it is now; of what was removed as it was. */
  readonly title: string;
  /** Points as decimal strings, words, or groups by their ids; "" where there is nothing to quote. */
  readonly before: string;
  readonly after: string;
};
export const CHANGE_KINDS = ["added", "removed", "max", "rule", "wording", "moved"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const LONGEST = 120;

function isKind(text: string): text is ChangeKind {
  return CHANGE_KINDS.some((kind) => kind === text);
}

/** Titles may have 2,000 characters and several lines; the facts of a problem stand in one cell. */
function short(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/gu, " ").trim());
  return letters.length <= LONGEST ? letters.join("") : `${letters.slice(0, LONGEST - 1).join("")}…`;
}

/** One change a line, its parts between tabs: the facts of a problem are texts. */
export function changesText(changes: readonly VersionChange[]): string {
  return changes
    .map(({ change, ...parts }) => [change, parts.id, short(parts.title), short(parts.before), short(parts.after)])
    .map((parts) => parts.join("\t"))
    .join("\n");
}

/** What `changesText` wrote; lines of another make are left out. */
export function changesIn(text: string): readonly VersionChange[] {
  return text.split("\n").flatMap((line): readonly VersionChange[] => {
    const [change = "", id = "", title = "", before = "", after = ""] = line.split("\t");
    return isKind(change) ? [{ change, id, title, before, after }] : [];
  });
}
