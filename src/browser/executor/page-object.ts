import type { EnginePage } from "../engine-page";
import { addressOfArea, placeOfArgument } from "./address";
import { asBoolean, asCount, asNumber, asOneOf, asRecord, asText } from "./argument";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { rangeObject } from "./range-object";
import { fault } from "./request-fault";
import { setters } from "./setters";

type Change = (part: Partial<EnginePage>) => void;
type Side = keyof EnginePage["margins"];

const ORIENTATIONS = { portrait: "Portrait", landscape: "Landscape" } as const;
const PAPERS = { a4: "A4", a3: "A3", letter: "Letter" } as const;
const STATES = { plain: "Default", first: "FirstAndDefault" } as const;
const UNITS = { points: "Points", inches: "Inches", centimeters: "Centimeters" } as const;
const POINTS_IN = { points: 1, inches: 72, centimeters: 72 / 2.54 } as const;
const SIDES: Readonly<Record<Side, string>> = {
  top: "TopMargin",
  right: "RightMargin",
  bottom: "BottomMargin",
  left: "LeftMargin",
  header: "HeaderMargin",
  footer: "FooterMargin",
};
const BLANK = { left: "", center: "", right: "" } as const;

function asMargin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw fault("InvalidArgument");
  return points;
}

/** The page prints every sheet as a paper of its own, and so does a file that it saves. */
function onlyOne(value: unknown): Partial<EnginePage> {
  if (asCount(value) !== 1) throw fault("InvalidArgument");
  return {};
}

function zoomOf(value: unknown): EnginePage["zoom"] {
  const { horizontalFitToPages, verticalFitToPages, scale } = asRecord(value);
  const pages = (count: unknown): number | null => (count === undefined || count === null ? null : asCount(count));
  if (scale !== undefined && scale !== null) return { kind: "scale", percent: asNumber(scale) };
  return { kind: "fit", across: pages(horizontalFitToPages), down: pages(verticalFitToPages) };
}

function zoomWords(zoom: EnginePage["zoom"]): Readonly<Record<string, number>> {
  if (zoom.kind === "scale") return { scale: zoom.percent };
  return {
    ...(zoom.across === null ? {} : { horizontalFitToPages: zoom.across }),
    ...(zoom.down === null ? {} : { verticalFitToPages: zoom.down }),
  };
}

function marginsOf(unit: unknown, value: unknown): Partial<Record<Side, number>> {
  const factor = POINTS_IN[asOneOf(UNITS, unit)];
  const sent = asRecord(value);
  const sides = Object.keys(SIDES) as Side[];
  return Object.fromEntries(
    sides.flatMap((side) => (sent[side] === undefined ? [] : [[side, asMargin(sent[side]) * factor]])),
  );
}

function headerObject(page: () => EnginePage, change: Change): HostObject {
  const parts = (["left", "center", "right"] as const).flatMap((side) =>
    (["header", "footer"] as const).map((band) => {
      const name = side.charAt(0).toUpperCase() + side.slice(1) + (band === "header" ? "Header" : "Footer");
      const get = (): string => page()[band][side];
      const set = (value: unknown): void => {
        change({ [band]: { ...BLANK, ...page()[band], [side]: asText(value) } });
      };
      return { name, get, set };
    }),
  );
  return {
    type: "HeaderFooter",
    get: Object.fromEntries(parts.map(({ name, get }) => [name, get])),
    set: Object.fromEntries(parts.map(({ name, set }) => [name, set])),
  };
}

function headersObject(page: () => EnginePage, change: Change): HostObject {
  return {
    type: "HeaderFooterGroup",
    get: { State: () => (page().differentFirst ? STATES.first : STATES.plain) },
    set: setters({ State: (value) => ({ differentFirst: asOneOf(STATES, value) === "first" }) }, change),
    open: { DefaultForAllPages: () => headerObject(page, change) },
  };
}

function readers(page: () => EnginePage): NonNullable<HostObject["get"]> {
  const sides = Object.keys(SIDES) as Side[];
  return {
    Orientation: () => ORIENTATIONS[page().orientation],
    PaperSize: () => PAPERS[page().paper],
    CenterHorizontally: () => page().centredAcross,
    CenterVertically: () => page().centredDown,
    FirstPageNumber: () => 1,
    Zoom: () => zoomWords(page().zoom),
    ...Object.fromEntries(sides.map((side) => [SIDES[side], () => page().margins[side]])),
  };
}

function parts(page: () => EnginePage): Readonly<Record<string, (value: unknown) => Partial<EnginePage>>> {
  const margin = (side: Side) => (value: unknown) => ({ margins: { ...page().margins, [side]: asMargin(value) } });
  const sides = Object.keys(SIDES) as Side[];
  return {
    Orientation: (value) => ({ orientation: asOneOf(ORIENTATIONS, value) }),
    PaperSize: (value) => ({ paper: asOneOf(PAPERS, value) }),
    CenterHorizontally: (value) => ({ centredAcross: asBoolean(value) }),
    CenterVertically: (value) => ({ centredDown: asBoolean(value) }),
    FirstPageNumber: onlyOne,
    Zoom: (value) => ({ zoom: zoomOf(value) }),
    ...Object.fromEntries(sides.map((side) => [SIDES[side], margin(side)])),
  };
}

/** PageLayout of a sheet. */
export function pageObject(book: Book, sheet: string): HostObject {
  const page = (): EnginePage => book.engine.page(sheet);
  const change: Change = (part) => {
    book.engine.setPage(sheet, { ...page(), ...part });
  };
  return {
    type: "PageLayout",
    get: readers(page),
    set: setters(parts(page), change),
    call: {
      SetPrintArea: ([area]) => {
        change({ printed: placeOfArgument(book, sheet, area).area });
      },
      SetPrintTitleRows: ([rows]) => {
        const { top, bottom } = placeOfArgument(book, sheet, rows).area;
        change({ repeatedRows: { first: top, last: bottom } });
      },
      SetPrintMargins: ([unit, sides]) => {
        change({ margins: { ...page().margins, ...marginsOf(unit, sides) } });
      },
    },
    open: {
      HeadersFooters: () => headersObject(page, change),
      GetPrintAreaOrNullObject: () => {
        const { printed } = page();
        return printed === null ? null : { type: "RangeAreas", get: { Address: () => addressOfArea(printed) } };
      },
      GetPrintTitleRowsOrNullObject: () => {
        const rows = page().repeatedRows;
        if (rows === null) return null;
        return rangeObject(book, { sheet, area: { top: rows.first, bottom: rows.last, left: 0, right: 16_383 } });
      },
    },
  };
}
