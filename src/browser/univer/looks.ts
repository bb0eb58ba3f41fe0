import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  TextDecoration,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type BorderLine, type CellStyle, PLAIN_STYLE, type Side } from "../engine-style";

/** The engine knows no lock of a single cell; a direction of text that it never draws moves with a look as Excel's does. */
const UNLOCKED = TextDirection.LEFT_TO_RIGHT;

const ACROSS = {
  general: null,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
} as const;
const DOWN = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const LINES = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
} as const;
export const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const satisfies Record<Side, string>;

function keyOf<Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: unknown, otherwise: Key): Key {
  for (const key in table) if (table[key] === value) return key;
  return otherwise;
}

function hex(color: Nullable<{ rgb?: Nullable<string> }>): string | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(color?.rgb ?? "");
  return found?.[1]?.toUpperCase() ?? rgbHex(color?.rgb ?? "");
}

/** The engine's own palette and pastes write rgb(1, 2, 3). */
function rgbHex(text: string): string | null {
  const found = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (found === null) return null;
  const digits = found.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
  return digits.join("").toUpperCase();
}

function paint(color: string): { rgb: string } {
  return { rgb: `#${color}` };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function underline(kind: CellStyle["underline"]): IStyleData["ul"] {
  if (kind === "none") return { s: BooleanNumber.FALSE };
  return { s: BooleanNumber.TRUE, t: kind === "double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE };
}

/** How each part of a look is written for the engine. */
const PARTS: { readonly [Part in keyof CellStyle]: (value: CellStyle[Part]) => IStyleData } = {
  fontName: (name) => ({ ff: name }),
  fontSize: (points) => ({ fs: points }),
  bold: (on) => ({ bl: flag(on) }),
  italic: (on) => ({ it: flag(on) }),
  underline: (kind) => ({ ul: underline(kind) as NonNullable<IStyleData["ul"]> }),
  strike: (on) => ({ st: { s: flag(on) } }),
  color: (color) => ({ cl: paint(color) }),
  fill: (color) => ({ bg: color === null ? null : paint(color) }),
  across: (side) => ({ ht: ACROSS[side] }),
  down: (side) => ({ vt: DOWN[side] }),
  wrap: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  locked: (on) => ({ td: on ? null : UNLOCKED }),
  borders: () => ({}),
};

export function lookOf(style: Partial<CellStyle>): IStyleData {
  const parts = Object.entries(style).map(([name, value]) => {
    const part = PARTS[name as keyof CellStyle] as (value: unknown) => IStyleData;
    return part(value);
  });
  return Object.assign({}, ...parts) as IStyleData;
}

export function lineOf(line: BorderLine | null): IBorderStyleData | null {
  return line === null ? null : { s: LINES[line.line], cl: paint(line.color) };
}

function borderOf(line: Nullable<IBorderStyleData>): BorderLine | null {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  return { line: keyOf(LINES, line.s, "thin"), color: hex(line.cl) ?? "000000" };
}

export function isLocked(look: IStyleData): boolean {
  return look.td !== UNLOCKED;
}

function underlineOf(look: IStyleData): CellStyle["underline"] {
  if (look.ul?.s !== BooleanNumber.TRUE) return "none";
  return look.ul.t === TextDecoration.DOUBLE ? "double" : "single";
}

/** `look` with the defaults of sheet, row and column in it. */
export function styleOf(look: IStyleData): CellStyle {
  const { bd } = look;
  return {
    fontName: look.ff ?? PLAIN_STYLE.fontName,
    fontSize: look.fs ?? PLAIN_STYLE.fontSize,
    bold: look.bl === BooleanNumber.TRUE,
    italic: look.it === BooleanNumber.TRUE,
    underline: underlineOf(look),
    strike: look.st?.s === BooleanNumber.TRUE,
    color: hex(look.cl) ?? PLAIN_STYLE.color,
    fill: hex(look.bg),
    across: keyOf(ACROSS, look.ht, "general"),
    down: keyOf(DOWN, look.vt, "bottom"),
    wrap: look.tb === WrapStrategy.WRAP,
    locked: isLocked(look),
    borders: { top: borderOf(bd?.t), right: borderOf(bd?.r), bottom: borderOf(bd?.b), left: borderOf(bd?.l) },
  };
}
