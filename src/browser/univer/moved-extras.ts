import {
  type ICommandInfo,
  type IRange,
  UniverInstanceType,
  type Workbook,
  IUniverInstanceService,
} from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import { cellArea } from "../../sheet/address";
import type { EngineChart, EnginePage, EnginePicture } from "../engine-page";
import { type Shift, shiftArea } from "../shift-area";
import { extrasMutation, type SheetExtras } from "./extras";
import type { Session } from "./session";

type Moving = { readonly range: IRange; readonly unitId?: string; readonly subUnitId?: string };

/** The engine's names for what moves cells; its types for them do not resolve. */
const SHIFTS: Readonly<Record<string, (range: IRange) => Shift>> = {
  "sheet.command.insert-row": (range) => ({ along: "rows", at: range.startRow, count: rows(range) }),
  "sheet.command.remove-row": (range) => ({ along: "rows", at: range.startRow, count: -rows(range) }),
  "sheet.command.insert-col": (range) => ({ along: "columns", at: range.startColumn, count: columns(range) }),
  "sheet.command.remove-col": (range) => ({ along: "columns", at: range.startColumn, count: -columns(range) }),
};

const rows = (range: IRange): number => range.endRow - range.startRow + 1;
const columns = (range: IRange): number => range.endColumn - range.startColumn + 1;

function movedRows(span: { readonly first: number; readonly last: number } | null, shift: Shift) {
  const moved = span === null ? null : shiftArea({ top: span.first, bottom: span.last, left: 0, right: 0 }, shift);
  return shift.along === "columns" ? span : moved === null ? null : { first: moved.top, last: moved.bottom };
}

function movedPage(page: EnginePage, shift: Shift): EnginePage {
  return {
    ...page,
    printed: page.printed === null ? null : shiftArea(page.printed, shift),
    repeatedRows: movedRows(page.repeatedRows, shift),
    breaksAfter: page.breaksAfter.flatMap((row) => movedRows({ first: row, last: row }, shift)?.last ?? []),
  };
}

function movedChart(chart: EngineChart, shift: Shift): EngineChart {
  return { ...chart, covers: shiftArea(chart.covers, shift) ?? chart.covers };
}

/** A picture goes with its cell, and away with it. */
function movedPicture(picture: EnginePicture, shift: Shift): readonly EnginePicture[] {
  const area = shiftArea(cellArea(picture.cell), shift);
  return area === null ? [] : [{ ...picture, cell: { row: area.top, column: area.left } }];
}

function moved(extras: SheetExtras, shift: Shift): SheetExtras {
  return {
    ...extras,
    ...(extras.page === undefined ? {} : { page: movedPage(extras.page, shift) }),
    ...(extras.charts === undefined ? {} : { charts: extras.charts.map((chart) => movedChart(chart, shift)) }),
    ...(extras.pictures === undefined
      ? {}
      : { pictures: extras.pictures.flatMap((picture) => movedPicture(picture, shift)) }),
  };
}

/** Print area, page breaks, charts and pictures go with the rows and columns that a person or the program moves. */
export function moveExtrasWithRows(session: Session): void {
  const { injector } = session;
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }: ICommandInfo) => {
      const shiftOf = SHIFTS[id];
      if (shiftOf === undefined || params === undefined) return { redos: [], undos: [] };
      const { range, subUnitId } = params as Moving;
      const book = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      const sheet = subUnitId === undefined ? book?.getActiveSheet() : book?.getSheetBySheetId(subUnitId);
      const extras = sheet?.getConfig().custom as SheetExtras | undefined;
      if (!book || !sheet || extras === undefined) return { redos: [], undos: [] };
      const now = extrasMutation(book.getUnitId(), sheet.getSheetId(), moved(extras, shiftOf(range)));
      return { redos: [now], undos: [extrasMutation(book.getUnitId(), sheet.getSheetId(), extras)] };
    },
  });
}
