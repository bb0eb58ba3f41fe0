import type { Consolidation } from "../summary/consolidate";
import type { UnitResult } from "../summary/unit-result";
import { digitsAcross, MOST_SHRINKING } from "./page-room";
import type { LeavableColumn, PaperSettings } from "./paper-settings";
import type { PageSetup, PlannedColumn } from "./sheet-plan";
import type { SummaryColumns } from "./summary-columns";

/** Between these a column is as wide as its longest text; longer ones are wrapped. In digits. */
type Bounds = readonly [least: number, most: number];
type Measures = Readonly<Record<"unit" | "code" | "parent" | "level" | "note", Bounds>> & { readonly group: number };
const ROOMY: Measures = {
  unit: [12, 20],
  code: [6, 11],
  parent: [9, 14],
  level: [8, 12],
  note: [11, 24],
  group: 8,
};
/** For a table that would be too wide otherwise: names are wrapped, and a group holds five figures of 11 points. */
const TIGHT: Measures = { unit: [12, 16], code: [6, 7], parent: [9, 12], level: [8, 8], note: [10, 10], group: 7 };
const WIDTH = { rank: 6, points: 8, judges: 6, hidden: 8 } as const;
/** A letter of 11 points is mostly narrower than a digit of 12; capitals and the cell's edges take the rest. */
const EDGE = 2;

function asWide(texts: readonly (string | null)[], [least, most]: Bounds): number {
  const longest = texts.reduce((length, text) => Math.max(length, Array.from(text ?? "").length), 0);
  return Math.min(Math.max(longest + EDGE, least), most);
}

type Texts = { readonly units: readonly UnitResult[]; readonly notes: readonly string[]; readonly measures: Measures };

function widthOf(columns: SummaryColumns, at: number, { units, notes, measures }: Texts): number {
  if (at === columns.rank) return WIDTH.rank;
  if (at === columns.code)
    return asWide(
      units.map(({ unit }) => unit.code),
      measures.code,
    );
  if (at === columns.unit)
    return asWide(
      units.map(({ unit }) => unit.name),
      measures.unit,
    );
  if (at === columns.parent)
    return asWide(
      units.map(({ unit }) => unit.parent),
      measures.parent,
    );
  if (at === columns.level)
    return asWide(
      units.map(({ level }) => level?.name ?? null),
      measures.level,
    );
  if (at === columns.judges) return WIDTH.judges;
  if (at === columns.note) return asWide(notes, measures.note);
  return columns.groups.some(({ column }) => column === at) ? measures.group : WIDTH.points;
}

/** The columns that stay off the paper, as the secretary chose; their figures stay on the sheet. */
function leftOut(columns: SummaryColumns, { leaveOut }: PaperSettings): ReadonlySet<number> {
  const places = (column: LeavableColumn): readonly (number | null)[] =>
    column === "groups" ? columns.groups.map((group) => group.column) : [columns[column]];
  return new Set(leaveOut.flatMap(places).filter((column) => column !== null));
}

export type SummaryWidths = {
  readonly columns: readonly PlannedColumn[];
  readonly orientation: PageSetup["orientation"];
};

function wholeWidth(columns: readonly PlannedColumn[]): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden === true ? 0 : width), 0);
}

/** Widths of all columns, those behind the note hidden; upright where the letters of the table keep 10 points. */
export function summaryWidths(
  { units }: Consolidation,
  columns: SummaryColumns,
  paper: PaperSettings,
  notes: readonly string[],
): SummaryWidths {
  const last = columns.tieBreaks.at(-1) ?? columns.total;
  const out = leftOut(columns, paper);
  const measured = (measures: Measures): readonly PlannedColumn[] =>
    Array.from({ length: last + 1 }, (_, at): PlannedColumn => {
      if (at > columns.note) return { width: WIDTH.hidden, hidden: true };
      const width = widthOf(columns, at, { units, notes, measures });
      return out.has(at) ? { width, hidden: true } : { width };
    });
  const roomy = measured(ROOMY);
  const needed = wholeWidth(roomy) * MOST_SHRINKING;
  if (needed <= digitsAcross("portrait")) return { columns: roomy, orientation: "portrait" };
  const fits = needed <= digitsAcross("landscape");
  return { columns: fits ? roomy : measured(TIGHT), orientation: "landscape" };
}
