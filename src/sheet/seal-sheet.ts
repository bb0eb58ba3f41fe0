import { isError, problem, type Place, type Problem } from "../scoring/problem";
import type { ScoredSheet } from "../summary/scored-sheet";
import { entryAreas, type FoundSheet } from "./entry-areas";
import { findRows } from "./find-rows";
import { gridOf } from "./grid";
import { judgeSheet, type FindSet } from "./judge-sheet";
import { mapSheet } from "./map-sheet";
import { SEAL_HEIGHT } from "./score-places";
import type { SheetEdits } from "./sheet-edits";
import { sheetSeal } from "./sheet-seal";
import type { SheetSnapshot } from "./sheet-snapshot";

/** A sheet as it would be sealed or opened again, or why not. `isDone`: it is so already. */
export type SealOutcome =
  | {
      readonly ok: true;
      readonly scored: ScoredSheet;
      readonly code: string;
      readonly isDone: boolean;
      readonly edits: SheetEdits;
    }
  | { readonly ok: false; readonly scored: ScoredSheet; readonly problems: readonly Problem[] };

type Found = FoundSheet & { readonly scored: ScoredSheet; readonly hash: string; readonly place: Place };

function refused(scored: ScoredSheet, problems: readonly Problem[]): SealOutcome {
  return { ok: false, scored, problems };
}

/** Null where the sheet's own set is not known here: nobody could say which of its cells are entries. */
function foundSheet(snapshot: SheetSnapshot, scored: ScoredSheet, findSet: FindSet): Found | null {
  const known = findSet(scored.set.id);
  const grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  if (known === null || map === null) return null;
  const place = { file: scored.file, sheet: snapshot.name };
  const { rows } = findRows(grid, map, known.set, place);
  return { snapshot, grid, map, set: known.set, hash: known.hash, rows, scored, place };
}

function turned(
  found: Found,
  code: string | null,
): Pick<SheetEdits, "values" | "locks" | "codes" | "codeHeight"> | null {
  const cell = found.map.cells.seal;
  if (cell === undefined) return null;
  const locks = entryAreas(found).map((area) => ({ area, locked: code !== null }));
  const codes = code === null ? [] : [{ text: code, cell: { row: cell.row, column: found.map.criteria.ids } }];
  return { values: [{ cell, value: code }], locks, codes, codeHeight: SEAL_HEIGHT };
}

/** Seals a complete sheet without errors, or tells every problem in the way. Null for what is no score sheet. */
export function sealSheet(snapshot: SheetSnapshot, file: string, findSet: FindSet): SealOutcome | null {
  const scored = judgeSheet(snapshot, file, findSet);
  if (scored === null) return null;
  const errors = scored.problems.filter(isError);
  const found = foundSheet(snapshot, scored, findSet);
  if (errors.length > 0 || found === null || scored.score.grandTotal === null) return refused(scored, errors);
  const code = sheetSeal(scored, found.set, found.hash);
  const edits = turned(found, code);
  if (edits === null) return refused(scored, [problem("seal-cell-missing", found.place, {})]);
  return { ok: true, scored, code, isDone: scored.seal === code, edits: { sheet: snapshot.name, ...edits } };
}

/** Opens a sealed sheet for entries again, broken seal or not. Null for what is no score sheet. */
export function unsealSheet(snapshot: SheetSnapshot, file: string, findSet: FindSet): SealOutcome | null {
  const scored = judgeSheet(snapshot, file, findSet);
  if (scored === null) return null;
  const found = foundSheet(snapshot, scored, findSet);
  if (found === null) return refused(scored, scored.problems.filter(isError));
  const edits = turned(found, null);
  if (edits === null) return refused(scored, [problem("seal-cell-missing", found.place, {})]);
  const isDone = scored.seal === null;
  return { ok: true, scored, code: scored.seal ?? "", isDone, edits: { sheet: snapshot.name, ...edits } };
}
