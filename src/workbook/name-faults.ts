import { a1 } from "../sheet/address";
import type { PlannedName } from "../sheet/sheet-plan";
import { unwritableText } from "./unwritable-text";
import type { SheetFault } from "./sheet-fault";

const MAX_SHEET_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\]/;
/** Excel keeps this name for itself. */
const RESERVED = "history";

const MAX_NAME = 255;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;
/** A1 or R1C1: Excel takes these for cells, so no name may look like one. */
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

function sheetNameFault(name: string): string | null {
  if (name.trim() === "") return "is empty";
  if (name.length > MAX_SHEET_NAME) return `has ${String(name.length)} characters`;
  if (FORBIDDEN.test(name)) return "holds one of [ ] : * ? / \\";
  if (name.startsWith("'") || name.endsWith("'")) return "starts or ends with an apostrophe";
  if (name.toLowerCase() === RESERVED) return "is reserved by Excel";
  return unwritableText(name);
}

/** Places that hold the same word as an earlier place, as Excel compares names: without case. */
function repeated(words: readonly string[]): readonly number[] {
  const folded = words.map((word) => word.normalize("NFC").toLowerCase());
  return folded.flatMap((word, at) => (folded.indexOf(word) < at ? [at] : []));
}

/** Sheet names that Excel would not take. */
export function sheetNameFaults(names: readonly string[]): readonly string[] {
  const wrong = names.flatMap((name) => {
    const fault = sheetNameFault(name);
    return fault === null ? [] : [`${name}: the sheet's name ${fault}`];
  });
  return [...wrong, ...repeated(names).map((at) => `${names[at] ?? ""}: two sheets have this name`)];
}

function nameFault(name: string): string | null {
  if (name.length > MAX_NAME) return `has ${String(name.length)} characters`;
  if (!NAME.test(name)) return "is no name";
  return LOOKS_LIKE_A_CELL.test(name) ? "looks like a cell" : null;
}

/** Defined names that Excel would not take. */
export function nameFaults(names: readonly PlannedName[]): readonly SheetFault[] {
  const at = ({ area }: PlannedName): string => a1({ row: area.top, column: area.left });
  const wrong = names.flatMap((planned) => {
    const fault = nameFault(planned.name);
    return fault === null ? [] : [{ cell: at(planned), what: `the name ${JSON.stringify(planned.name)} ${fault}` }];
  });
  const twice = repeated(names.map(({ name }) => name)).flatMap((place) => {
    const planned = names[place];
    return planned === undefined ? [] : [{ cell: at(planned), what: `the name ${planned.name} stands twice` }];
  });
  return [...wrong, ...twice];
}
