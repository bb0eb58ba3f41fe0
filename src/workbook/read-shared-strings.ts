import { excelText } from "./excel-text";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { readXml } from "./xml/read-xml";
import { element, textElement, type XmlListener } from "./xml/xml-element";

type Step = "item" | "text";

/** Rich text stands in runs; what only says how to pronounce it (rPh) is no part of the text. */
const TREE = element<Step>("sst", null, [
  element("si", "item", [textElement("t", "text"), element("r", null, [textElement("t", "text")])]),
]);

class SharedStrings implements XmlListener<Step> {
  readonly texts: string[] = [];
  private text = "";

  enter(step: Step): void {
    if (step === "item") this.text = "";
  }

  leave(step: Step, text: string): void {
    if (step === "text") this.text += excelText(text);
    else this.add();
  }

  private add(): void {
    if (this.texts.length === READ_LIMITS.texts) throw tooLarge("texts", READ_LIMITS.texts);
    this.texts.push(this.text);
  }
}

/** The texts that cells refer to by number. Throws Refusal. */
export function readSharedStrings(part: Uint8Array): readonly string[] {
  return readXml(part, TREE, () => new SharedStrings()).texts;
}
