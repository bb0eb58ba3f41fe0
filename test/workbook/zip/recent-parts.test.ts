import { strFromU8, strToU8, zipSync } from "fflate";
import fc from "fast-check";

import { crc32 } from "../../../src/workbook/zip/crc32";
import { boundedInflate } from "../../../src/workbook/zip/inflate";
import { openPackage, type Unpacking } from "../../../src/workbook/zip/open-package";
import { recentParts } from "../../../src/workbook/zip/recent-parts";
import { readZipDirectory } from "../../../src/workbook/zip/zip-directory";
import { readWorkbook } from "../../../src/workbook/read-workbook";
import {
  foreignWorkbook,
  relationships,
  styleSheet,
  workbookPart,
  worksheet,
  type Parts,
} from "../../support/foreign-workbook";

const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** Reads parts of one file after the other, and counts how many were unpacked. */
function reader() {
  let count = 0;
  const inflate: Unpacking["inflate"] = (bytes, limit) => {
    count += 1;
    return boundedInflate(bytes, limit);
  };
  const unpacking: Unpacking = { inflate, checksum: crc32, recent: recentParts() };
  return {
    part: (bytes: Uint8Array, path: string): Uint8Array => openPackage(bytes, unpacking).part(path),
    unpacked: (): number => count,
  };
}

it("unpacks the same bytes at the same path once, and gives the very same object", () => {
  const { part, unpacked } = reader();
  const first = part(zip({ "a.xml": "<a/>".repeat(9), "own.xml": "1".repeat(40) }), "a.xml");
  const second = part(zip({ "own.xml": "2".repeat(50), "a.xml": "<a/>".repeat(9) }), "a.xml");
  expect([strFromU8(first), second === first, unpacked()]).toEqual(["<a/>".repeat(9), true, 1]);
});

it("unpacks what differs, stands elsewhere, or is no longer the last at its path", () => {
  const { part, unpacked } = reader();
  const [a, b] = [zip({ "a.xml": "<a/>".repeat(9) }), zip({ "a.xml": "<b/>".repeat(9) })];
  const elsewhere = zip({ "b.xml": "<a/>".repeat(9) });
  const read = [part(a, "a.xml"), part(b, "a.xml"), part(elsewhere, "b.xml"), part(a, "a.xml")].map((one) =>
    strFromU8(one),
  );
  expect(read).toEqual(["<a/>", "<b/>", "<a/>", "<a/>"].map((text) => text.repeat(9)));
  expect(unpacked()).toBe(4);
});

it("believes no checksum: bytes that differ are never the known ones", () => {
  const bytes = zip({ "a.xml": "<a/>".repeat(9) });
  const entry = readZipDirectory(bytes).get("a.xml");
  if (entry === undefined) throw new RangeError("no entry");
  const recent = recentParts();
  const packed = Uint8Array.of(1, 2, 3);
  const content = strToU8("one two three");
  recent.keep("a.xml", { packed, entry, content });
  expect(recent.find("a.xml", Uint8Array.of(1, 2, 3), entry)).toBe(content);
  expect(recent.find("a.xml", Uint8Array.of(1, 2, 4), entry)).toBeNull();
  expect(recent.find("a.xml", Uint8Array.of(1, 2), entry)).toBeNull();
  expect(recent.find("a.xml", packed, { ...entry, size: entry.size + 1 })).toBeNull();
  // What was kept is a copy: whoever changes their bytes afterwards changes nothing.
  packed[0] = 9;
  expect(recent.find("a.xml", Uint8Array.of(1, 2, 3), entry)).toBe(content);
});

it("keeps nothing large, and no more than 16 paths", () => {
  const { part, unpacked } = reader();
  const large = zip({ "a.xml": "x".repeat(32_769) });
  part(large, "a.xml");
  part(large, "a.xml");
  expect(unpacked()).toBe(2);
  const paths = Array.from({ length: 17 }, (_, at) => `part${String(at)}.xml`);
  const many = zip(Object.fromEntries(paths.map((path) => [path, "<x/>".repeat(9)])));
  for (const path of [...paths, "part16.xml", "part0.xml"]) part(many, path);
  // The 17th path drives the first ones out.
  expect(unpacked()).toBe(2 + 17 + 1);
});

it("reads every workbook of a row as if it were the first", () => {
  type Book = typeof book extends fc.Arbitrary<infer Value> ? Value : never;
  const book = fc.record({
    name: fc.constantFrom("A", "B"),
    names: fc.boolean(),
    value: fc.integer({ min: 0, max: 99 }),
    format: fc.constantFrom(0, 2, 14),
    sheet: fc.constantFrom("worksheets/sheet1.xml", "worksheets/other.xml"),
  });
  const partsFor = ({ name, names, value, format, sheet }: Book): Parts => ({
    "xl/workbook.xml": workbookPart(
      [`name="${name}"`],
      names ? `<definedNames><definedName name="unit">${name}!$A$1</definedName></definedNames>` : "",
    ),
    "xl/_rels/workbook.xml.rels": relationships([
      ["s1", "worksheet", sheet],
      ["f", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": styleSheet([0, format]),
    [`xl/${sheet}`]: worksheet(`<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>`),
  });
  fc.assert(
    fc.property(fc.array(book, { minLength: 2, maxLength: 6 }), (books) => {
      const recent = recentParts();
      for (const one of books) {
        const bytes = foreignWorkbook(partsFor(one));
        const found = readWorkbook(bytes, { recent });
        expect(found).toEqual(readWorkbook(bytes));
        expect(found).toMatchObject({
          ok: true,
          workbook: { sheets: [{ name: one.name, cells: [{ value: one.value }] }] },
        });
      }
    }),
  );
});
