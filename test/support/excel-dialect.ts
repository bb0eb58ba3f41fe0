import { relationships, type Parts } from "./foreign-workbook";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const COMPATIBLE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const REVISION = [
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
  'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"',
  'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"',
  'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3"',
].join(" ");

const WORKBOOK = `${DECLARATION}<workbook ${MAIN} ${LINKS} ${COMPATIBLE} mc:Ignorable="x15 xr xr6 xr10 xr2" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:xr6="http://schemas.microsoft.com/office/spreadsheetml/2016/revision6" xmlns:xr10="http://schemas.microsoft.com/office/spreadsheetml/2016/revision10" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/><mc:AlternateContent ${COMPATIBLE}><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="8_{00000000-0000-0000-0000-000000000000}" xr6:coauthVersionLast="47" xr10:uidLastSave="{00000000-0000-0000-0000-000000000000}"/><sheets><sheet name="Phiếu 1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="points" localSheetId="0">'Phiếu 1'!$B$1:$B$2</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const SHEET = `${DECLARATION}<worksheet ${MAIN} ${LINKS} ${COMPATIBLE} mc:Ignorable="x14ac xr xr2 xr3" ${REVISION} xr:uid="{00000000-0001-0000-0000-000000000000}"><dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData><row r="1" spans="1:3" ht="30" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>4.5</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">B1*2</f><v>9</v></c></row><row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46146</v></c><c r="C2"><f t="shared" si="0"/><v>92292</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><conditionalFormatting sqref="B1:B2"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B1:B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const STYLES = `${DECLARATION}<styleSheet ${MAIN} ${COMPATIBLE} mc:Ignorable="x14ac x16r2 xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\-mmm;@"/></numFmts><fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf></cellXfs><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const TEXTS = `${DECLARATION}<sst ${MAIN} count="2" uniqueCount="2"><si><t>Tiêu chí [1]</t></si><si><r><t xml:space="preserve">Điểm </t></r><r><rPr><b/><sz val="11"/></rPr><t>chấm</t></r></si></sst>`;

/** A workbook in the dialect of Excel 365 for Windows, shaped after files saved by it. */
export const EXCEL_PARTS: Parts = {
  "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]).replace("\n", "\r\n"),
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId3", "styles", "styles.xml"],
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
  ]).replace("\n", "\r\n"),
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": TEXTS,
};
