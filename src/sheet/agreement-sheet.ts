import { agreementOf, BOOTSTRAP } from "../summary/agreement/agreement";
import type { Consolidation } from "../summary/consolidate";
import { radarOf } from "../summary/radar";
import {
  coefficientsTable,
  criteriaTable,
  judgesTable,
  marginsTable,
  policiesTable,
  selfGapsTable,
  type AgreementTable,
} from "./agreement-tables";
import { AGREEMENT, marginsNote, tooManyUnits } from "./agreement-words";
import { across, fill, rowOf, say, stack, type Block } from "./draft";
import { freeSheet } from "./free-sheet";
import type { PlannedRow, SheetPlan } from "./sheet-plan";

/**
 * Drawing takes 0.9 s for 1,000 units with 9 judges, about as long as all other sheets of the summary together, and 3.5 s
 * for the 3,321 communes of the country, of which nobody signs one common ranking.
 */
const MOST_WITH_MARGINS = 1000;
/** Number, code, name, six figures. */
const WIDTHS = [6, 10, 46, 14, 14, 14, 16, 14, 22] as const;
const NAME = { from: 1, to: 2 } as const;
const LAST = WIDTHS.length - 1;

/** A line across the sheet. */
function line(row: number, text: string, style: "title" | "note" | "field-fixed"): Required<Block> {
  return stack([{ rows: [rowOf([[0, say(text, style)]])], merges: [across(row, 0, LAST)] }]);
}

function bodyOf({ rows, headings, isStretched }: AgreementTable): readonly PlannedRow[] {
  const rest = isStretched ? fill(headings.length, LAST, "text") : [];
  return rows.map((cells) => rowOf([...cells.map((cell, at) => [at, cell] as const), ...rest]));
}

function headingOf({ headings, isStretched }: AgreementTable): PlannedRow {
  const rest = isStretched ? fill(headings.length, LAST, "heading") : [];
  return rowOf([...headings.map((words, at) => [at, say(words === "" ? null : words, "heading")] as const), ...rest]);
}

/** Title, note, heading and rows from this row on, and a blank row. */
function tableBlock(table: AgreementTable, top: number): Block {
  const title = line(top, table.title, "field-fixed");
  const note = table.note === null ? { rows: [] } : line(top + 1, table.note, "note");
  const first = top + 1 + note.rows.length;
  if (table.rows.length === 0) return stack([title, note, line(first, AGREEMENT.none, "note"), { rows: [rowOf([])] }]);
  const rows = [headingOf(table), ...bodyOf(table)];
  const stretched = table.isStretched ? rows.map((_, at) => across(first + at, table.headings.length - 1, LAST)) : [];
  const named = table.hasCode ? [] : rows.map((_, at) => across(first + at, NAME.from, NAME.to));
  return stack([title, note, { rows: [...rows, rowOf([])], merges: [...named, ...stretched] }]);
}

function tablesOf(merged: Consolidation): readonly AgreementTable[] {
  const hasMargins = merged.units.length <= MOST_WITH_MARGINS;
  const found = agreementOf(merged, hasMargins ? BOOTSTRAP : null);
  const radar = radarOf(merged.set, merged.units);
  return [
    judgesTable(found),
    coefficientsTable(found),
    criteriaTable(found),
    selfGapsTable(found),
    marginsTable(found, radar, hasMargins ? marginsNote(BOOTSTRAP.draws) : tooManyUnits(MOST_WITH_MARGINS)),
    policiesTable(radar),
  ];
}

/**
 * “Giám khảo và tiêu chí”: what the sheets say about judges and criteria, beside the score. None where units scored
 * themselves, since nobody judged.
 */
export function agreementSheets(merged: Consolidation): readonly SheetPlan[] {
  if (merged.isSelfScored || merged.units.every(({ panel }) => panel.length === 0)) return [];
  let block = stack([line(0, AGREEMENT.title, "title"), line(1, AGREEMENT.beside, "note"), { rows: [rowOf([])] }]);
  for (const table of tablesOf(merged)) block = stack([block, tableBlock(table, block.rows.length)]);
  const { rows, merges } = block;
  return [freeSheet({ name: AGREEMENT.sheet, widths: WIDTHS, rows, merges })];
}
