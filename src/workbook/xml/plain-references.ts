const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Puts the characters in for XML's own references; null when one is of another kind, which only the parser may judge. */
export function withoutReferences(text: string): string | null {
  let left = text.split("&").length - 1;
  const decoded = text.replace(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    const character = name === undefined ? characterOf(decimal, hex) : (NAMED[name] ?? "");
    if (character !== "") left--;
    return character;
  });
  return left === 0 ? decoded : null;
}

function characterOf(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return isCharacter(code) ? String.fromCodePoint(code) : "";
}

/** The characters of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
