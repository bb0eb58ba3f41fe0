import fc from "fast-check";
import { utils, write } from "@e965/xlsx";

import { checksumNode, inflateNode } from "../../src/cli/inflate-node";
import { readAnyWorkbook, readWorkbook, type ReadOutcome } from "../../src/workbook/read-workbook";
import { EXCEL_PARTS } from "../support/excel-dialect";
import { DECLARATION, zipOf } from "../support/foreign-workbook";
import { manyFeatures } from "../support/many-features";

const STARTS = ["", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "<?xml ", "\ufeff"].map(
  (start) => Buffer.from(start, "latin1"),
);
const CODES = ["file-unreadable", "file-encrypted", "file-not-a-workbook", "file-too-large"];

function read(bytes: Uint8Array): ReadOutcome {
  return readWorkbook(bytes, { inflate: inflateNode, checksum: checksumNode });
}

function hasCode(outcome: ReadOutcome): boolean {
  return !outcome.ok && CODES.includes(outcome.fault.code);
}

describe("any bytes", () => {
  it("are a file with a fault, never an exception", async () => {
    const anyBytes = fc.tuple(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 3000 }));
    await fc.assert(
      fc.asyncProperty(anyBytes, async ([start, rest]) => {
        const bytes = Buffer.concat([start, rest]);
        expect(hasCode(read(bytes))).toBe(true);
        expect(hasCode(await readAnyWorkbook(bytes))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  ["of one sheet", zipOf(EXCEL_PARTS)],
  ["of three sheets", manyFeatures()],
])("a workbook %s", (_, whole) => {
  const expected = read(whole);

  it("in which a bit flipped is found to be damaged, or reads as if nothing had happened", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const outcome = read(bytes);
        if (outcome.ok) expect(outcome).toEqual(expected);
        else expect(hasCode(outcome)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("that was cut anywhere is found to be damaged", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(hasCode(read(whole.subarray(0, length)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a part in which something was changed and which was packed again", () => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const pieces = [
    "",
    "<",
    ">",
    '"',
    "&",
    "/",
    "<c>",
    "</c>",
    '<c r="B1">',
    "<row>",
    "</row>",
    "<v>",
    "</v>",
    "1",
    "é",
    "\u0000",
    DECLARATION,
  ];

  it.each(Object.keys(EXCEL_PARTS))("is read or refused, never an exception: %s", (path) => {
    const part = String(EXCEL_PARTS[path]);
    fc.assert(
      fc.property(fc.nat(part.length), fc.nat(30), fc.constantFrom(...pieces), (at, cut, put) => {
        const changed = part.slice(0, at) + put + part.slice(at + cut);
        const outcome = read(zipOf({ ...EXCEL_PARTS, [path]: changed }));
        expect(outcome.ok || hasCode(outcome)).toBe(true);
      }),
      { numRuns: path === SHEET ? 400 : 150 },
    );
  });
});

describe("a file of a foreign format", () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["Tiêu chí", 4.5],
      [true, { t: "n", v: 46146, z: "dd/mm/yyyy" }],
    ]),
    "A",
  );
  const saved = (bookType: "xls" | "xlsb" | "ods"): Uint8Array =>
    new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);

  it.each(["xlsb", "ods", "xls"] as const)(
    "damaged in one byte is read or refused, never an exception: .%s",
    async (format) => {
      const whole = saved(format);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
          const outcome = await readAnyWorkbook(Uint8Array.from(whole).fill(byte, at, at + 1));
          expect(outcome.ok || hasCode(outcome)).toBe(true);
        }),
        { numRuns: 200 },
      );
    },
  );
});
