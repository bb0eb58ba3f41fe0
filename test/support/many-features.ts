import { foreignWorkbook, relationships, styleSheet, workbookPart, worksheet } from "./foreign-workbook";

const text = (cell: string, content: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

const FIRST = [
  `<row r="1">${text("A1", "PHIẾU CHẤM  ĐIỂM")}</row>`,
  `<row r="2">${text("A2", "STT")}${text("B2", "Điểm &lt;tối đa&gt; &amp; &quot;ghi chú&quot;")}</row>`,
  `<row r="3">${text("A3", "dòng một\ndòng hai")}</row>`,
  '<row r="4"><c r="E4" s="1"><v>4.5</v></c></row>',
  '<row r="5"><c r="E5" s="2"><v>46146</v></c></row>',
  '<row r="6"><c r="E6" s="3"><v>46147</v></c></row>',
  '<row r="8"><c r="E8" s="1"><f>E4*2</f><v>9</v></c><c r="G8" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H8" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
  '<row r="9"><c r="E9" s="1"><f>SUM(E4:E8)</f><v>92306.5</v></c></row>',
  '<row r="11"><c r="A11"><f t="array" ref="A11:A12">E4:E5*2</f><v>9</v></c></row>',
  '<row r="12"><c r="A12"><v>92292</v></c></row>',
];

const SECOND = [
  '<row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Xã </t></r><r><rPr><b/></rPr><t>Đồng Tâm</t></r></is></c></row>',
  '<row r="3"><c r="B3"><v>0.1</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">B3+$B$3</f><v>0.2</v></c></row>',
  '<row r="4"><c r="B4"><v>2</v></c><c r="C4"><f t="shared" si="0"/><v>2.1</v></c></row>',
];

const NAMES = [
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Phiếu 1\'!$2:$3</definedName>',
  "<definedName name=\"everywhere\">'Phiếu 1'!$A$1:$A$5</definedName>",
  '<definedName name="points" localSheetId="0">\'Phiếu 1\'!$E$4:$E$8</definedName>',
  "<definedName name=\"points\" localSheetId=\"1\">'Phiếu ''2'!$B$3:$B$4</definedName>",
  '<definedName name="total" localSheetId="0">\'Phiếu 1\'!$E$9</definedName>',
].join("");

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${WORD_TYPE}.sheet.main+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>`,
  ...[1, 2, 3].map(
    (n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${WORD_TYPE}.worksheet+xml"/>`,
  ),
  "</Types>",
].join("");

/**
 * Three sheets with one of everything that a score sheet may hold: a protected one with rows that repeat on every page
 * (2 and 3), dates, errors and an array formula; one with a name that needs quotes; a hidden one.
 */
export function manyFeatures(): Uint8Array {
  const sheets = ['name="Phiếu 1"', 'name="Phiếu \'2"', 'name="Ẩn" state="hidden"'];
  return foreignWorkbook({
    "[Content_Types].xml": CONTENT_TYPES,
    "xl/workbook.xml": workbookPart(sheets, `<definedNames>${NAMES}</definedNames>`),
    "xl/_rels/workbook.xml.rels": relationships([
      ...["1", "2", "3"].map((n) => [`s${n}`, "worksheet", `worksheets/sheet${n}.xml`] as const),
      ["f", "styles", "styles.xml"],
    ]),
    "xl/styles.xml": styleSheet(
      [0, 2, 164, 165],
      '<numFmt numFmtId="164" formatCode="d\\-mmm"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>',
    ),
    "xl/worksheets/sheet1.xml": worksheet(FIRST.join(""), '<sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    "xl/worksheets/sheet2.xml": worksheet(SECOND.join("")),
    "xl/worksheets/sheet3.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
  });
}

type Expected = readonly [place: string, value: string | number, formula: string | null];

/** What must be read of it in every format, whoever saved it; dates and formats are asked for separately. */
export const EXPECTED_CELLS: Readonly<Record<string, readonly Expected[]>> = {
  "Phiếu 1": [
    ["A1", "PHIẾU CHẤM  ĐIỂM", null],
    ["A2", "STT", null],
    ["B2", 'Điểm <tối đa> & "ghi chú"', null],
    ["A3", "dòng một\ndòng hai", null],
    ["E4", 4.5, null],
    ["E5", 46146, null],
    ["E6", 46147, null],
    ["E8", 9, "E4*2"],
    ["G8", "#DIV/0!", "1/0"],
    ["H8", "ab", '"a"&"b"'],
    ["E9", 92306.5, "SUM(E4:E8)"],
    ["A11", 9, "E4:E5*2"],
    ["A12", 92292, "E4:E5*2"],
  ],
  "Phiếu '2": [
    ["A1", "Xã Đồng Tâm", null],
    ["B3", 0.1, null],
    ["C3", 0.2, "B3+$B$3"],
    ["B4", 2, null],
    ["C4", 2.1, "B4+$B$3"],
  ],
  Ẩn: [["A1", 1, null]],
};
