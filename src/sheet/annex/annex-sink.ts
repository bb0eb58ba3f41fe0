import type { Place, Problem } from "../../scoring/problem";
import type { Complaint } from "../read-number";
import { annexCell, type Annex, type AnnexColumn, type AnnexLine } from "./annex-lines";

/** JSON of a part of a criteria set while it is being put together. */
export type Json = Readonly<Record<string, unknown>>;

/** What is found wrong while a sheet is read, and which cell each part of the set came from. */
export type Sink = {
  readonly problems: Problem[];
  /** Cells by the path in the set's JSON: "groups[0].criteria[1].max". */
  readonly cells: Map<string, string>;
  /** Lines by the id, level name or part that a contradiction names. */
  readonly lines: Map<string, AnnexLine>;
  /** Ids of which something could not be read: what follows from that is not told again. */
  readonly unsure: Set<string>;
  /** Ids of groups whose sum cannot be known; "" for the whole. */
  readonly unsummed: Set<string>;
  readonly annex: Annex;
  readonly sheet: string;
};

export function openSink(annex: Annex, sheet: string): Sink {
  return { problems: [], cells: new Map(), lines: new Map(), unsure: new Set(), unsummed: new Set(), annex, sheet };
}

export function placeAt(sink: Sink, line: Pick<AnnexLine, "row">, column: AnnexColumn): Place {
  return { sheet: sink.sheet, cell: annexCell(sink.annex, line, column) };
}

export function complain(sink: Sink, line: Pick<AnnexLine, "row">, column: AnnexColumn, complaint: Complaint): void {
  sink.problems.push({ ...complaint, place: placeAt(sink, line, column) });
}

/** Remembers where each field of a line's JSON at `path` was typed. */
export function remember(
  sink: Sink,
  line: AnnexLine,
  path: string,
  fields: Readonly<Record<string, AnnexColumn>>,
): void {
  for (const [field, column] of Object.entries(fields))
    sink.cells.set(field === "" ? path : `${path}.${field}`, annexCell(sink.annex, line, column));
}
