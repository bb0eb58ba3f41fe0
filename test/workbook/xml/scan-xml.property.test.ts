import { strToU8 } from "fflate";
import fc from "fast-check";

import { element, endElement } from "../../../src/workbook/xml/xml-element";
import { DECLARATION, MAIN } from "../../support/foreign-workbook";
import { parsed, scanned, SHEET_TREE as SHEET, type Heard } from "../../support/heard-events";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const plainText = fc
  .array(
    fc.constantFrom(
      "a",
      "4,5",
      "Đ",
      "ồ".normalize("NFD"),
      "\u{1F600}",
      "\uFF11",
      "\uFFFD",
      "\uFEFF",
      "&amp;",
      "&lt;",
      "&#10;",
      "&#xD;",
      "&#x1F31F;",
      "&quot;",
      " ",
      "\n",
      "\t",
      "] ",
      ">",
      "'",
      '"',
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));
const oddText = fc.constantFrom(
  "&",
  "<",
  "]]>",
  "]]",
  "&unknown;",
  "&#0;",
  "&#xD800;",
  "&#xFFFE;",
  "\uFFFE",
  "\uFFFF",
  "\r",
  "\r\n",
  "\u0001",
  "&#1114112;",
  "<![CDATA[1]]>",
  "<!-- x -->",
  "<?p q?>",
  "&lt",
  "&AMP;",
);

const plainName = fc.constantFrom("c", "v", "f", "is", "t", "r", "row", "cc", "extLst", "a.b-c_d");
const oddName = fc.constantFrom("x:c", "q:c", "xml:c", "xmlns:c", "1c", "-c", "c:", ":c", "a:b:c", "ô", "");
const attributeName = fc.constantFrom("r", "s", "t", "ref", "x", "count", "r:id", "xml:space", "x:count");
const oddAttribute = fc.constantFrom(
  ' r=""',
  " r='1'",
  ' r = "1"',
  '  r="1"',
  '\tr="1"',
  '\nr="1"',
  ' q:r="1"',
  ' xmlns="urn:z"',
  ` xmlns="${MAIN}"`,
  ` xmlns:m="${MAIN}"`,
  ' xmlns:x="urn:y"',
  ' xmlns:r="urn:x"',
  ` xmlns:s="${LINKS}"`,
  ' xmlns:w="urn:x"',
  ' xmlns:w=""',
  ' xmlns:xml="urn:w"',
  ' xmlns:xmlns="urn:w"',
  ' s="a<b"',
  ' s="a\tb"',
  ' s="a\nb"',
  ' s="&x;"',
  " s",
  ' s="1"t="2"',
  ' xmlns:n="urn:n" n:x="1"',
  ' n:x="1" xmlns:n="urn:n"',
  ' xmlnsx="1"',
  ' xmlns:n=" urn:n "',
);

/** `odd` says how many of a hundred things are out of the ordinary. */
function anySheet(odd: number): fc.Arbitrary<string> {
  const mixed = (plain: fc.Arbitrary<string>, unusual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    odd === 0 ? plain : fc.oneof({ weight: 100 - odd, arbitrary: plain }, { weight: odd, arbitrary: unusual });
  const value = plainText.map((text) => text.replaceAll(/[<"\n\t]/g, "_"));
  const attributes = fc
    .uniqueArray(attributeName, { maxLength: 4 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          mixed(
            value.map((text) => ` ${name}="${text}"`),
            oddAttribute,
          ),
        ),
      ),
    )
    .map((all) => all.join(""));
  const text = mixed(
    plainText.map((all) => all.replaceAll("]]", "]")),
    oddText,
  );
  const tail = mixed(fc.constantFrom("", " "), fc.constantFrom("\n", "  ", "\t", "/"));
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc
        .tuple(mixed(plainName, oddName), attributes, tail, fc.array(fc.oneof(text, tie("node")), { maxLength: 3 }))
        .map(([name, given, end, inside]) =>
          inside.length === 0
            ? `<${name}${given}${end}/>`
            : `<${name}${given}${end}>${inside.join("")}</${name}${end.trim() === "" && odd > 0 ? end : ""}>`,
        ),
    ),
  }));
  const cell = fc
    .tuple(attributes, fc.array(node, { maxLength: 3 }))
    .map(([given, inside]) => `<c${given}>${inside.join("")}</c>`);
  const root = `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}" xmlns:x="urn:x">`;
  const head = mixed(
    fc.constantFrom(DECLARATION, ""),
    fc.constantFrom(
      "<!DOCTYPE x>",
      '<!DOCTYPE x [<!ENTITY unknown "y">]>',
      "<?xml version='1.0'?>",
      " ",
      `${DECLARATION}<!-- x -->`,
      '<?xml version="1.1"?>',
    ),
  );
  return fc
    .tuple(
      head,
      fc.array(cell, { maxLength: 4 }),
      mixed(fc.constantFrom("", "\n"), fc.constantFrom("<a/>", "x", "<!-- x -->", "\u00a0")),
    )
    .map(
      ([before, cells, after]) =>
        `${before}${root}<sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>${after}`,
    );
}

