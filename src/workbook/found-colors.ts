import { find, type FoundElement } from "./xml/found-element";

/** "RRGGBB"; null where the element is not there or leaves the colour to the program. */
export type ColorOf = (element: FoundElement | undefined) => string | null;

/** In the order in which theme="…" counts them: white and black are written the other way round in the theme. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;

/** The palette that indexed="8" to "63" stands for (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const FIRST_OF_PALETTE = 8;

/** The colours of a theme part. */
export function themeColors(theme: FoundElement): readonly (string | undefined)[] {
  const scheme = find(theme, "themeElements", "clrScheme");
  return THEME.map((name) => {
    const [color] = find(scheme, name)?.inside ?? [];
    return color?.attributes[color.name === "sysClr" ? "lastClr" : "val"];
  });
}

const CHANNELS = /^[0-9A-F]{6}$/i;

/** Tints lighten towards white (above 0) or darken towards black, channel by channel: near enough to Excel's HSL way. */
function tinted(color: string, tint: number): string {
  const shade = (channel: number): number =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * Math.min(tint, 1));
  const channels = [0, 2, 4].map((at) => shade(parseInt(color.slice(at, at + 2), 16)));
  return channels
    .map((channel) => Math.max(0, channel).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** Reads a colour in any of the four ways in which files write it. */
export function colorReader(theme: readonly (string | undefined)[], palette: readonly string[]): ColorOf {
  const indexed = (index: number): string | undefined =>
    palette[index] ?? PALETTE[index < FIRST_OF_PALETTE ? index : index - FIRST_OF_PALETTE];
  return (element) => {
    if (element === undefined) return null;
    const { rgb, theme: number, indexed: index, tint } = element.attributes;
    const color = rgb?.slice(-6) ?? (number === undefined ? indexed(Number(index ?? NaN)) : theme[Number(number)]);
    if (color === undefined || !CHANNELS.test(color)) return null;
    return tinted(color.toUpperCase(), Number(tint ?? "0") || 0);
  };
}
