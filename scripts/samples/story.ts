import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { ScoreRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { NOTHING_FILLED, type FilledRow } from "../../src/sheet/filling";
import { cellOf, edited, notCalculated, type, type SheetEdit } from "./edits";
import type { FaultInFile } from "./planted-fault";
import { requestsOf, sealCell, sealFor } from "./workbooks";
import type { UnitScores } from "./scores";
import { unitOf } from "./units";

/** What happened to one sheet, in this order. */
export type SheetStory = {
  readonly sheet: string;
  /** Another sheet of the same judge instead of this one: its own name and round. */
  readonly again?: Pick<ScoreRequest, "name" | "round">;
  /** Sealed before anything else was typed, or after. */
  readonly seal?: "before" | "after";
  /** Typed over by somebody, after which the program calculated all formulas. */
  readonly typed?: Readonly<Record<string, FilledRow>>;
  readonly edits?: readonly SheetEdit[];
  /** Filled in by a program that does not calculate. */
  readonly isNotCalculated?: true;
};
/** What happened to one workbook: a unit's, whole or only some of its sheets. */
export type FileStory = {
  readonly unit: string;
  /** Null for the unit's usual name. */
  readonly file: string | null;
  /** Null for all. */
  readonly sheets: readonly string[] | null;
  readonly stories: readonly SheetStory[];
  readonly faults: readonly FaultInFile[];
};

function withTyped(request: ScoreRequest, story: SheetStory): ScoreRequest {
  const rows = new Map(request.filling.rows);
  for (const [id, row] of Object.entries(story.typed ?? {})) {
    if (!rows.has(id)) throw new RangeError(`no row ${id} in ${request.name}`);
    rows.set(id, { ...rows.get(id), ...row });
  }
  return { ...request, ...story.again, filling: { ...request.filling, rows } };
}

function layStory(request: ScoreRequest, story: SheetStory): SheetPlan {
  const final = withTyped(request, story);
  const filled = layoutScoreSheet(final);
  const laid =
    story.isNotCalculated === true
      ? notCalculated(filled, layoutScoreSheet({ ...final, filling: NOTHING_FILLED }))
      : filled;
  const seals = { before: request, after: final };
  const sealed = story.seal === undefined ? [] : [type(sealCell(final), sealFor(seals[story.seal]))];
  return edited(laid, [...sealed, ...(story.edits ?? [])]);
}

/** The sheets of a story; one that is scored again stands behind the others. */
export function sheetsOf(story: FileStory, scores: UnitScores): readonly SheetPlan[] {
  const requests = requestsOf(unitOf(story.unit), scores).filter(
    ({ name }) => story.sheets === null || story.sheets.includes(name),
  );
  const told = (name: string, isAgain: boolean): SheetStory =>
    story.stories.find(({ sheet, again }) => sheet === name && (again !== undefined) === isAgain) ?? { sheet: name };
  const first = requests.map((request) => layStory(request, told(request.name, false)));
  const again = requests
    .filter(({ name }) => told(name, true).again !== undefined)
    .map((request) => layStory(request, told(request.name, true)));
  const sheets = [...first, ...again];
  checkCriteria(story, sheets);
  return sheets;
}

/** A fault that is listed at a cell must stand in the row of its criterion: the list is written by hand. */
function checkCriteria({ faults }: FileStory, sheets: readonly SheetPlan[]): void {
  for (const { sheet, cell, criterion, code } of faults) {
    if (sheet === null) continue;
    const plan = sheets.find(({ name }) => name === sheet);
    if (plan === undefined) throw new RangeError(`no sheet ${sheet} for ${code}`);
    if (cell === null || criterion === null) continue;
    const found = cellOf(plan, `A${/\d+/u.exec(cell)?.[0] ?? ""}`)?.value;
    if (found !== criterion) throw new RangeError(`${sheet} ${cell} is of ${String(found)}, not of ${criterion}`);
  }
}