/** Of bytes as a browser has them, and of a Buffer of Node, which are cut in ways of their own. */
function scannedBoth(bytes: Uint8Array): Heard | null {
  const heard = scanned(bytes, SHEET);
  expect(scanned(Buffer.from(bytes), SHEET)).toEqual(heard);
  return heard;
}

describe("scanner and parser", () => {
  it("hear the same in every plain sheet, and the scanner needs no help", () => {
    fc.assert(
      fc.property(anySheet(0), (xml) => {
        const heard = scannedBoth(strToU8(xml));
        expect(heard).not.toBeNull();
        expect(heard).toEqual(parsed(strToU8(xml), SHEET));
      }),
      { numRuns: 400 },
    );
  });

  it("never disagree on sheets with oddities: what the scanner hears is what the parser hears", () => {
    let used = 0;
    fc.assert(
      fc.property(fc.constantFrom(3, 10, 30).chain(anySheet), (xml) => {
        const heard = scannedBoth(strToU8(xml));
        if (heard === null) return;
        used++;
        expect(heard).toEqual(parsed(strToU8(xml), SHEET));
      }),
      { numRuns: 1500 },
    );
    expect(used).toBeGreaterThan(100);
  });

  it("never disagree on damaged sheets", () => {
    const damage = fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        fc.constantFrom("", "<", ">", '"', "&", "/", " ", ":", "x", "=", "]]", "\u0000", "xmlns"),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(anySheet(0), damage, (xml, damages) => {
        const damaged = damages.reduce((text, [at, cut, put]) => {
          const place = at % text.length;
          return text.slice(0, place) + put + text.slice(place + cut);
        }, xml);
        const heard = scannedBoth(strToU8(damaged));
        if (heard !== null) expect(heard).toEqual(parsed(strToU8(damaged), SHEET));
      }),
      { numRuns: 1500 },
    );
  });

  it("stop at an element behind which nothing is wanted, whatever follows", () => {
    const tree = element("a", "first", [element("b", "second"), endElement("c")]);
    const xml = '<a><b/><z/><c x="1"><b/>&nothing; <<<';
    const expected = [
      ["enter", "first"],
      ["enter", "second"],
      ["leave", "second"],
    ];
    for (const heard of [scanned(strToU8(xml), tree), parsed(strToU8(xml), tree)]) {
      expect(heard?.map(([event, step]) => [event, step])).toEqual(expected);
    }
  });

  it("cut texts right that lie across the edges of what is decoded at once", () => {
    const cells = Array.from(
      { length: 900 },
      (_, at) => `<c r="A${String(at)}"><v>${"xã ".repeat(at % 9)}${"a".repeat(at % 7)}\u{1F31F}</v></c>`,
    );
    const xml = strToU8(`${DECLARATION}<worksheet><sheetData><row>${cells.join("")}</row></sheetData></worksheet>`);
    const heard = scannedBoth(xml);
    expect(heard).not.toBeNull();
    expect(heard).toEqual(parsed(xml, SHEET));
  });
});
