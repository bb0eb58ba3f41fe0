import type { Cell } from "../sheet/address";
import { cellReference } from "./cell-reference";
import { tooLarge, unreadable } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { type FoundElement, FoundElements, type Kept, keep, keepText, treeOf } from "./xml/found-element";
import { readXml } from "./xml/read-xml";
import type { Attributes, XmlElement, XmlListener } from "./xml/xml-element";

/** `height` in points, null where the program fits the row to its texts. */
export type FoundRow = { readonly row: number; readonly height: number | null; readonly hidden: boolean };
export type StyledCell = Cell & { readonly style: number };

/** All of a sheet's part that a plain reader passes over, in the file's own words. */
export type SheetElements = {
  readonly rows: readonly FoundRow[];
  readonly cells: readonly StyledCell[];
  readonly hasArrays: boolean;
  /** The worksheet element with everything but its cells. */
  readonly sheet: FoundElement | undefined;
};

const FORMULAS = [keepText("formula1"), keepText("formula2")];
const RULE = [
  "type operator sqref allowBlank showInputMessage showErrorMessage errorStyle promptTitle prompt errorTitle error",
].flatMap((names) => names.split(" "));
const SCALE = keep(
  "colorScale",
  [],
  [keep("cfvo", ["type", "val"]), keep("color", ["rgb", "theme", "indexed", "tint"])],
);
const HIGHLIGHT = keep("cfRule", ["type", "dxfId", "priority", "operator", "stopIfTrue"], [keepText("formula"), SCALE]);
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"];
const PAGE = ["paperSize", "orientation", "scale", "fitToWidth", "fitToHeight"];
const HEADERS = ["oddHeader", "oddFooter", "firstHeader", "firstFooter"].map(keepText);

const KEPT: readonly Kept[] = [
  keep("sheetPr", [], [keep("pageSetUpPr", ["fitToPage"])]),
  keep("sheetViews", [], [keep("sheetView", [], [keep("pane", ["xSplit", "ySplit", "state"])])]),
  keep("sheetFormatPr", ["defaultColWidth"]),
  keep("cols", [], [keep("col", ["min", "max", "width", "hidden"])]),
  keep("sheetProtection", ["sheet", "password", "hashValue"]),
  keep("mergeCells", [], [keep("mergeCell", ["ref"])]),
  keep("conditionalFormatting", ["sqref"], [HIGHLIGHT]),
  keep("dataValidations", [], [keep("dataValidation", RULE, FORMULAS)]),
  keep("hyperlinks", [], [keep("hyperlink")]),
  keep("printOptions", ["horizontalCentered", "verticalCentered"]),
  keep("pageMargins", MARGINS),
  keep("pageSetup", PAGE),
  keep("headerFooter", ["differentFirst"], HEADERS),
  keep("rowBreaks", [], [keep("brk", ["id", "man"])]),
  keep("drawing", ["r:id"]),
  keep("tableParts", [], [keep("tablePart")]),
  keep("extLst", [], [keep("ext", ["uri"])]),
];
const WORKSHEET = keep("worksheet", [], KEPT);

const ROW = "row";
const CELL = "cell";
const FORMULA = "formula";
const cellTree: XmlElement<string> = {
  name: "sheetData",
  step: null,
  text: false,
  children: [
    {
      name: "row",
      step: ROW,
      text: false,
      children: [
        { name: "c", step: CELL, text: false, children: [{ name: "f", step: FORMULA, text: false, children: [] }] },
      ],
    },
  ],
};
const whole = treeOf(WORKSHEET);
const TREE: XmlElement<string> = { ...whole, children: [...whole.children, cellTree] };

const isYes = (value: string | undefined): boolean => value === "1" || value === "true";

/** Cells come by the hundred thousand, so they are noted as they pass; the rest becomes a small tree. */
class SheetListener implements XmlListener<string> {
  readonly rows: FoundRow[] = [];
  readonly cells: StyledCell[] = [];
  hasArrays = false;
  readonly elements = new FoundElements(WORKSHEET);
  private at: Cell = { row: -1, column: -1 };

  enter(step: string, attributes: Attributes): void {
    if (step === CELL) this.addCell(attributes);
    else if (step === ROW) this.addRow(attributes);
    else if (step === FORMULA) this.hasArrays ||= attributes.get("t") === "array";
    else this.elements.enter(step, attributes);
  }

  leave(step: string, text: string): void {
    if (step !== CELL && step !== ROW && step !== FORMULA) this.elements.leave(step, text);
  }

  /** A row without a number follows the one before it, and a cell without an address likewise. */
  private addRow(attributes: Attributes): void {
    const number = attributes.get("r");
    const row = number === undefined ? this.at.row + 1 : cellReference(`A${number}`)?.row;
    if (row === undefined) throw unreadable("bad-cell");
    this.at = { row, column: -1 };
    const height = Number(attributes.get("ht"));
    const isSet = isYes(attributes.get("customHeight")) && height > 0;
    this.rows.push({ row, height: isSet ? height : null, hidden: isYes(attributes.get("hidden")) });
  }

  private addCell(attributes: Attributes): void {
    const reference = attributes.get("r");
    const next = reference === undefined ? { row: this.at.row, column: this.at.column + 1 } : cellReference(reference);
    if (next === null) throw unreadable("bad-cell");
    this.at = next;
    if (this.cells.length === READ_LIMITS.sheetCells) throw tooLarge("cells", READ_LIMITS.sheetCells);
    this.cells.push({ ...next, style: Number(attributes.get("s") ?? "0") });
  }
}

/** Throws Refusal. */
export function sheetElements(part: Uint8Array): SheetElements {
  const { rows, cells, hasArrays, elements } = readXml(part, TREE, () => new SheetListener());
  return { rows, cells, hasArrays, sheet: elements.root };
}
