import { parseReference } from "../../sheet/address";
import type { CellContent, Swap } from "../../workbook/excel/swap-cells";
import type { JournalStep } from "../pane-state";

/** A cell that a step changed; `shownFrom` and `shownTo` are what a person reads, such as 1/5 of a date. */
export type KeptCell = Swap & {
  /** Leads back to the cell when rows were inserted above it. */
  readonly criterion: string | null;
  readonly shownFrom: string;
  readonly shownTo: string;
};
export type KeptStep = Pick<JournalStep, "number" | "code" | "sheet" | "undone"> & {
  readonly sheetId: string;
  readonly cells: readonly KeptCell[];
};

/** Where the workbook's settings hold the steps, as text. */
export const JOURNAL_KEY = "chamSaoJournal";
const MOST_STEPS = 50;
/** Each request that writes carries the whole text; the settings of a workbook together may take 2 MB. */
const MOST_TEXT = 100_000;

export function shownStep({ number, code, sheet, undone, cells }: KeptStep): JournalStep {
  const shown = cells.map(({ cell, shownFrom, shownTo }) => ({ cell, from: shownFrom, to: shownTo }));
  return { number, code, sheet, undone, cells: shown };
}

/** Newest first. */
export function withStep(steps: readonly KeptStep[], step: Omit<KeptStep, "number" | "undone">): readonly KeptStep[] {
  const number = Math.max(0, ...steps.map((one) => one.number)) + 1;
  return [{ ...step, number, undone: false }, ...steps].slice(0, MOST_STEPS);
}

export function markedUndone(steps: readonly KeptStep[], number: number): readonly KeptStep[] {
  return steps.map((step) => (step.number === number ? { ...step, undone: true } : step));
}

/** The oldest steps are left out where the text would become too long. */
export function journalText(steps: readonly KeptStep[]): string {
  const text = JSON.stringify(steps);
  return text.length > MOST_TEXT && steps.length > 1 ? journalText(steps.slice(0, -1)) : text;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function isContent(value: unknown): value is CellContent {
  const { value: held, formula, format } = fieldsOf(value);
  const isPlain = ["string", "number", "boolean"].includes(typeof held);
  return isPlain && (formula === null || typeof formula === "string") && typeof format === "string";
}

function isCell(value: unknown): value is KeptCell {
  const { cell, criterion, shownFrom, shownTo, from, to } = fieldsOf(value);
  const isPlace = typeof cell === "string" && parseReference(cell) !== null;
  const isNamed = criterion === null || typeof criterion === "string";
  const isShown = typeof shownFrom === "string" && typeof shownTo === "string";
  return isPlace && isNamed && isShown && isContent(from) && isContent(to);
}

const CODES: readonly unknown[] = ["repaired", "copied-self", "marked-not-applicable", "counted-answers"];

function isStep(value: unknown): value is KeptStep {
  const { number, code, sheet, sheetId, undone, cells } = fieldsOf(value);
  const isNamed = typeof sheet === "string" && typeof sheetId === "string" && CODES.includes(code);
  const isCounted = Number.isSafeInteger(number) && typeof undone === "boolean";
  return isNamed && isCounted && Array.isArray(cells) && cells.every(isCell);
}

/** The steps that a workbook kept. It comes from anywhere: whatever is no step is left out. */
export function journalOf(kept: unknown): readonly KeptStep[] {
  if (typeof kept !== "string") return [];
  try {
    const steps: unknown = JSON.parse(kept);
    return Array.isArray(steps) ? steps.filter(isStep).slice(0, MOST_STEPS) : [];
  } catch {
    return [];
  }
}
