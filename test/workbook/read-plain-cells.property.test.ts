import { strToU8 } from "fflate";
import fc from "fast-check";

import { Refusal, type FileFault } from "../../src/workbook/file-fault";
import { PlainCells } from "../../src/workbook/read-plain-cells";
import { readSheetPart, type FoundSheetPart } from "../../src/workbook/read-sheet-part";
import { cutter } from "../../src/workbook/xml/cut-text";
import { NO } from "../../src/workbook/xml/plain-bytes";
import { DECLARATION, MAIN } from "../support/foreign-workbook";

const TEXTS = ["Đơn vị", "", "_x000D_", "<&>"];
const FORMATS = ["General", "m/d/yyyy", "0.00"];
const SPACE = " xml:space='preserve'";

const address = fc.constantFrom("A1", "B2", "C3", "XFD1048576", "AA10", "A2", "D01");
const oddAddress = fc.constantFrom("", "1", "A", "a1", "A0", "XFE1", "A1048577", "A1 ", "A-1", "&#65;1", "Á1", "A1A");
const style = fc.constantFrom("0", "1", "2", "9", "007", "99999999999999999999");
const type = fc.constantFrom("n", "s", "b", "e", "d", "str");
const oddType = fc.constantFrom("inlineStr", "", "S", "shared", "đ", "&#115;");
const value = fc.oneof(
  fc.constantFrom("0", "1", "3", "4", "007", "2.5", ".5", "5.", ".", "", "-1", "1e3", "0.30000000000000004", "true"),
  fc.constantFrom("2026-05-04", "#REF!", "Đạt", "a&lt;b", "_x000D_", " 1 ", "1\n", "123456789012345678", "1.2.3", "]"),
);
const oddValue = fc.constantFrom(
  "&unknown;",
  "]]>",
  "\r",
  "\u0001",
  "\uFFFE",
  "<b/>",
  "<![CDATA[1]]>",
  "<!-- -->",
  "&",
);
const formula = fc.constantFrom("", "A1+1", "=A1", 'IF(A1&lt;&gt;0,"Đạt","&amp;")', "&#61;A1", "A1>0");

