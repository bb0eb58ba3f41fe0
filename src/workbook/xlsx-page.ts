import type { HeaderFooter, PageSetup as FilePage } from "hucre";
import type { PageSetup } from "../sheet/sheet-plan";
import { FONT } from "../sheet/style";

const MILLIMETRES_PER_INCH = 25.4;
/** Puts a number of size 13 in the middle of the margin. */
const NUMBER_AT = 0.4;

/** Nghị định 30/2020: Arabic numerals, size 13 to 14, upright, centred in the top margin, none on the first page. */
export const PAGE_NUMBER: HeaderFooter = {
  differentFirst: true,
  oddHeader: `&C&"${FONT},Regular"&13&P`,
};

/** A4, one page wide and as many tall as it takes, centred across. Margins become inches. */
export function filePage(page: PageSetup): FilePage {
  const { top, right, bottom, left } = page.margins;
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;
  return {
    paperSize: "a4",
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(top * NUMBER_AT),
      footer: inches(bottom * NUMBER_AT),
    },
    horizontalCentered: true,
  };
}
