const NAMED = [
  ["lt;", "<"],
  ["gt;", ">"],
  ["amp;", "&"],
  ["quot;", '"'],
  ["apos;", "'"],
] as const;
const NUMBERED = /#(?:(\d{1,7})|x([\da-fA-F]{1,6}));/y;

/** Puts the characters in for XML's own references; null when one is of another kind, which only the parser may judge. */
export function withoutReferences(text: string): string | null {
  let decoded = "";
  let done = 0;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", done)) {
    decoded += text.slice(done, at);
    const [name, character] = named(text, at + 1) ?? numbered(text, at + 1);
    if (character === "") return null;
    decoded += character;
    done = at + 1 + name.length;
  }
  return decoded + text.slice(done);
}

function named(text: string, at: number): (typeof NAMED)[number] | null {
  for (const reference of NAMED) if (text.startsWith(reference[0], at)) return reference;
  return null;
}

function numbered(text: string, at: number): readonly [reference: string, character: string] {
  NUMBERED.lastIndex = at;
  const [reference = "", decimal, hex = ""] = NUMBERED.exec(text) ?? [];
  const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
  return [reference, isCharacter(code) ? String.fromCodePoint(code) : ""];
}

/** The characters of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
