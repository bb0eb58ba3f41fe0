import type { SheetPlan } from "../../sheet/sheet-plan";
import { FONT, type Style } from "../../sheet/style";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";
import { coatsOf, type Wanted } from "./rectangles";
import { styledGrid } from "./styled-grid";

/** One property of a look: what a style wants of it (undefined: what a fresh cell has anyway) and how Excel is told. */
type Layer<Value> = {
  readonly of: (style: Style) => Value | undefined;
  readonly paint: (range: Excel.Range, value: Value) => void;
};

function layer<Value>(of: Layer<Value>["of"], paint: Layer<Value>["paint"]): Layer<Value> {
  return { of, paint };
}

const ACROSS = { left: "Left", center: "Center", right: "Right" } as const;
const DOWN = { top: "Top", center: "Center" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function drawLines(range: Excel.Range, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  const { borders } = range.format;
  for (const edge of EDGES) borders.getItem(edge).style = "Continuous";
  if (rows > 1) borders.getItem("InsideHorizontal").style = "Continuous";
  if (columns > 1) borders.getItem("InsideVertical").style = "Continuous";
}

/** Wrapping comes last by itself: once it is on, Excel for the web takes three to six times as long for the rest. */
const LAYERS = [
  layer(
    () => FONT,
    ({ format }, name) => (format.font.name = name),
  ),
  layer(
    ({ size }) => size,
    ({ format }, size) => (format.font.size = size),
  ),
  layer(
    ({ bold }) => bold,
    ({ format }, bold) => (format.font.bold = bold),
  ),
  layer(
    ({ italic }) => italic,
    ({ format }, italic) => (format.font.italic = italic),
  ),
  layer(
    ({ underline }) => underline,
    ({ format }) => (format.font.underline = "Single"),
  ),
  layer(
    ({ color }) => color,
    ({ format }, color) => (format.font.color = `#${color}`),
  ),
  layer(
    ({ fill }) => fill,
    ({ format }, fill) => (format.fill.color = `#${fill}`),
  ),
  layer(
    ({ across }) => across,
    ({ format }, across) => (format.horizontalAlignment = ACROSS[across]),
  ),
  layer(
    ({ down }) => down,
    ({ format }, down) => (format.verticalAlignment = DOWN[down]),
  ),
  layer(
    ({ unlocked }) => unlocked,
    ({ format }) => (format.protection.locked = false),
  ),
  layer(
    ({ format }) => (format === "General" ? undefined : format),
    (range, format) => (range.numberFormat = format as unknown as string[][]),
  ),
] as readonly Layer<string | number | boolean>[];

const BORDER_CALLS = 6;

function* layLayer<Value>(desk: Desk, wanted: Wanted<Value>, paint: Layer<Value>["paint"]): Laying {
  for (const { area, value } of coatsOf(wanted)) {
    yield BYTES_PER_CALL;
    paint(desk.range(area), value);
  }
}

function* layBorders(desk: Desk, styles: Wanted<Style>): Laying {
  for (const { area } of coatsOf(styles.map((row) => row.map((style) => style?.border)))) {
    yield BYTES_PER_CALL * BORDER_CALLS;
    drawLines(desk.range(area), { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 });
  }
}

/** Gives every cell its look, property by property over as few rectangles as do. Merges must stand already. */
export function* layLooks(desk: Desk, plan: SheetPlan): Laying {
  const styles = styledGrid(plan);
  for (const { of, paint } of LAYERS) {
    yield* layLayer(
      desk,
      styles.map((row) => row.map((style) => (style === undefined ? style : of(style)))),
      paint,
    );
  }
  yield* layBorders(desk, styles);
  const wraps = styles.map((row) => row.map((style) => style?.wrap));
  yield* layLayer(desk, wraps, ({ format }, wrap) => (format.wrapText = wrap));
}
