import type { PanelSheet } from "../summary/panel";

/** Formulas that round such a fraction settle it at eight places (`settledHundredths`). */
const FINEST = 10_000_000n;

function commonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}

/**
 * Whether a mean over these sheets, rescaled or not, can be rounded in cells without doubt: its denominator divides
 * the sheets' common one times their number, and a double keeps fractions that coarse apart from a tie.
 */
export function isExactInCells(panel: readonly PanelSheet[]): boolean {
  const counted = panel.filter((sheet) => sheet.counted);
  let common = BigInt(Math.max(1, counted.length));
  for (const { total } of counted) {
    common = commonMultiple(common, total.under * BigInt(counted.length));
    if (common > FINEST) return false;
  }
  return true;
}
