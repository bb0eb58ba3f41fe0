import { allLeaves, extraItems, markedItems, type CriteriaSet } from "../../../scoring/criteria-set";
import type { Entry } from "../../../scoring/entry";
import { rounded } from "../../../scoring/exact";
import { decimalOf } from "../../../scoring/points";
import type { Decision, SheetMark } from "../../../summary/decision";
import { markOf, type Conflict } from "../../../summary/decisions";
import type { FiledSheet } from "../../../summary/filed-sheet";
import { labelOf } from "../../../summary/match-units";
import { compareText } from "../../../summary/order";
import { unitKey } from "../../../summary/standing";
import type { ConflictRow, ConflictSheet, ConflictView } from "../conflict-view";

function markId({ sha256, sheet }: SheetMark): string {
  return JSON.stringify([sha256, sheet]);
}

function sheetId(filed: FiledSheet): string {
  return markId(markOf(filed));
}

/** The same while the same sheets stand against each other. */
function conflictKey({ unit, judge, sheets }: Conflict): string {
  return JSON.stringify([unitKey(unit), judge, ...sheets.map(sheetId).sort()]);
}

/** By the names that a person reads: the order that merging needs goes by fingerprints, which change when a file is saved. */
function byFile({ scored: a }: FiledSheet, { scored: b }: FiledSheet): number {
  return compareText(a.file, b.file) || compareText(a.sheet, b.sheet);
}

function sheetView(filed: FiledSheet): ConflictSheet {
  const { file, sheet, round, seal, score } = filed.scored;
  const grandTotal = score.grandTotal === null ? null : decimalOf(rounded(score.grandTotal));
  return { id: sheetId(filed), file, sheet, round, grandTotal, isSealed: seal !== null };
}

function entryText(entry: Entry | undefined): string | null {
  if (entry === undefined) return null;
  if (entry.kind === "not-applicable") return "N/A";
  if (entry.kind === "points") return decimalOf(entry.points);
  const figures = decimalOf(entry.figures);
  return entry.outOf === null ? figures : `${figures}/${decimalOf(entry.outOf)}`;
}

type Line = Pick<ConflictRow, "criterion" | "title" | "max">;

function rowOf(line: Line, sheets: readonly FiledSheet[], textOf: (sheet: FiledSheet) => string | null): ConflictRow {
  const entries = sheets.map(textOf);
  const cells = sheets.map(({ scored }) => scored.cells.get(line.criterion) ?? null);
  return { ...line, entries, cells, differs: new Set(entries).size > 1 };
}

function rowsOf(set: CriteriaSet, sheets: readonly FiledSheet[]): readonly ConflictRow[] {
  const leaves = allLeaves(set).map(({ id, title, max }) =>
    rowOf({ criterion: id, title, max: decimalOf(max) }, sheets, ({ scored }) =>
      entryText(scored.entries.leaves.get(id)),
    ),
  );
  const extras = extraItems(set).map(({ id, title, max }) =>
    rowOf({ criterion: id, title, max: decimalOf(max) }, sheets, ({ scored }) => {
      const points = scored.entries.extras.get(id) ?? null;
      return points === null ? null : decimalOf(points);
    }),
  );
  const documents = markedItems(set).map(({ id, title }) =>
    rowOf({ criterion: id, title, max: null }, sheets, ({ scored }) => (scored.entries.documents.has(id) ? "x" : null)),
  );
  return [...leaves, ...extras, ...documents];
}

function decisionView({ decision, sheets }: Conflict, own: readonly Decision[]): ConflictView["decision"] {
  if (decision === null) return null;
  const { reason, by, through } = decision;
  // The sheet that it kept may have got a copy of its content before itself: what it did not set aside is kept.
  const aside = new Set(decision.aside.map(markId));
  const kept = sheets.find((one) => !aside.has(sheetId(one)));
  const made = through !== undefined ? "below" : own.includes(decision) ? "here" : "before";
  return { keep: kept === undefined ? "" : sheetId(kept), reason, by, made, through: through ?? "" };
}

/** Every conflict, the open ones first; `own` are the decisions of this session. */
export function conflictViews(
  set: CriteriaSet,
  conflicts: readonly Conflict[],
  own: readonly Decision[],
): readonly ConflictView[] {
  const ordered = [...conflicts].sort((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  return ordered.map((conflict) => {
    const { unit, judge } = conflict;
    const sheets = [...conflict.sheets].sort(byFile);
    return {
      key: conflictKey(conflict),
      unit: labelOf(unit),
      judge: judge === "" ? null : judge,
      sheets: sheets.map(sheetView),
      rows: rowsOf(set, sheets),
      decision: decisionView(conflict, own),
    };
  });
}

/** What a person's choice means; null where there is no such conflict, no such sheet in it, or no reason. */
export function decisionOf(
  conflicts: readonly Conflict[],
  key: string,
  choice: { readonly keep: string; readonly reason: string; readonly by: string },
): Decision | null {
  const conflict = conflicts.find((one) => conflictKey(one) === key);
  const kept = conflict?.sheets.find((one) => sheetId(one) === choice.keep);
  const reason = choice.reason.trim();
  if (conflict === undefined || kept === undefined || reason === "") return null;
  const { code, name } = conflict.unit;
  const aside = conflict.sheets.filter((one) => one !== kept).map(markOf);
  return { unit: { code, name }, judge: conflict.judge, keep: markOf(kept), aside, reason, by: choice.by };
}

/** The decisions without those that settle this conflict. */
export function withoutDecision(
  decisions: readonly Decision[],
  conflicts: readonly Conflict[],
  key: string,
): readonly Decision[] {
  const conflict = conflicts.find((one) => conflictKey(one) === key);
  const ids = new Set(conflict?.sheets.map(sheetId));
  return decisions.filter(({ keep, aside }) => ![keep, ...aside].every((mark) => ids.has(markId(mark))));
}
