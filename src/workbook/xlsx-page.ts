import type { HeaderFooter, PageSetup as PageInFile } from "hucre";
import { FONT } from "../sheet/style";
import { headerCode } from "./header-texts";
import type { FilePage, OtherPage } from "./workbook-file";

const MILLIMETRES_PER_INCH = 25.4;
/** Puts a number of size 13 in the middle of the margin. */
const NUMBER_AT = 0.4;
const NO_TEXTS = { left: "", center: "", right: "" } as const;

/**
 * The page that every layout of ours has: A4, one page wide and as many tall as it takes, centred across. Nghị định
 * 30/2020 asks for page numbers in Arabic numerals, size 13 to 14, upright, centred in the top margin, none on the
 * first page.
 */
export function housePage({ top, bottom }: FilePage["margins"]): OtherPage {
  return {
    paper: "a4",
    zoom: { kind: "fit", across: 1, down: null },
    centredAcross: true,
    centredDown: false,
    header: { ...NO_TEXTS, center: `&"${FONT},Regular"&13&P` },
    footer: NO_TEXTS,
    differentFirst: true,
    headerAt: top * NUMBER_AT,
    footerAt: bottom * NUMBER_AT,
  };
}

function zoomInFile(zoom: OtherPage["zoom"]): PageInFile {
  if (zoom.kind === "scale") return { scale: zoom.percent };
  return { fitToPage: true, fitToWidth: zoom.across ?? 0, fitToHeight: zoom.down ?? 0 };
}

/** Margins become inches. */
export function filePage(page: FilePage): PageInFile {
  const { top, right, bottom, left } = page.margins;
  const other = page.other ?? housePage(page.margins);
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;
  return {
    paperSize: other.paper,
    orientation: page.orientation,
    ...zoomInFile(other.zoom),
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(other.headerAt),
      footer: inches(other.footerAt),
    },
    ...(other.centredAcross ? { horizontalCentered: true } : {}),
    ...(other.centredDown ? { verticalCentered: true } : {}),
  };
}

export function headerFooter(page: FilePage): HeaderFooter {
  const { differentFirst, header, footer } = page.other ?? housePage(page.margins);
  const [oddHeader, oddFooter] = [headerCode(header), headerCode(footer)];
  return {
    ...(differentFirst ? { differentFirst } : {}),
    ...(oddHeader === "" ? {} : { oddHeader }),
    ...(oddFooter === "" ? {} : { oddFooter }),
  };
}
