import type { Area } from "../sheet/address";
import { headerTexts } from "./header-texts";
import { isTrue } from "./read-workbook-part";
import type { FilePage, OtherPage } from "./workbook-file";
import { find, type FoundElement, inside } from "./xml/found-element";
import { housePage } from "./xlsx-page";

const MILLIMETRES_PER_INCH = 25.4;
/** A thousandth of a millimetre: what was planned in whole millimetres comes back whole. */
const PRECISION = 1000;
/** Excel's own, in inches, where a file is silent. */
const MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 } as const;
const PAPERS: Readonly<Partial<Record<string, OtherPage["paper"]>>> = { "1": "letter", "8": "a3", "9": "a4" };
const WHOLE = 100;

const rounded = (millimetres: number): number => Math.round(millimetres * PRECISION) / PRECISION;

function margin(worksheet: FoundElement | undefined, side: keyof typeof MARGINS): number {
  const inches = Number(find(worksheet, "pageMargins")?.attributes[side] ?? NaN);
  return rounded((inches >= 0 ? inches : MARGINS[side]) * MILLIMETRES_PER_INCH);
}

/** 0 is "as many as it takes". */
function pages(value: string | undefined): number | null {
  const count = Number(value ?? "1");
  return count > 0 ? count : null;
}

function zoomOf(worksheet: FoundElement | undefined): OtherPage["zoom"] {
  const { scale, fitToWidth, fitToHeight } = find(worksheet, "pageSetup")?.attributes ?? {};
  const fits = isTrue(find(worksheet, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]);
  if (fits) return { kind: "fit", across: pages(fitToWidth), down: pages(fitToHeight) };
  return { kind: "scale", percent: Number(scale) || WHOLE };
}

function otherPage(worksheet: FoundElement | undefined): OtherPage {
  const header = find(worksheet, "headerFooter");
  const texts = (name: string): OtherPage["header"] => headerTexts(find(header, name)?.text ?? "");
  const options = find(worksheet, "printOptions")?.attributes ?? {};
  return {
    paper: PAPERS[find(worksheet, "pageSetup")?.attributes["paperSize"] ?? ""] ?? "a4",
    zoom: zoomOf(worksheet),
    centredAcross: isTrue(options["horizontalCentered"]),
    centredDown: isTrue(options["verticalCentered"]),
    header: texts("oddHeader"),
    footer: texts("oddFooter"),
    differentFirst: isTrue(header?.attributes["differentFirst"]),
    headerAt: margin(worksheet, "header"),
    footerAt: margin(worksheet, "footer"),
  };
}

function sameAsHouse(page: OtherPage, margins: FilePage["margins"]): boolean {
  const house = housePage(margins);
  const exact = { ...house, headerAt: rounded(house.headerAt), footerAt: rounded(house.footerAt) };
  return JSON.stringify(page) === JSON.stringify(exact);
}

/** Breaks that the program set by itself are not kept: it sets them anew. */
function breaksOf(worksheet: FoundElement | undefined): readonly number[] {
  const rows = inside(find(worksheet, "rowBreaks"), "brk").flatMap(({ attributes }) =>
    isTrue(attributes["man"]) ? [Number(attributes["id"]) - 1] : [],
  );
  return [...new Set(rows)].filter((row) => row >= 0).sort((one, other) => one - other);
}

/** How a worksheet element is printed; print area and repeated rows stand among the names of the workbook. */
export function foundPage(
  worksheet: FoundElement | undefined,
  named: { readonly printed: Area | null; readonly repeatedRows: FilePage["repeatedRows"] },
): FilePage {
  const orientation = find(worksheet, "pageSetup")?.attributes["orientation"];
  const margins = {
    top: margin(worksheet, "top"),
    right: margin(worksheet, "right"),
    bottom: margin(worksheet, "bottom"),
    left: margin(worksheet, "left"),
  };
  const other = otherPage(worksheet);
  return {
    orientation: orientation === "landscape" ? "landscape" : "portrait",
    margins,
    ...named,
    breaksAfter: breaksOf(worksheet),
    ...(sameAsHouse(other, margins) ? {} : { other }),
  };
}
