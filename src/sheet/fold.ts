/** So many texts are remembered: one criteria set has some hundred, and thousands of sheets repeat them. */
const REMEMBERED = 4096;
const folded = new Map<string, string>();

function foldAnew(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, " ")
    .trim()
    .toLowerCase()
    .normalize("NFC");
}

/**
 * Text as people compare it: compatibility forms unified (full-width letters and digits, ligatures), NFC, runs of
 * white space of every kind as one space, ends trimmed, lower case. "Xã  Đồng Tâm " and "xã đồng tâm" fold alike.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const found = foldAnew(text);
  if (folded.size === REMEMBERED) folded.clear();
  folded.set(text, found);
  return found;
}
