import { oncePer } from "../scoring/once-per";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { readXml } from "./xml/read-xml";
import { element, textElement, type Attributes, type XmlListener } from "./xml/xml-element";

export type FoundSheet = { readonly name: string; readonly hidden: boolean; readonly relationship: string };
/** `sheet` counts all sheets of the workbook from 0, charts included; null for a name of the whole workbook. */
export type FoundName = { readonly name: string; readonly sheet: number | null; readonly refersTo: string };

type Step = "workbook" | "properties" | "sheet" | "name";

const TREE = element<Step>("workbook", "workbook", [
  element("workbookPr", "properties"),
  element("sheets", null, [element("sheet", "sheet")]),
  element("definedNames", null, [textElement("definedName", "name")]),
]);

/** What xl/workbook.xml tells: the sheets in their order, the names, and which day the dates count from. */
export class WorkbookPart implements XmlListener<Step> {
  readonly sheets: FoundSheet[] = [];
  readonly names: FoundName[] = [];
  date1904 = false;
  isWorkbook = false;
  private name = "";
  private scope: number | null = null;

  enter(step: Step, attributes: Attributes): void {
    if (step === "workbook") this.isWorkbook = true;
    if (step === "properties") this.date1904 = isTrue(attributes.get("date1904"));
    if (step === "sheet") this.addSheet(attributes);
    if (step === "name") {
      this.name = attributes.get("name") ?? "";
      const scope = attributes.get("localSheetId");
      this.scope = scope === undefined ? null : Number(scope);
    }
  }

  leave(step: Step, text: string): void {
    if (step !== "name") return;
    if (this.names.length === READ_LIMITS.names) throw tooLarge("names", READ_LIMITS.names);
    this.names.push({ name: this.name, sheet: this.scope, refersTo: text });
  }

  private addSheet(attributes: Attributes): void {
    if (this.sheets.length === READ_LIMITS.sheets) throw tooLarge("sheets", READ_LIMITS.sheets);
    const state = attributes.get("state") ?? "visible";
    this.sheets.push({
      name: attributes.get("name") ?? "",
      hidden: state === "hidden" || state === "veryHidden",
      relationship: attributes.get("r:id") ?? "",
    });
  }
}

/** Throws Refusal. */
export const readWorkbookPart = oncePer((part: Uint8Array): WorkbookPart =>
  readXml(part, TREE, () => new WorkbookPart()),
);

/** The two spellings of xsd:boolean; LibreOffice writes the second. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
