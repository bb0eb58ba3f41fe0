/**
 * Text as people compare it: compatibility forms unified (full-width letters and digits, ligatures), NFC, runs of
 * white space of every kind as one space, ends trimmed, lower case. "Xã  Đồng Tâm " and "xã đồng tâm" fold alike.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, " ")
    .trim()
    .toLowerCase()
    .normalize("NFC");
}
