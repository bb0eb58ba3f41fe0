const ESCAPE = /_x([\dA-Fa-f]{4})_/g;

/** Text as Excel means it: _x000D_ is a carriage return, and _x005F_ the underscore of a text that only looks so. */
export function excelText(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}
