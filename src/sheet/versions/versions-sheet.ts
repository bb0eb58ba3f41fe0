import type { OlderVersion } from "../../summary/older-versions";
import { shownPoints } from "../describe";
import { say } from "../draft";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import { SUMMARY } from "../summary-words";
import { tableSheet } from "../table-sheet";
import { VERSION_PAPER } from "./version-paper";
import { VERSION_WORDS } from "./version-words";

const COLUMNS = [
  { heading: VERSION_PAPER.version, width: 34 },
  { heading: VERSION_PAPER.sheets, width: 9 },
  { heading: VERSION_PAPER.difference, width: 18 },
  { heading: SUMMARY.criterionCode, width: 10 },
  { heading: SUMMARY.criterion, width: 40 },
  { heading: VERSION_PAPER.older, width: 26 },
  { heading: VERSION_PAPER.inForce, width: 26 },
];

function rowsOf({ found, sheets, changes }: OlderVersion): readonly (readonly PlannedCell[])[] {
  const first = [say(found, "text"), say(sheets, "count")];
  if (changes.length === 0) return [[...first, ...COLUMNS.slice(2).map(() => say(null, "text"))]];
  return changes.map(({ change, id, title, before, after }) => [
    ...first,
    say(VERSION_WORDS.vi[change], "text"),
    say(id, "number"),
    say(title, "text"),
    ...[before, after].map((text) => say(change === "max" ? shownPoints(text, "vi") : text, "text")),
  ]);
}

/** “Khác bản”: in what the versions of sheets that could not be merged differ from the one in force. */
export function versionsSheet(versions: readonly OlderVersion[]): SheetPlan {
  return tableSheet({
    name: VERSION_PAPER.versions,
    title: VERSION_PAPER.versionsTitle,
    columns: COLUMNS,
    rows: versions.flatMap(rowsOf),
    empty: "",
  });
}
