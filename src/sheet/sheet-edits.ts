import type { Area, Cell } from "./address";
import type { CodePlan } from "./sheet-plan";

/** Changes of one sheet that stands, as plain data: the pane and the terminal carry out the same ones. */
export type SheetEdits = {
  readonly sheet: string;
  /** Null empties the cell. */
  readonly values: readonly { readonly cell: Cell; readonly value: number | string | null }[];
  /** Cells that take entries from now on or take none any more; a merge lies in one area as a whole. */
  readonly locks: readonly { readonly area: Area; readonly locked: boolean }[];
  /** The QR codes that the sheet has from now on, in rows of at least this height. Left out, they stay as they are. */
  readonly codes?: readonly CodePlan[];
  readonly codeHeight?: number;
};
