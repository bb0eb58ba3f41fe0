import { POINTS_PER_MILLIMETRE } from "../../sheet/page-room";
import type { FilePage, OtherPage } from "../../workbook/workbook-file";
import { housePage } from "../../workbook/xlsx-page";
import type { EnginePage } from "../engine-page";

/** A thousandth of a millimetre: what was planned in whole millimetres comes back whole. */
const PRECISION = 1000;

const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
const millimetres = (length: number): number => Math.round((length / POINTS_PER_MILLIMETRE) * PRECISION) / PRECISION;

export function pageInEngine(page: FilePage): EnginePage {
  const { paper, zoom, centredAcross, centredDown, header, footer, differentFirst, headerAt, footerAt } =
    page.other ?? housePage(page.margins);
  const { top, right, bottom, left } = page.margins;
  return {
    orientation: page.orientation,
    paper,
    margins: {
      top: points(top),
      right: points(right),
      bottom: points(bottom),
      left: points(left),
      header: points(headerAt),
      footer: points(footerAt),
    },
    centredAcross,
    centredDown,
    printed: page.printed,
    repeatedRows: page.repeatedRows,
    breaksAfter: page.breaksAfter,
    zoom,
    header,
    footer,
    differentFirst,
  };
}

function rounded(page: OtherPage): OtherPage {
  const round = (length: number): number => Math.round(length * PRECISION) / PRECISION;
  return { ...page, headerAt: round(page.headerAt), footerAt: round(page.footerAt) };
}

export function pageInFile(page: EnginePage): FilePage {
  const { top, right, bottom, left, header, footer } = page.margins;
  const margins = {
    top: millimetres(top),
    right: millimetres(right),
    bottom: millimetres(bottom),
    left: millimetres(left),
  };
  const other: OtherPage = {
    paper: page.paper,
    zoom: page.zoom,
    centredAcross: page.centredAcross,
    centredDown: page.centredDown,
    header: page.header,
    footer: page.footer,
    differentFirst: page.differentFirst,
    headerAt: millimetres(header),
    footerAt: millimetres(footer),
  };
  const isHouse = JSON.stringify(other) === JSON.stringify(rounded(housePage(margins)));
  const { orientation, printed, repeatedRows, breaksAfter } = page;
  return { orientation, margins, printed, repeatedRows, breaksAfter, ...(isHouse ? {} : { other }) };
}
