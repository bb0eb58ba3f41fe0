import { parseReference, type Area, type Cell } from "../sheet/address";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { shiftFormula } from "./shift-formula";
import type { Attributes } from "./xml/xml-element";

/** How many characters of shared formulas may still be moved in a workbook; all its sheets draw on the same. */
export type MovableFormulas = { left: number };

type Master = { readonly cell: Cell; readonly formula: string };
type Filled = { readonly area: Area; readonly formula: string };

/**
 * The formulas of one sheet. A file writes many of them only once: a shared formula at the first cell of its group, an
 * array formula or data table at the first cell of its area. Every cell that one of them fills has a formula all the same.
 */
export class FoundFormulas {
  private readonly masters = new Map<string, Master>();
  private readonly filled: Filled[] = [];
  private kind: string | undefined;
  private group = "";
  private area: string | undefined;

  constructor(private readonly movable: MovableFormulas) {}

  /** Whether any fills cells beside its own. */
  get fillCells(): boolean {
    return this.filled.length > 0;
  }

  /** Notes the attributes of an f element. */
  begin(attributes: Attributes): void {
    this.kind = attributes.get("t");
    this.group = attributes.get("si") ?? "";
    this.area = attributes.get("ref");
  }

  /** The cell's own formula, from the text of its f element. */
  end(cell: Cell, text: string): string {
    const formula = text.startsWith("=") ? text.slice(1) : text;
    if (this.kind === "shared") return this.shared(cell, formula);
    if (this.kind === "array" || this.kind === "dataTable") this.fill(formula);
    return formula;
  }

  /** The formula that fills the cell from elsewhere; null when none does. */
  filling({ row, column }: Cell): string | null {
    for (const { area, formula } of this.filled) {
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return formula;
    }
    return null;
  }

  private shared(cell: Cell, formula: string): string {
    const master = this.masters.get(this.group);
    if (formula === "" && master !== undefined) return this.moved(master, cell);
    if (this.area !== undefined || master === undefined) this.masters.set(this.group, { cell, formula });
    return formula;
  }

  /** Moving costs 0.4 µs a character, and a small file may ask for 2 GB of them: what is over stays as it was written. */
  private moved({ formula, cell }: Master, to: Cell): string {
    this.movable.left -= formula.length;
    return this.movable.left < 0 ? formula : shiftFormula(formula, to.row - cell.row, to.column - cell.column);
  }

  private fill(formula: string): void {
    const area = parseReference(this.area ?? "")?.area;
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return;
    if (this.filled.length === READ_LIMITS.filledAreas) throw tooLarge("cells", READ_LIMITS.filledAreas);
    this.filled.push({ area, formula });
  }
}
