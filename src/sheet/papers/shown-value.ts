import { dayOfSerial } from "../calendar-day";
import type { PlannedCell } from "../sheet-plan";
import { styleOf, type Style } from "../style";

const PER_CENT = 100;

function withComma(text: string): string {
  return text.replace(".", ",");
}

function dayText(serial: number): string {
  const { day, month, year } = dayOfSerial(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(day)}/${two(month)}/${String(year)}`;
}

/** How a number of each format of our styles stands on Vietnamese paper. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  "0": (value) => value.toFixed(0),
  "0.00": (value) => withComma(value.toFixed(2)),
  "0.0%": (value) => `${withComma((value * PER_CENT).toFixed(1))}%`,
  "dd/mm/yyyy": dayText,
};

/** What a planned cell shows. */
export function shownValue({ value, style }: PlannedCell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const { format }: Style = style === undefined ? { size: 12 } : styleOf(style);
  return FORMATS[format ?? ""]?.(value) ?? withComma(String(value));
}
