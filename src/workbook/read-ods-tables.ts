import { SaxesParser, type SaxesTagNS } from "saxes";

import { Refusal, tooLarge, unreadable } from "./file-fault";
import { excelReference } from "./ods-reference";
import { READ_LIMITS } from "./read-limits";
import type { FoundName } from "./read-workbook-part";
import { DEEPEST } from "./xml/xml-element";
import { xmlSource } from "./xml/xml-source";

export type OdsTable = { readonly name: string; readonly hidden: boolean; readonly locked: boolean };
export type OdsTables = { readonly tables: readonly OdsTable[]; readonly names: readonly FoundName[] };

const OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";
const AREAS = ["office", "style", "table", "text"].map((area) => [`${OPEN_DOCUMENT}${area}:1.0`, area] as const);
const PREFIXES: ReadonlyMap<string, string> = new Map(AREAS);

/**
 * Reads from an .ods what the foreign library loses: the sheets' true names, which are hidden or locked, and the names
 * that only they know. It also counts what the cells would become when their repetitions are written out, since the
 * library does so without a limit. Throws Refusal.
 */
export function readOdsTables(content: Uint8Array): OdsTables {
  const reader = new OdsReader();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("opentag", (tag) => {
    reader.enter(tag);
  });
  parser.on("closetag", () => {
    reader.leave();
  });
  try {
    parser.write(xmlSource(content).text).close();
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable("damaged-xml");
  }
  return reader;
}

class OdsReader implements OdsTables {
  readonly tables: OdsTable[] = [];
  readonly names: FoundName[] = [];
  private readonly open: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private style = "";
  private rows = 1;
  private columns = 1;
  private cells = 0;

  enter(tag: SaxesTagNS): void {
    if (this.open.length === DEEPEST) throw unreadable("damaged-xml");
    const name = `${PREFIXES.get(tag.uri) ?? ""}:${tag.local}`;
    this.open.push(name);
    switch (name) {
      case "style:style":
        this.style = attribute(tag, "style", "name") ?? "";
        return;
      case "style:table-properties":
        this.addStyle(tag);
        return;
      case "table:table":
        this.addTable(tag);
        return;
      case "table:named-range":
        this.addName(tag);
        return;
      case "table:table-row":
        this.rows = repetition(tag, "number-rows-repeated");
        return;
      case "table:table-cell":
        this.enterCell(tag);
        return;
      case "text:p":
        this.count();
    }
  }

  leave(): void {
    this.open.pop();
  }

  private addTable(tag: SaxesTagNS): void {
    if (this.open.at(-2) !== "office:spreadsheet") return;
    if (this.tables.length === READ_LIMITS.sheets) throw tooLarge("sheets", READ_LIMITS.sheets);
    this.tables.push({
      name: attribute(tag, "table", "name") ?? "",
      hidden: this.hiddenStyles.has(attribute(tag, "table", "style-name") ?? ""),
      locked: attribute(tag, "table", "protected") === "true",
    });
  }

  private addName(tag: SaxesTagNS): void {
    const refersTo = excelReference(attribute(tag, "table", "cell-range-address") ?? "");
    if (refersTo === null || this.open.at(-3) !== "table:table") return;
    this.names.push({ name: attribute(tag, "table", "name") ?? "", sheet: this.tables.length - 1, refersTo });
  }

  private addStyle(tag: SaxesTagNS): void {
    if (attribute(tag, "table", "display") === "false") this.hiddenStyles.add(this.style);
  }

  private enterCell(tag: SaxesTagNS): void {
    this.columns = repetition(tag, "number-columns-repeated");
    if (attribute(tag, "office", "value-type") !== undefined) this.count();
  }

  /** A text is counted with its cell and with each of its lines: the limit leaves room for that. */
  private count(): void {
    if (!this.open.includes("table:table-cell")) return;
    this.cells += this.rows * this.columns;
    if (this.cells > READ_LIMITS.foreignCells) throw tooLarge("cells", READ_LIMITS.foreignCells);
  }
}

function repetition(tag: SaxesTagNS, name: string): number {
  const times = Number(attribute(tag, "table", name) ?? "1");
  return times >= 1 ? times : 1;
}

function attribute(tag: SaxesTagNS, area: string, name: string): string | undefined {
  return Object.values(tag.attributes).find(({ local, uri }) => local === name && PREFIXES.get(uri) === area)?.value;
}
