/** The longest names of Vietnamese units have about 60 letters; a name must fit into a cell's prompt and a file's name. */
export const LONGEST_NAME = 200;

/** A name as one line in NFC, without the characters that nobody sees. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}

export function isTooLong(name: string): boolean {
  return name.length > LONGEST_NAME;
}
