import { escapeText } from "./xlsx-text";

/** Programs take a text that reads like an error value for that error; as a run of rich text it stays a text. */
const LOOKS_LIKE_AN_ERROR = /^#[A-Z0-9/_]+[!?]?$/;
const KEEPS_BLANKS = /^ | $|[\n\t]/;
const MARKUP = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Between two tags; what XML cannot hold becomes the file format's own escape. */
export function xmlText(text: string): string {
  return text.replace(MARKUP, (found) => NAMED[found] ?? escapedUnit(found));
}

function escapedUnit(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function textElement(safe: string): string {
  if (safe === "") return "<t/>";
  return KEEPS_BLANKS.test(safe) ? `<t xml:space="preserve">${xmlText(safe)}</t>` : `<t>${xmlText(safe)}</t>`;
}

/** The texts of a workbook's cells, each once, in the order in which they are met. */
export type SharedStrings = { readonly indexOf: (safe: string) => number; readonly all: () => readonly string[] };

export function sharedStrings(): SharedStrings {
  const known = new Map<string, number>();
  return {
    indexOf: (safe) => {
      const index = known.get(safe) ?? known.size;
      known.set(safe, index);
      return index;
    },
    all: () => [...known.keys()],
  };
}

/** The items of the part “sharedStrings”. */
export function* sharedItems(strings: SharedStrings): Generator<string> {
  for (const safe of strings.all()) yield `<si>${textElement(safe)}</si>`;
}

/** Attributes and content of a cell that holds a text. `style` is the attribute of its look, or "". */
export function textCell(text: string, reference: string, style: string, strings: SharedStrings): string {
  const safe = escapeText(text);
  if (!LOOKS_LIKE_AN_ERROR.test(text))
    return `<c r="${reference}" t="s"${style}><v>${String(strings.indexOf(safe))}</v></c>`;
  return `<c r="${reference}" t="inlineStr"${style}><is><r>${textElement(safe)}</r></is></c>`;
}

/** Whether the text of such a cell stands among the shared ones. */
export function isShared(text: string): boolean {
  return !LOOKS_LIKE_AN_ERROR.test(text);
}
