const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

/** Titles, names, messages and formulas hold no control characters, which programs read back differently; null if none. */
export function controlCharacterFault(text: string): string | null {
  return CONTROL.test(text) ? `${JSON.stringify(text)} holds a control character` : null;
}
