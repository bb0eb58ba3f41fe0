import { isDateFormat } from "../sheet/date-score";
import { columnLetters, type Cell } from "../sheet/address";
import type { FoundCell } from "../sheet/sheet-snapshot";
import { GENERAL, SHORT_DATE } from "./built-in-format";
import { inOrder } from "./cell-order";
import { cellContent, textContent, type Content } from "./cell-content";
import { cellReference } from "./cell-reference";
import { from1904 } from "./excel-date";
import { excelText } from "./excel-text";
import { tooLarge, unreadable } from "./file-fault";
import { FoundFormulas, type MovableFormulas } from "./found-formulas";
import { READ_LIMITS } from "./read-limits";
import { isTrue } from "./read-workbook-part";
import { PlainCells } from "./read-plain-cells";
import type { Cut } from "./xml/cut-text";
import { NO } from "./xml/plain-bytes";
import { readXml } from "./xml/read-xml";
import { element, endElement, skimmedElement, textElement, type Attributes, type XmlListener } from "./xml/xml-element";

/** What a sheet's part leaves to other parts. */
export type SheetContext = {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Given when several sheets draw on the same. */
  readonly movable?: MovableFormulas;
};

type Step = "sheet" | "row" | "cell" | "value" | "formula" | "text" | "protection";

const CELL = element<Step>("c", "cell", [
  textElement("v", "value"),
  textElement("f", "formula"),
  element("is", null, [textElement("t", "text"), element("r", null, [textElement("t", "text")])]),
]);
/** What may follow by the schema (ECMA-376 part 1, 18.3.1.99): rules and page setup are half of a score sheet. */
const AFTER_PROTECTION = [
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];
const TREE = element<Step>("worksheet", "sheet", [
  element("sheetData", null, [skimmedElement("row", "row", [CELL])]),
  element("sheetProtection", "protection"),
  ...AFTER_PROTECTION.map((name) => endElement<Step>(name)),
]);

class SheetPart implements XmlListener<Step> {
  isSheet = false;
  locked = false;
  readonly cells: FoundCell[] = [];
  characters = 0;
  private readonly formulas: FoundFormulas;
  private cell: Cell = { row: -1, column: -1 };
  private type = "n";
  private style = 0;
  private value = "";
  private inline = "";
  private formula: string | null = null;
  private plainCells: PlainCells | undefined;

  constructor(private readonly context: SheetContext) {
    this.formulas = new FoundFormulas(context.movable ?? { left: READ_LIMITS.movedCharacters });
  }

  enter(step: Step, attributes: Attributes): void {
    if (step === "cell") this.beginCell(attributes);
    else if (step === "formula") this.formulas.begin(attributes);
    else if (step === "row") this.beginRow(attributes.get("r"));
    else if (step === "protection") this.locked ||= isTrue(attributes.get("sheet"));
    else if (step === "sheet") this.isSheet = true;
  }

  leave(step: Step, text: string): void {
    if (step === "value") this.value = text;
    else if (step === "cell") this.endCell();
    else if (step === "formula") this.formula = this.formulas.end(this.cell, text);
    else if (step === "text") this.inline += excelText(text);
  }

  skim(start: number, bytes: Uint8Array, cut: Cut): number {
    const cells = (this.plainCells ??= new PlainCells(bytes, cut, this.context.texts));
    let done = start;
    for (let end = cells.read(done); end !== NO; end = cells.read(done)) {
      done = end;
      this.addPlain(cells);
    }
    return done;
  }

  private addPlain({ tag, formula, content }: PlainCells): void {
    this.cell = { row: tag.row, column: tag.column };
    if (formula === null && content === null && !this.formulas.fillCells) return;
    this.type = tag.type;
    this.style = tag.isAlone ? 0 : tag.style;
    this.add(formula, content);
  }

  /** A row without a number follows the one before it, and a cell without an address likewise. */
  private beginRow(number: string | undefined): void {
    const row = number === undefined ? this.cell.row + 1 : cellReference(`A${number}`)?.row;
    if (row === undefined) throw unreadable("bad-cell");
    this.cell = { row, column: -1 };
  }

  private beginCell(attributes: Attributes): void {
    const reference = attributes.get("r");
    const next = reference === undefined ? nextTo(this.cell) : cellReference(reference);
    if (next === null) throw unreadable("bad-cell");
    this.cell = next;
    this.value = "";
    this.inline = "";
    this.formula = null;
    this.type = "n";
    this.style = 0;
    // Half of the cells of a score sheet only have a style, and nobody asks how nothing is shown.
    if (attributes.isAlone) return;
    this.type = attributes.get("t") ?? "n";
    this.style = Number(attributes.get("s") ?? "0");
  }

  private endCell(): void {
    this.add(this.formula, this.content());
  }

  private add(own: string | null, held: Content | null): void {
    const formula = own ?? this.formulas.filling(this.cell);
    const content = held ?? (formula === null ? null : NO_VALUE);
    if (content === null) return;
    if (this.cells.length === READ_LIMITS.sheetCells) throw tooLarge("cells", READ_LIMITS.sheetCells);
    const { row, column } = this.cell;
    const { kind, value } = content;
    if (typeof value === "string") this.countCharacters(value.length);
    const format = this.format(kind);
    this.cells.push({ row, column, kind, value: this.since1900(value, format), formula, format });
  }

  private countCharacters(count: number): void {
    this.characters += count;
    if (this.characters > READ_LIMITS.characters) throw tooLarge("texts", READ_LIMITS.characters);
  }

  private content(): Content | null {
    if (this.type === "inlineStr") return textContent(this.inline);
    return this.value === "" ? null : cellContent(this.type, this.value, this.context.texts);
  }

  /** A cell of the date type is a date whatever its style says. */
  private format(kind: FoundCell["kind"]): string {
    const format = this.context.formats[this.style] ?? GENERAL;
    return this.type === "d" && kind === "number" && !isDateFormat(format) ? SHORT_DATE : format;
  }

  private since1900(value: FoundCell["value"], format: string): FoundCell["value"] {
    if (!this.context.date1904 || this.type === "d" || typeof value !== "number") return value;
    return from1904(value, format);
  }
}

const NO_VALUE: Content = { kind: "text", value: "" };

function nextTo({ row, column }: Cell): Cell | null {
  return cellReference(`${columnLetters(column + 1)}${String(row + 1)}`);
}

/** `characters` counts the texts of all cells. */
export type FoundSheetPart = {
  readonly cells: readonly FoundCell[];
  readonly locked: boolean;
  readonly characters: number;
};

/** Throws Refusal. */
export function readSheetPart(part: Uint8Array, context: SheetContext): FoundSheetPart {
  const { isSheet, locked, cells, characters } = readXml(part, TREE, () => new SheetPart(context));
  if (!isSheet) throw unreadable("damaged-xml");
  return { cells: inOrder(cells), locked, characters };
}
