import type { BorderLine, Edge, Side } from "../engine-style";
import { asColor, asOneOf } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import type { HostObject, Place } from "./host-object";
import { fault } from "./request-fault";
import { uniform } from "./uniform";

const EDGES = {
  top: "EdgeTop",
  right: "EdgeRight",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  "inside-horizontal": "InsideHorizontal",
  "inside-vertical": "InsideVertical",
} as const satisfies Record<Edge, string>;

const STYLES = { solid: "Continuous", dashed: "Dash", dotted: "Dot", double: "Double", none: "None" } as const;
const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;
const PLAIN: BorderLine = { line: "thin", color: "000000" };

/** The cells and their side that make up an edge of a range. */
function lineCells(book: Book, place: Place, edge: Edge): readonly (BorderLine | null)[] {
  const rows = book.engine.styles(place.sheet, book.finite(place));
  const side = (all: typeof rows, one: Side): (BorderLine | null)[] => all.flat().map(({ borders }) => borders[one]);
  switch (edge) {
    case "top":
      return side(rows.slice(0, 1), "top");
    case "bottom":
      return side(rows.slice(-1), "bottom");
    case "left":
      return side(
        rows.map((row) => row.slice(0, 1)),
        "left",
      );
    case "right":
      return side(
        rows.map((row) => row.slice(-1)),
        "right",
      );
    case "inside-horizontal":
      return side(rows.slice(0, -1), "bottom");
    case "inside-vertical":
      return side(
        rows.map((row) => row.slice(0, -1)),
        "right",
      );
  }
}

function styleWord(line: BorderLine | null): string {
  if (line === null) return STYLES.none;
  const { line: kind } = line;
  return kind === "dashed" || kind === "dotted" || kind === "double" ? STYLES[kind] : STYLES.solid;
}

function weightWord({ line }: BorderLine): string {
  return line === "hair" || line === "medium" || line === "thick" ? WEIGHTS[line] : WEIGHTS.thin;
}

function borderObject(book: Book, place: Place, edge: Edge): HostObject {
  const lines = (): readonly (BorderLine | null)[] => lineCells(book, place, edge);
  const draw = (line: BorderLine | null): void => {
    mayChange(book, place.sheet, "allowFormatCells");
    book.engine.setBorders(place.sheet, book.finite(place), { [edge]: line });
  };
  const standing = (): BorderLine => lines().find((line) => line !== null) ?? PLAIN;
  const drawStyle = (value: unknown): void => {
    const style = asOneOf(STYLES, value);
    if (style === "none") draw(null);
    else draw({ ...standing(), line: style === "solid" ? "thin" : style });
  };
  return {
    type: "RangeBorder",
    get: {
      SideIndex: () => EDGES[edge],
      Style: () => uniform(lines().map(styleWord)) ?? (lines().length === 0 ? STYLES.none : null),
      Color: () => uniform(lines().map((line) => (line === null ? "" : `#${line.color}`))),
      Weight: () => uniform(lines().map((line) => (line === null ? WEIGHTS.thin : weightWord(line)))),
    },
    set: {
      Style: drawStyle,
      Color: (value) => {
        draw({ ...standing(), color: asColor(value) });
      },
      Weight: (value) => {
        draw({ ...standing(), line: asOneOf(WEIGHTS, value) });
      },
    },
  };
}

export function bordersObject(book: Book, place: Place): HostObject {
  const edges = Object.keys(EDGES) as Edge[];
  const one = ([side]: readonly unknown[]): HostObject => borderObject(book, place, asOneOf(EDGES, side));
  return {
    type: "RangeBorderCollection",
    get: { Count: () => edges.length },
    open: {
      "": one,
      GetItem: one,
      GetItemAt: ([index]) => {
        const edge = edges[Number(index)];
        if (edge === undefined) throw fault("InvalidArgument");
        return borderObject(book, place, edge);
      },
    },
    items: () => edges.map((edge) => borderObject(book, place, edge)),
  };
}
