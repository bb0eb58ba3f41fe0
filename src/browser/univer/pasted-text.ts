const QUOTE = '"';

type Reading = { readonly rows: string[][]; cell: string; isQuoted: boolean };

function endCell(reading: Reading): void {
  reading.rows.at(-1)?.push(reading.cell);
  reading.cell = "";
}

/** Excel puts quotes around cells with line breaks, and doubles the quotes in them. */
function readSign(reading: Reading, sign: string, next: string): number {
  if (reading.isQuoted) {
    if (sign !== QUOTE) reading.cell += sign;
    else if (next === QUOTE) reading.cell += QUOTE;
    else reading.isQuoted = false;
    return sign === QUOTE && next === QUOTE ? 2 : 1;
  }
  if (sign === QUOTE && reading.cell === "") reading.isQuoted = true;
  else if (sign === "\t") endCell(reading);
  else if (sign === "\n") {
    endCell(reading);
    reading.rows.push([]);
  } else reading.cell += sign;
  return 1;
}

/** The rows of cells in what other programs put on the clipboard as plain text. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const plain = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  const reading: Reading = { rows: [[]], cell: "", isQuoted: false };
  for (let at = 0; at < plain.length;) at += readSign(reading, plain.charAt(at), plain.charAt(at + 1));
  endCell(reading);
  const width = Math.max(...reading.rows.map((row) => row.length));
  return reading.rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
