import type { CriteriaSet } from "../../scoring/criteria-set";
import { figuresOf } from "../figures";
import { formPanel, leftOut, type PanelMethod, type PanelSheet } from "../panel";
import { wholePanel, type WholeFigure, type WholePanel } from "./whole-panel";

/** What a merge knows of its rules. */
export type PanelRules = { readonly set: CriteriaSet; readonly method: PanelMethod };
/** How often each sheet of a panel is taken, in the order of the panel; at least one. */
export type Mix = Int32Array;
/** What units are ranked by, a row for each mix: the grand total, then each tie-break; the higher the better. */
export type KeyColumns = readonly Float64Array[];
/** Writes the keys of a mix of one panel's sheets. */
export type WriteKeys = (mix: Mix, columns: KeyColumns, row: number) => void;

export function keyColumns({ set }: PanelRules, rows: number): KeyColumns {
  return Array.from({ length: 1 + set.tieBreaks.length }, () => new Float64Array(rows));
}

/** Half away from zero, for whole numbers whose double and sum a double holds: `%` has no rounding error. */
function roundedTo(over: number, under: number): number {
  const twice = 2 * Math.abs(over) + under;
  const whole = (twice - (twice % (2 * under))) / (2 * under);
  return over < 0 ? -whole : whole;
}

function sumOf(over: Float64Array, counted: Mix): number {
  let sum = 0;
  for (let at = 0; at < over.length; at++) sum += (over[at] ?? 0) * (counted[at] ?? 0);
  return sum;
}

function leaveOut(counted: Mix, order: readonly number[], sheets: number): void {
  let left = sheets;
  for (let place = 0; left > 0 && place < order.length; place++) {
    const at = order[place] ?? 0;
    const taken = Math.min(left, counted[at] ?? 0);
    counted[at] = (counted[at] ?? 0) - taken;
    left -= taken;
  }
}

/** In whole numbers. A tie-break's mean is one division: for 1,000 judges and below 2^32 it keeps different means apart. */
function wholeKeys(method: PanelMethod, panel: WholePanel): WriteKeys {
  const counted = new Int32Array(panel.order.length);
  const fromTop = [...panel.order].reverse();
  return (mix, columns, row) => {
    counted.set(mix);
    let judges = 0;
    for (let at = 0; at < mix.length; at++) judges += mix[at] ?? 0;
    const skipped = leftOut(method, judges);
    leaveOut(counted, panel.order, skipped);
    leaveOut(counted, fromTop, skipped);
    judges -= 2 * skipped;
    const mean = ({ over, under }: WholeFigure): number => roundedTo(sumOf(over, counted), judges * under);
    let groups = 0;
    for (const group of panel.rounded) groups += mean(group);
    const under = judges * panel.last.under;
    const over = Math.max(0, groups * under + sumOf(panel.last.over, counted));
    for (let column = 0; column < columns.length; column++) {
      const tieBreak = panel.tieBreaks[column - 1];
      const key = tieBreak === undefined ? roundedTo(over, under) : sumOf(tieBreak, counted) / judges;
      (columns[column] ?? new Float64Array(0))[row] = key;
    }
  };
}

/** The merge's own figures of these sheets, whatever their denominators are. */
function exactKeys({ set, method }: PanelRules, panel: readonly PanelSheet[]): WriteKeys {
  return (mix, columns, row) => {
    // A sheet drawn twice is two sheets: a trimmed mean may leave one of them out.
    const sheets = panel.flatMap((sheet, at) => Array.from({ length: mix[at] ?? 0 }, () => ({ ...sheet })));
    const counted = formPanel(method, sheets).filter((sheet) => sheet.counted);
    const { grandTotal, tieBreaks } = figuresOf(set, counted);
    const keys = [grandTotal, ...tieBreaks.map(({ over, under }) => Number(over) / Number(under))];
    for (const [column, list] of columns.entries()) list[row] = keys[column] ?? 0;
  };
}

/** Keys of a panel's mixes, by the merge's own panel method, rounding and tie-breaks. */
export function keysOf(rules: PanelRules, panel: readonly PanelSheet[]): WriteKeys {
  const whole = wholePanel(rules.set, panel);
  return whole === null ? exactKeys(rules, panel) : wholeKeys(rules.method, whole);
}
