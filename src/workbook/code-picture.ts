/** What a screen reader says of the picture, and how a reader of the file knows what it shows. */
const ALT = "Mã QR: ";
/** Between the edges of the cell and the picture, in points. */
export const CODE_MARGIN = 2;
const SMALLEST = 12;

export function codeAlt(text: string): string {
  return `${ALT}${text}`;
}

/** What a picture with this alternative text shows; null for any other picture. */
export function codeText(alt: string): string | null {
  return alt.startsWith(ALT) && alt.length > ALT.length ? alt.slice(ALT.length) : null;
}

/** The side of the square in a cell of this size; all in points. */
export function codeSide(width: number, height: number): number {
  return Math.max(SMALLEST, Math.min(width, height) - 2 * CODE_MARGIN);
}
