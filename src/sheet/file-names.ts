/** Windows refuses these as names of files, whatever follows the point. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
/** Excel refuses these in the name of a sheet. */
const FORBIDDEN_IN_SHEETS = /[[\]:*?/\\\p{Cc}\p{Cf}]+/gu;
const LONGEST_SHEET_NAME = 31;
/** Linux takes 255 bytes, and a Vietnamese letter up to 3; the ending and a number need room as well. */
const LONGEST_FILE_NAME = 75;

function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("").trim();
}

/** A name without its ending that Windows, macOS and Linux take; Vietnamese letters stay, in NFC. */
export function fileStem(text: string): string {
  const kept = cut(tidy(tidy(text).replace(FORBIDDEN, "-")), LONGEST_FILE_NAME).replace(/^[.\s]+|[.\s]+$/gu, "");
  if (kept === "") return "phieu";
  return RESERVED.test(kept) ? `_${kept}` : kept;
}

export function sheetName(text: string): string {
  const kept = cut(tidy(text.replace(FORBIDDEN_IN_SHEETS, " ")).replace(/^'+|'+$/gu, ""), LONGEST_SHEET_NAME);
  return kept === "" || kept.toLowerCase() === "history" ? "Phiếu" : kept;
}

/** Numbers a name that was given already; names that differ in case alone are one name to Windows and Excel. */
export function uniqueNames(longest: number = LONGEST_FILE_NAME): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let unique = name;
    for (let number = 2; given.has(unique.toLowerCase()); number += 1) {
      const ending = ` (${String(number)})`;
      unique = `${cut(name, longest - ending.length)}${ending}`;
    }
    given.add(unique.toLowerCase());
    return unique;
  };
}

export function uniqueSheetNames(): (name: string) => string {
  const unique = uniqueNames(LONGEST_SHEET_NAME);
  return (name) => unique(sheetName(name));
}
