import type { CellStyle } from "../engine-style";
import { asBoolean, asColor, asNumber, asOneOf, asText } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import type { HostObject, Place } from "./host-object";
import { fault } from "./request-fault";
import { setters } from "./setters";
import { uniform } from "./uniform";

const UNDERLINES = { none: "None", single: "Single", double: "Double" } as const;
const LARGEST_FONT = 409;

export type StyleOf = <Key extends keyof CellStyle>(key: Key) => CellStyle[Key] | null;
export type Paint = (style: Partial<CellStyle>) => void;

/** The looks of a range, read as one (null where its cells differ) and painted as one. */
export function looksOf(book: Book, place: Place): { readonly style: StyleOf; readonly paint: Paint } {
  return {
    style: (key) => {
      return uniform(
        book.engine.styles(place.sheet, book.finite(place)).flatMap((row) => row.map((style) => style[key])),
      );
    },
    paint: (style) => {
      mayChange(book, place.sheet, "allowFormatCells");
      book.engine.setStyle(place.sheet, book.finite(place), style);
    },
  };
}

function fontSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > LARGEST_FONT) throw fault("InvalidArgument");
  return size;
}

const hex = (color: string | null): string | null => (color === null ? null : `#${color}`);

function fontReaders(style: StyleOf): NonNullable<HostObject["get"]> {
  return {
    Name: () => style("fontName"),
    Size: () => style("fontSize"),
    Bold: () => style("bold"),
    Italic: () => style("italic"),
    Underline: () => {
      const found = style("underline");
      return found === null ? null : UNDERLINES[found];
    },
    Strikethrough: () => style("strike"),
    Color: () => hex(style("color")),
  };
}

/** How a value that is sent becomes a part of a look. */
const FONT_PARTS: Readonly<Record<string, (value: unknown) => Partial<CellStyle>>> = {
  Name: (value) => ({ fontName: asText(value) }),
  Size: (value) => ({ fontSize: fontSize(value) }),
  Bold: (value) => ({ bold: asBoolean(value) }),
  Italic: (value) => ({ italic: asBoolean(value) }),
  Underline: (value) => ({ underline: asOneOf(UNDERLINES, value) }),
  Strikethrough: (value) => ({ strike: asBoolean(value) }),
  Color: (value) => ({ color: asColor(value) }),
};

export function fontObject(book: Book, place: Place): HostObject {
  const { style, paint } = looksOf(book, place);
  return { type: "RangeFont", get: fontReaders(style), set: setters(FONT_PARTS, paint) };
}

const NO_FILL = "#FFFFFF";

export function fillObject(book: Book, place: Place): HostObject {
  const { paint } = looksOf(book, place);
  return {
    type: "RangeFill",
    get: {
      /** Excel gives white for no fill and "" where the cells differ. */
      Color: () => {
        const fills = book.engine.styles(place.sheet, book.finite(place)).flat();
        return uniform(fills.map(({ fill }) => hex(fill) ?? NO_FILL)) ?? "";
      },
    },
    set: setters({ Color: (value) => ({ fill: value === "" ? null : asColor(value) }) }, paint),
    call: {
      Clear: () => {
        paint({ fill: null });
      },
    },
  };
}

export function lockObject(book: Book, place: Place): HostObject {
  const { style, paint } = looksOf(book, place);
  return {
    type: "FormatProtection",
    get: { Locked: () => style("locked") },
    set: setters({ Locked: (value) => ({ locked: asBoolean(value) }) }, paint),
  };
}
