import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The first day that a zip can hold, in local time as fflate takes it. */
const NO_DAY = new Date(1980, 0, 1);

function repeated(count: number, one: (number: string) => string): string {
  return Array.from({ length: count }, (_, index) => one(String(index + 1))).join("");
}

/** A sound package; nothing is wrong with it but its size. */
export function manySheets(count: number): Uint8Array {
  const override = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/sheet.xml", "worksheet")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${repeated(count, (number) => `<sheet name="Trang ${number}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${repeated(count, (number) => relationship(`r${number}`, "worksheet", "sheet.xml"))}</Relationships>`,
    "xl/sheet.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(packed, { mtime: NO_DAY });
}