function anyCells(odd: number): fc.Arbitrary<string> {
  const mixed = (plain: fc.Arbitrary<string>, unusual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    odd === 0 ? plain : fc.oneof({ weight: 100 - odd, arbitrary: plain }, { weight: odd, arbitrary: unusual });
  const attribute = (name: string, held: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    held.map((text) => ` ${name}="${text}"`);
  const reference = mixed(
    attribute("r", address),
    fc.oneof(attribute("r", oddAddress), fc.constantFrom("", " r='A1'", '  r="A1"', ' r = "A1"')),
  );
  const looks = mixed(
    fc.tuple(attribute("s", style), attribute("t", type)).chain(([s, t]) => fc.constantFrom("", s, t, s + t, t + s)),
    fc.oneof(
      attribute("t", oddType),
      fc.constantFrom(
        ' s="1" s="1"',
        ' t="n" t="s"',
        ' s=""',
        ' s="-1"',
        ' r="B1"',
        ' cm="1"',
        ' xmlns="urn:x"',
        ' t="n"s="1"',
        " ",
        "/",
      ),
    ),
  );
  const of = (name: string, held: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    held.map((text) => `<${name}>${text}</${name}>`);
  const inside = mixed(
    fc.tuple(of("f", formula), of("v", value)).chain(([f, v]) => fc.constantFrom("", v, f, f + v)),
    fc.oneof(
      fc.tuple(of("f", formula), of("v", mixed(value, oddValue))).map(([f, v]) => v + f),
      fc.constantFrom(
        "<v/>",
        "<f/>",
        '<f t="shared" si="0" ref="A1:B2">A1</f>',
        '<f t="shared" si="0"/>',
        '<f t="array" ref="A1:C3">B1</f>',
      ),
      fc.constantFrom(
        "<is><t>x</t></is>",
        "<v>1</f>",
        "<v>1",
        "<v >1</v>",
        "<v>1</v >",
        `<v${SPACE}>1</v>`,
        "<x/>",
        " ",
      ),
      fc.tuple(of("v", value), of("v", value)).map((both) => both.join("")),
      of("v", oddValue),
    ),
  );
  const cell = fc
    .tuple(reference, looks, inside, mixed(fc.constant("</c>"), fc.constantFrom("</c >", "</d>", "")))
    .chain(([r, look, held, end]) => fc.constantFrom(`<c${r}${look}/>`, `<c${r}${look}>${held}${end}`));
  const between = mixed(
    fc.constant(""),
    fc.constantFrom("\n  ", "<x/>", '<row r="9"/>', "</row><row>", '</row><row r="7">', "x"),
  );
  return fc.array(fc.tuple(cell, between), { maxLength: 6 }).map((all) => all.flat().join(""));
}

function sheetOf(cells: string, before: string): Uint8Array {
  return strToU8(
    `${DECLARATION}${before}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  );
}

function read(part: Uint8Array, date1904: boolean): FoundSheetPart | FileFault {
  try {
    return readSheetPart(part, { texts: TEXTS, formats: FORMATS, date1904 });
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

/** A comment in front makes the scanner give the whole part to the parser, which hears of every element. */
function readByParser(cells: string, date1904: boolean): FoundSheetPart | FileFault {
  return read(sheetOf(cells, "<!-- -->"), date1904);
}

describe("cells read from the bytes", () => {
  it.each([0, 5, 20])("are what the parser hears, with %d odd things in a hundred", (odd) => {
    fc.assert(
      fc.property(anyCells(odd), fc.boolean(), (cells, date1904) => {
        const part = sheetOf(cells, "");
        const expected = readByParser(cells, date1904);
        expect(read(part, date1904)).toEqual(expected);
        expect(read(Buffer.from(part), date1904)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it("are what the parser hears when the bytes are damaged", () => {
    const put = fc.constantFrom("", "<", ">", '"', "&", "/", " ", "=", "r", "1", "</c>", "\u0000", "]]>");
    fc.assert(
      fc.property(anyCells(0), fc.nat(), fc.nat(3), put, (cells, place, cut, piece) => {
        const at = cells === "" ? 0 : place % cells.length;
        const damaged = cells.slice(0, at) + piece + cells.slice(at + cut);
        expect(read(sheetOf(damaged, ""), false)).toEqual(readByParser(damaged, false));
      }),
      { numRuns: 1500 },
    );
  });

  it("have no format where an array formula fills a cell that only has a style, as the parser says", () => {
    const cells = '<c r="A1"><f t="array" ref="A1:B1">C1</f></c><c r="B1" s="2" t="d"/>';
    const found = read(sheetOf(cells, ""), false);
    expect(found).toMatchObject({ cells: [{ column: 0 }, { column: 1, formula: "C1", format: "General" }] });
    expect(found).toEqual(readByParser(cells, false));
  });

  it("are taken whole up to the first that is written in another way", () => {
    const plain =
      '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"/><c r="C1"><f>A1&amp;B1</f><v>2.5</v></c><c r="D1"><v/></c>';
    const bytes = strToU8(plain);
    const cells = new PlainCells(bytes, cutter(bytes), TEXTS);
    const ends = [cells.read(0)];
    for (let end = ends[0] ?? NO; end !== NO; end = cells.read(end)) ends.push(end);
    expect(ends.slice(1).map((end) => plain.slice(0, end).split("<c ").length - 1)).toEqual([1, 2, 3]);
  });

  it("hold the number nearest to what is written", () => {
    const digits = fc.stringMatching(/^\d{0,17}$/);
    fc.assert(
      fc.property(digits, digits, fc.constantFrom("", "."), (whole, part, point) => {
        const text = whole + point + part;
        fc.pre(/\d/.test(text));
        const found = read(sheetOf(`<c r="A1"><v>${text}</v></c>`, ""), false);
        expect(found).toMatchObject({ cells: [{ kind: "number", value: Number(text) }] });
      }),
      { numRuns: 1000 },
    );
  });
});
