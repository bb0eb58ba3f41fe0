/** Text as OLE files and Excel's lock files hold it: two bytes for each unit, the lower first. */
export function utf16(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}
