const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;
const SYLLABLE = /[\p{L}\p{M}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Icelandic eth looks exactly like Đ in capitals and comes from old Vietnamese fonts. */
const ETH = /ð/gu;

function toneLast(syllable: string): string {
  const tones = syllable.match(TONES) ?? [];
  return syllable.replaceAll(TONES, "") + tones.join("");
}

/** Names of judges and units come back with every sheet; more than these are no names of one contest. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/**
 * A name as people compare it: one form for composed and decomposed letters, one space between words, lower case.
 * The tone mark goes to the end of its syllable, because "Hoà" and "Hòa" are two spellings of one name.
 */
export function foldName(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = folded(name);
  known.set(name, found);
  return found;
}

function folded(name: string): string {
  return name
    .replaceAll(BLANKS, " ")
    .trim()
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(ETH, "đ")
    .replaceAll(SYLLABLE, toneLast)
    .normalize("NFC");
}
