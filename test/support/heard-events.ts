import { parseXml } from "../../src/workbook/xml/parse-xml";
import { scanXml } from "../../src/workbook/xml/scan-xml";
import {
  element,
  textElement,
  type Attributes,
  type XmlElement,
  type XmlListener,
} from "../../src/workbook/xml/xml-element";
import { xmlSource } from "../../src/workbook/xml/xml-source";

export type Heard = readonly (readonly [event: string, ...details: (string | undefined)[]])[];

const ASKED = ["r", "s", "t", "name", "ref", "r:id", "Id", "count", "formatCode", "x"];

/** Every part that the reader knows, in one tree each. */
export const SHEET_TREE: XmlElement<string> = element("worksheet", "worksheet", [
  element("sheetData", null, [
    element("row", "row", [
      element("c", "cell", [
        textElement("v", "value"),
        textElement("f", "formula"),
        element("is", "inline", [textElement("t", "text"), element("r", null, [textElement("t", "run")])]),
      ]),
    ]),
  ]),
  element("sheetProtection", "protection"),
]);
export const TREES: readonly XmlElement<string>[] = [
  SHEET_TREE,
  element("workbook", "workbook", [
    element("workbookPr", "properties"),
    element("sheets", null, [element("sheet", "sheet")]),
    element("definedNames", null, [textElement("definedName", "name")]),
  ]),
  element("sst", "sst", [
    element("si", "item", [textElement("t", "text"), element("r", null, [textElement("t", "run")])]),
  ]),
  element("styleSheet", "styles", [
    element("numFmts", null, [element("numFmt", "format")]),
    element("cellXfs", null, [element("xf", "style")]),
  ]),
  element("Relationships", "links", [element("Relationship", "link")]),
];

function recorder(): XmlListener<string> & { readonly heard: [string, ...(string | undefined)[]][] } {
  const heard: [string, ...(string | undefined)[]][] = [];
  return {
    heard,
    enter: (step: string, attributes: Attributes) =>
      heard.push(["enter", step, String(attributes.isAlone), ...ASKED.map((name) => attributes.get(name))]),
    leave: (step: string, text: string) => heard.push(["leave", step, text]),
  };
}

/** What the scanner hears; null where it hands over. */
export function scanned(part: Uint8Array, tree: XmlElement<string>): Heard | null {
  const listener = recorder();
  return scanXml(xmlSource(part), tree, listener) ? listener.heard : null;
}

/** What the parser hears; null where it finds no XML. */
export function parsed(part: Uint8Array, tree: XmlElement<string>): Heard | null {
  const listener = recorder();
  try {
    parseXml(xmlSource(part).text, tree, listener);
    return listener.heard;
  } catch {
    return null;
  }
}
