const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;
const ESCAPE = /_x[0-9A-Fa-f]{4}_/;

/**
 * Cells hold any text (xlsx-text.ts), but in titles, names, messages and formulas programs read control characters,
 * and letters that look like the file's escape for one, each in their own way. Says which of them a text holds, or null.
 */
export function unwritableText(text: string): string | null {
  if (CONTROL.test(text)) return `${JSON.stringify(text)} holds a control character`;
  return ESCAPE.test(text) ? `${JSON.stringify(text)} holds an escape of the file format` : null;
}
