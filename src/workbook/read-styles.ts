import { oncePer } from "../scoring/once-per";
import { builtInFormat, GENERAL } from "./built-in-format";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { readXml } from "./xml/read-xml";
import { element, type Attributes, type XmlListener } from "./xml/xml-element";

type Step = "format" | "style";

const TREE = element<Step>("styleSheet", null, [
  element("numFmts", null, [element("numFmt", "format")]),
  element("cellXfs", null, [element("xf", "style")]),
]);

class Styles implements XmlListener<Step> {
  readonly formatIds: number[] = [];
  readonly formats = new Map<number, string>();

  enter(step: Step, attributes: Attributes): void {
    if (this.formatIds.length + this.formats.size > READ_LIMITS.styles) throw tooLarge("styles", READ_LIMITS.styles);
    const id = Number(attributes.get("numFmtId") ?? "0");
    if (step === "style") this.formatIds.push(id);
    else this.formats.set(id, formatCode(attributes.get("formatCode") ?? ""));
  }

  leave(): void {
    // Everything wanted stands in the attributes.
  }
}

/** Excel takes no longer ones, and whoever asks every cell whether it is a date looks through its code. */
const LONGEST_CODE = 255;

function formatCode(code: string): string {
  return code.length > LONGEST_CODE ? GENERAL : code;
}

/** The number format code of each cell style, by the number that a cell's s="…" gives. Throws Refusal. */
export const readStyles = oncePer((part: Uint8Array): readonly string[] => {
  const { formatIds, formats } = readXml(part, TREE, () => new Styles());
  return formatIds.map((id) => formats.get(id) ?? builtInFormat(id));
});
