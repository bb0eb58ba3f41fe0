import { POINTS_FORMAT } from "./points-format";

/** The look of every cell that we lay, by name: Times New Roman throughout, as Nghị định 30/2020 asks. */
export type Style = {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "thin";
  readonly across?: "left" | "center" | "right";
  readonly down?: "top" | "center";
  readonly wrap?: true;
  /** Number format code; General without it. */
  readonly format?: string;
  /** Takes entries while the sheet is locked. */
  readonly unlocked?: true;
};

export const FONT = "Times New Roman";
const INK = "1F2937";
const TINT = "E8EEF7";
const PALE = "F5F7FA";
const ENTRY = "FFFBE6";
const WARNING = "B42318";

const cell = { size: 11, border: "thin", down: "center" } as const;
const text = { ...cell, wrap: true, across: "left" } as const;
const middle = { ...cell, across: "center" } as const;
const figure = { ...middle, format: POINTS_FORMAT } as const;
/** Not `"*"`, which LibreOffice saves as this. */
const exampleFormat = `${POINTS_FORMAT}\\*`;
const line = { size: 13, down: "center" } as const;
/** Side by side, what is shorter begins at the height of what is longer. */
const head = { size: 13, down: "top" } as const;
const large = { size: 14, down: "top" } as const;

export const STYLES = {
  agency: { ...head, across: "center", wrap: true },
  "agency-bold": { ...head, bold: true, across: "center", wrap: true },
  /** Not wrapped: one line of Quốc hiệu is just as wide as its half of a score sheet. */
  motto: { ...head, bold: true, across: "center" },
  "motto-underlined": { ...large, bold: true, underline: true, across: "center", wrap: true },
  "number-line": { ...line, size: 14, across: "center" },
  "place-date": { ...line, size: 14, italic: true, across: "center" },
  title: { size: 14, bold: true, across: "center", down: "center", wrap: true },
  subtitle: { ...line, size: 14, bold: true, across: "center", wrap: true },
  template: { ...line, bold: true, color: WARNING, across: "center", wrap: true },
  label: { ...line, across: "left", wrap: true },
  section: { ...line, bold: true, across: "left", wrap: true },
  note: { size: 11, italic: true, color: INK, across: "left", down: "top", wrap: true },
  "field-label": { ...line, across: "left" },
  /** A unit's name may have 80 letters: it takes a second line rather than being cut by what stands beside it. */
  field: { ...line, bold: true, across: "left", wrap: true, fill: ENTRY, unlocked: true },
  "field-fixed": { ...line, bold: true, across: "left" },
  /** A set's name with its hash may be longer than its place, and on paper every sign of it counts. */
  "set-name": { ...line, bold: true, across: "left", wrap: true },
  "field-date": { ...line, bold: true, across: "left", fill: ENTRY, format: "dd/mm/yyyy", unlocked: true },
  heading: { ...cell, bold: true, fill: TINT, across: "center", wrap: true },
  "group-number": { ...cell, bold: true, fill: PALE, across: "center", format: "@" },
  "group-text": { ...text, bold: true, fill: PALE },
  "group-points": { ...figure, bold: true, fill: PALE },
  "group-points-example": { ...figure, bold: true, fill: PALE, format: exampleFormat },
  "group-blank": { ...text, fill: PALE },
  number: { ...middle, format: "@" },
  text,
  "text-bold": { ...text, bold: true },
  count: { ...middle, format: "0" },
  points: figure,
  /** Only an example until an owner adopts the set. */
  "points-example": { ...figure, format: exampleFormat },
  "points-bold": { ...figure, bold: true },
  /** A count or a mark that takes no entry now. */
  figure: { ...middle, format: "General" },
  percent: { ...middle, format: "0.0%" },
  rate: { ...middle, format: "0.00%" },
  "entry-points": { ...figure, fill: ENTRY, unlocked: true },
  "entry-figure": { ...middle, fill: ENTRY, format: "General", unlocked: true },
  "entry-date": { ...middle, fill: ENTRY, format: "dd/mm/yyyy", unlocked: true },
  "entry-mark": { ...middle, fill: ENTRY, unlocked: true },
  "entry-text": { ...text, fill: ENTRY, unlocked: true },
  total: { ...text, bold: true, fill: TINT },
  "total-points": { ...figure, bold: true, fill: TINT },
  level: { ...middle, bold: true, fill: TINT, wrap: true },
  choice: { size: 10, color: "808080", across: "center", format: POINTS_FORMAT },
  signature: { ...large, bold: true, across: "center", wrap: true },
  "signature-hint": { ...line, italic: true, across: "center", wrap: true },
  "recipients-heading": { size: 12, bold: true, italic: true, across: "left", down: "top" },
  recipients: { size: 11, across: "left", down: "top", wrap: true },
  plain: { size: 12, down: "center" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** By name with the optional fields visible, for writers. */
export function styleOf(name: StyleName): Style {
  return STYLES[name];
}

/** The colours of cells that ask for attention, each readable in black and white by its darker letters. */
export const LOOKS = {
  missing: { fill: "FFE3B8", color: "7A4600" },
  wrong: { fill: "FBD5D1", color: "9B1C10" },
  odd: { fill: "E6E0F8", color: "4A3A8C" },
  good: { fill: "D9F2DF", color: "1A5C2B" },
} as const satisfies Record<string, { readonly fill: string; readonly color: string }>;

export type HighlightLook = keyof typeof LOOKS;

/** The three colours of a scale. */
export const SCALE = { lowest: "F8696B", middle: "FFEB84", highest: "63BE7B" } as const;
