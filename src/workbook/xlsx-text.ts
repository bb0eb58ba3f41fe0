/**
 * The file format writes a character that XML cannot hold as _x000D_. A text that already contains such letters, and
 * the characters that hucre leaves raw although XML refuses them, are written in that form here, so that every reader
 * gives back the same text. Escaping an underscore too many is harmless: _x005F_ is always read as an underscore.
 */
const UNSAFE =
  /_(?=x[0-9A-Fa-f]{4})|[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HEX = 16;

/** For the text of a cell or a formula's text value. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (unsafe) => {
    return `_x${unsafe.charCodeAt(0).toString(HEX).toUpperCase().padStart(4, "0")}_`;
  });
}
