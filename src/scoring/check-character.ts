/** Crockford's base 32: no I, L, O or U, so that a code survives being read over the phone. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIZE = 32;
/** x^5 + x^2 + 1, a primitive polynomial: it makes the 32 values of a character a field. */
const POLYNOMIAL = 0b100101;

function timesAlpha(value: number): number {
  const shifted = value << 1;
  return shifted >= SIZE ? shifted ^ POLYNOMIAL : shifted;
}

/**
 * The character that closes a code. Place i weighs α^(i+1) in the field of 32: all weights differ up to 31 places, so
 * one wrong character and any two swapped ones always change the sum (a Reed–Solomon check symbol).
 */
export function checkCharacter(values: readonly number[]): number {
  let sum = 0;
  for (const value of [...values].reverse()) sum = timesAlpha(sum ^ value);
  return sum;
}
