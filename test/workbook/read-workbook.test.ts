import type { FoundCell, SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import {
  DECLARATION,
  foreignWorkbook,
  MAIN,
  relationships,
  sharedStrings,
  STRICT,
  styleSheet,
  workbookPart,
  worksheet,
  type Parts,
} from "../support/foreign-workbook";

function sheetsOf(parts: Parts): readonly SheetSnapshot[] {
  const outcome = readWorkbook(foreignWorkbook(parts));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.workbook.sheets;
}

function cellsOf(rows: string, parts: Parts = {}): readonly FoundCell[] {
  return sheetsOf({ "xl/worksheets/sheet1.xml": worksheet(rows), ...parts })[0]?.cells ?? [];
}

/** The cells as [place, value, formula], for tests that ask nothing else. */
function brief(cells: readonly FoundCell[]): readonly unknown[] {
  return cells.map(({ row, column, value, formula }) => [`R${String(row + 1)}C${String(column + 1)}`, value, formula]);
}

describe("a cell", () => {
  it("is read whole: place, kind, value, formula and number format", () => {
    const rows = '<row r="3"><c r="B3" s="1"><f>SUM(B1:B2)</f><v>4.5</v></c></row>';
    const format = '<numFmt numFmtId="164" formatCode="0.00&quot; đ&quot;"/>';
    expect(cellsOf(rows, { "xl/styles.xml": styleSheet([0, 164], format) })).toEqual([
      { row: 2, column: 1, kind: "number", value: 4.5, formula: "SUM(B1:B2)", format: '0.00" đ"' },
    ]);
  });

  it.each([
    ['<c r="A1"><v>8.25</v></c>', "number", 8.25],
    ['<c r="A1" t="n"><v> -1.5E2 </v></c>', "number", -150],
    ['<c r="A1"><v>0x1F</v></c>', "text", "0x1F"],
    ['<c r="A1"><v>Infinity</v></c>', "text", "Infinity"],
    ['<c r="A1"><v>1e999</v></c>', "text", "1e999"],
    [`<c r="A1"><v>${"9".repeat(400)}</v></c>`, "text", "9".repeat(400)],
    ['<c r="A1"><v>.</v></c>', "text", "."],
    ['<c r="A1" t="b"><v>1</v></c>', "boolean", true],
    ['<c r="A1" t="b"><v>false</v></c>', "boolean", false],
    ['<c r="A1" t="b"><v>yes</v></c>', "text", "yes"],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', "error", "#DIV/0!"],
    ['<c r="A1" t="str"><v>xã Đồng Tâm</v></c>', "text", "xã Đồng Tâm"],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 4,5 </t></is></c>', "text", " 4,5 "],
    ['<c r="A1" t="inlineStr"><is><r><t>8,</t></r><r><rPr/><t>5đ</t></r><rPh><t>x</t></rPh></is></c>', "text", "8,5đ"],
    ['<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', "text", "a\rb_x000D_"],
    ['<c r="A1" t="later"><v>7</v></c>', "text", "7"],
  ])("written as %s is %s", (cell, kind, value) => {
    expect(cellsOf(`<row r="1">${cell}</row>`)).toEqual([
      { row: 0, column: 0, kind, value, formula: null, format: "General" },
    ]);
  });

  it.each([
    '<c r="A1"/>',
    '<c r="A1" s="0"></c>',
    "<c r='A1'><v></v></c>",
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="str"><v/></c>',
    '<c r="A1" t="inlineStr"><is><t/></is></c>',
  ])("without a value is left out: %s", (cell) => {
    expect(cellsOf(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`)).toHaveLength(1);
  });

  it("with a formula but no value is the text of nothing", () => {
    expect(brief(cellsOf('<row r="1"><c r="A1"><f>B1</f></c></row>'))).toEqual([["R1C1", "", "B1"]]);
  });

  it("drops the equals sign that some programs write before a formula", () => {
    expect(brief(cellsOf('<row r="1"><c r="A1"><f>=B1&amp;"x"</f><v>1</v></c></row>'))).toEqual([
      ["R1C1", 1, 'B1&"x"'],
    ]);
  });

  it("without an address follows the one before it, in rows without numbers too", () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(brief(cellsOf(rows))).toEqual([
      ["R1C1", 1, null],
      ["R1C2", 2, null],
      ["R5C3", 3, null],
      ["R5C4", 4, null],
      ["R6C1", 5, null],
    ]);
  });

  it("takes its place among the others whatever their order in the file, and the later of two counts", () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>5</v></c></row>';
    expect(brief(cellsOf(rows))).toEqual([
      ["R1C1", 1, null],
      ["R2C1", 3, null],
      ["R2C2", 5, null],
    ]);
  });

  it("stands in the last row and column that a sheet can have", () => {
    expect(brief(cellsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual([
      ["R1048576C16384", 1, null],
    ]);
  });

  it.each(["XFE1", "A1048577", "A0", "1A", "A", "A1:B2", "$A$1", "AAAA1"])(
    "at %s, which no sheet has, makes the file unreadable",
    (reference) => {
      const sheet = worksheet(`<row r="1"><c r="${reference}"><v>1</v></c></row>`);
      expect(readWorkbook(foreignWorkbook({ "xl/worksheets/sheet1.xml": sheet }))).toEqual({
        ok: false,
        fault: { code: "file-unreadable", facts: { reason: "bad-cell" } },
      });
    },
  );
});

describe("shared texts", () => {
  it("are found by number, rich text joined and the pronunciation left out", () => {
    const texts = sharedStrings(
      "<t>một</t>",
      '<r><t xml:space="preserve">hai </t></r><r><rPr><b/></rPr><t>ba</t></r>',
      '<t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh>',
    );
    const rows =
      '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(brief(cellsOf(rows, { "xl/sharedStrings.xml": texts }))).toEqual([
      ["R1C1", "東", null],
      ["R1C2", "hai ba", null],
      ["R1C3", "một", null],
    ]);
  });

  it("keep their Unicode as it is, composed or not", () => {
    const text = "Đồng Tâm".normalize("NFD");
    const found = cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      "xl/sharedStrings.xml": sharedStrings(`<t>${text}</t>`),
    });
    expect(found[0]?.value).toBe(text);
  });

  it("that are not there show as an error in their cell", () => {
    expect(cellsOf('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')).toEqual([
      { row: 0, column: 0, kind: "error", value: "#REF!", formula: null, format: "General" },
    ]);
  });
});

describe("a formula written once for many cells", () => {
  it("is moved to each cell of its shared group", () => {
    const rows =
      '<row r="2"><c r="C2"><f t="shared" si="0" ref="C2:C3">A2+$B$1*LOG10(D2)+SUM(E:E)</f><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><f t="shared" si="0"/></c></row>';
    expect(brief(cellsOf(rows))).toEqual([
      ["R2C3", 1, "A2+$B$1*LOG10(D2)+SUM(E:E)"],
      ["R3C3", 2, "A3+$B$1*LOG10(D3)+SUM(E:E)"],
      ["R3C4", "", "B3+$B$1*LOG10(E3)+SUM(F:F)"],
    ]);
  });

  it("is still a formula where the group's first cell is missing", () => {
    expect(brief(cellsOf('<row r="1"><c r="A1"><f t="shared" si="7"/><v>2</v></c></row>'))).toEqual([["R1C1", 2, ""]]);
  });

  it("stands in every cell that an array formula fills", () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>';
    expect(brief(cellsOf(rows))).toEqual([
      ["R1C1", 1, "B1:B2*2"],
      ["R2C1", 2, "B1:B2*2"],
      ["R2C2", 3, null],
    ]);
  });
});

describe("a number format", () => {
  it.each([
    [0, "General"],
    [2, "0.00"],
    [14, "m/d/yyyy"],
    [16, "d-mmm"],
    [22, "m/d/yyyy h:mm"],
    [30, "m/d/yyyy"],
    [47, "mmss.0"],
    [49, "@"],
    [57, "m/d/yyyy"],
    [163, "General"],
  ])("with the built-in number %d is %s", (id, format) => {
    const cells = cellsOf('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', { "xl/styles.xml": styleSheet([id]) });
    expect(cells[0]?.format).toBe(format);
  });

  it("of the first style counts for cells that name none", () => {
    const cells = cellsOf('<row r="1"><c r="A1"><v>1</v></c></row>', { "xl/styles.xml": styleSheet([14]) });
    expect(cells[0]?.format).toBe("m/d/yyyy");
  });

  it("of a file may replace a built-in one", () => {
    const styles = styleSheet([14], '<numFmt numFmtId="14" formatCode="dd/mm/yyyy"/>');
    const cells = cellsOf('<row r="1"><c r="A1"><v>46146</v></c></row>', { "xl/styles.xml": styles });
    expect(cells[0]).toMatchObject({ kind: "number", value: 46146, format: "dd/mm/yyyy" });
  });

  it("makes a date of a cell of the date type", () => {
    // 4 May 2026 is 46146 by LibreOffice's DATEVALUE; half past eight is 8.5/24 of a day.
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2026-05-04</v></c><c r="B1" t="d"><v>2026-05-04T12:00:00Z</v></c><c r="C1" t="d"><v>T10:00</v></c></row>';
    expect(cellsOf(rows).map(({ kind, value, format }) => [kind, value, format])).toEqual([
      ["number", 46146, "m/d/yyyy"],
      ["number", 46146.5, "m/d/yyyy"],
      ["text", "T10:00", "General"],
    ]);
  });

  it("turns dates that count from 1904 into those that count from 1900", () => {
    // 4 May 2026 is 44684 days after 1 January 1904.
    const rows =
      '<row r="1"><c r="A1" s="1"><v>44684</v></c><c r="B1" s="1"><v>4.5</v></c><c r="C1"><v>44684</v></c></row>';
    const parts = {
      "xl/styles.xml": styleSheet([0, 16]),
      "xl/workbook.xml": workbookPart(['name="A"'], "", '<workbookPr date1904="1"/>'),
    };
    expect(cellsOf(rows, parts).map(({ value }) => value)).toEqual([46146, 4.5, 44684]);
  });
});

describe("a sheet", () => {
  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection algorithmName="SHA-512" hashValue="x" sheet="true"/>', true],
    ['<sheetProtection sheet="0" objects="1"/>', false],
    ['<sheetProtection objects="1"/>', false],
    ["", false],
  ])("with %s is locked: %s", (protection, locked) => {
    expect(sheetsOf({ "xl/worksheets/sheet1.xml": worksheet("", protection) })[0]?.locked).toBe(locked);
  });

  it("knows only its own names that stand for one rectangle of it", () => {
    const names = [
      '<definedName name="points" localSheetId="1">\'Phiếu 1\'!$E$5:$E$34</definedName>',
      '<definedName name="unit" localSheetId="1" hidden="1">\'phiếu 1\'!$B$2</definedName>',
      '<definedName name="elsewhere" localSheetId="1">A!$E$5</definedName>',
      '<definedName name="lost" localSheetId="1">#REF!</definedName>',
      '<definedName name="constant" localSheetId="1">0.25</definedName>',
      "<definedName name=\"two\" localSheetId=\"1\">'Phiếu 1'!$A$1,'Phiếu 1'!$C$1</definedName>",
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Phiếu 1\'!$A$1:$H$40</definedName>',
      "<definedName name=\"points\">'Phiếu 1'!$A$1</definedName>",
      '<definedName name="points" localSheetId="0">A!$A$1</definedName>',
      '<definedName name="__proto__" localSheetId="1">\'Phiếu 1\'!$A$9</definedName>',
    ];
    const sheets = sheetsOf({
      "xl/workbook.xml": workbookPart(['name="A"', 'name="Phiếu 1"'], `<definedNames>${names.join("")}</definedNames>`),
      "xl/_rels/workbook.xml.rels": relationships([
        ["s1", "worksheet", "worksheets/sheet1.xml"],
        ["s2", "worksheet", "worksheets/sheet2.xml"],
      ]),
      "xl/worksheets/sheet2.xml": worksheet(""),
    });
    expect(Object.entries(sheets[1]?.names ?? {})).toEqual([
      ["points", { top: 4, left: 4, bottom: 33, right: 4 }],
      ["unit", { top: 1, left: 1, bottom: 1, right: 1 }],
      ["__proto__", { top: 8, left: 0, bottom: 8, right: 0 }],
    ]);
    expect(Object.keys(sheets[0]?.names ?? {})).toEqual(["points"]);
  });

  it("keeps its place among charts and dialogs, which are passed over", () => {
    const chart = `${DECLARATION}<chartsheet xmlns="${MAIN}"/>`;
    const sheets = sheetsOf({
      "xl/workbook.xml": workbookPart(
        ['name="Biểu đồ"', 'name="B" state="hidden"', 'name="C" state="veryHidden"', 'name="D"'],
        '<definedNames><definedName name="unit" localSheetId="1">B!$A$1</definedName></definedNames>',
      ),
      "xl/_rels/workbook.xml.rels": relationships([
        ["s1", "chartsheet", "chartsheets/sheet1.xml"],
        ["s2", "worksheet", "worksheets/sheet1.xml"],
        ["s3", "worksheet", "worksheets/sheet1.xml"],
        ["s4", "dialogsheet", "dialogsheets/sheet1.xml"],
      ]),
      "xl/chartsheets/sheet1.xml": chart,
    });
    expect(sheets.map(({ name, hidden, names }) => [name, hidden, Object.keys(names)])).toEqual([
      ["B", true, ["unit"]],
      ["C", true, []],
    ]);
  });
});

describe("a package", () => {
  const cell = '<c r="A1" t="s"><v>0</v></c>';
  const rows = `<row r="1">${cell}</row>`;
  const parts: Parts = {
    "xl/worksheets/sheet1.xml": worksheet(rows),
    "xl/sharedStrings.xml": sharedStrings("<t>Đạt</t>"),
  };
  const expected = sheetsOf(parts);

  it.each<[string, Parts]>([
    [
      "with targets from the root",
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["s1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["t", "sharedStrings", "/xl/sharedStrings.xml"],
        ]),
      },
    ],
    [
      "with targets through ..",
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["s1", "worksheet", "../xl/./worksheets/sheet1.xml"],
          ["t", "sharedStrings", "sharedStrings.xml"],
        ]),
      },
    ],
    [
      "with a prefix for everything",
      {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    ],
    [
      "in strict OOXML",
      {
        "xl/worksheets/sheet1.xml": worksheet(rows).replaceAll(MAIN, STRICT),
        "xl/_rels/workbook.xml.rels": relationships([
          ["s1", "worksheet", "worksheets/sheet1.xml"],
          ["t", "sharedStrings", "sharedStrings.xml"],
        ]).replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
      },
    ],
    [
      "with a byte order mark",
      {
        "xl/worksheets/sheet1.xml": `\uFEFF${worksheet(rows)}`,
        "xl/sharedStrings.xml": `\uFEFF${sharedStrings("<t>Đạt</t>")}`,
      },
    ],
    [
      "in UTF-16",
      {
        "xl/sharedStrings.xml": Buffer.from(
          `\uFEFF${sharedStrings("<t>Đạt</t>").replace("UTF-8", "UTF-16")}`,
          "utf16le",
        ),
      },
    ],
    [
      "with single quotes and line breaks in tags",
      { "xl/worksheets/sheet1.xml": worksheet("<row\n r='1' ><c r='A1'\tt='s' ><v >0</v ></c></row>") },
    ],
    [
      "with comments and CDATA",
      {
        "xl/worksheets/sheet1.xml": worksheet(
          `<!-- <c r="B1"/> -->${rows.replace("<v>0</v>", "<v><![CDATA[0]]></v>")}<?a b?>`,
        ),
      },
    ],
    [
      "with foreign elements in between",
      { "xl/worksheets/sheet1.xml": worksheet(`${rows}<z:c xmlns:z="urn:z" r="B1"><v>0</v></z:c>`) },
    ],
    [
      "with line ends of Windows",
      {
        "xl/worksheets/sheet1.xml": worksheet(rows).replaceAll("\n", "\r\n").replace("<sheetData>", "<sheetData>\r\n"),
      },
    ],
    ["whose root says nothing of relationships", { "_rels/.rels": relationships([]) }],
  ])("%s reads the same", (_, changed) => {
    expect(sheetsOf({ ...parts, ...changed })).toEqual(expected);
  });

  it("finds parts whatever the case of their names", () => {
    const { "xl/sharedStrings.xml": texts = "", ...others } = parts;
    expect(sheetsOf({ ...others, "xl/SharedStrings.xml": texts, "xl/sharedStrings.xml": undefined as never })).toEqual(
      expected,
    );
  });

  it("needs neither texts nor styles", () => {
    const links = relationships([["s1", "worksheet", "worksheets/sheet1.xml"]]);
    expect(cellsOf('<row r="1"><c r="A1" s="4"><v>1</v></c></row>', { "xl/_rels/workbook.xml.rels": links })).toEqual([
      { row: 0, column: 0, kind: "number", value: 1, formula: null, format: "General" },
    ]);
  });

  it("holds a workbook relationship of any prefix", () => {
    const workbook = workbookPart(['name="A"']).replaceAll("xmlns:r=", "xmlns:d3p1=").replaceAll("r:id", "d3p1:id");
    expect(sheetsOf({ ...parts, "xl/workbook.xml": workbook })).toEqual(expected);
  });

  it.each<[string, Parts]>([
    [
      "a sheet that is not there",
      { "xl/_rels/workbook.xml.rels": relationships([["s1", "worksheet", "worksheets/gone.xml"]]) },
    ],
    [
      "texts that are not there",
      {
        "xl/_rels/workbook.xml.rels": relationships([
          ["s1", "worksheet", "worksheets/sheet1.xml"],
          ["t", "sharedStrings", "gone.xml"],
        ]),
      },
    ],
    ["a sheet without a relationship", { "xl/_rels/workbook.xml.rels": relationships([]) }],
  ])("with %s is unreadable", (_, changed) => {
    expect(readWorkbook(foreignWorkbook({ ...parts, ...changed }))).toEqual({
      ok: false,
      fault: { code: "file-unreadable", facts: { reason: "part-missing" } },
    });
  });
});
