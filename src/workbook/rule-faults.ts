import { type Area, a1 } from "../sheet/address";
import type { EntryRule, Message, SheetPlan } from "../sheet/sheet-plan";
import { isInSheet, overlapping } from "./area-faults";
import { formulaFault } from "./cell-faults";
import { unwritableText } from "./unwritable-text";
import type { SheetFault } from "./sheet-fault";

/** Excel's limits for what a rule may say and list. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 225;
const MAX_LIST = 255;

function messageFault({ title, text }: Message): string | null {
  if (title.length > MAX_TITLE) return `the message's title has ${String(title.length)} characters`;
  if (text.length > MAX_MESSAGE) return `the message has ${String(text.length)} characters`;
  return unwritableText(title + text);
}

function wordsFault(words: readonly string[]): string | null {
  const listed = words.join(",").replaceAll('"', '""').length;
  if (words.length === 0) return "the list is empty";
  if (listed > MAX_LIST) return `the list has ${String(listed)} characters`;
  const wrong = words.find((word) => word.includes(",") || word !== word.trim() || word === "");
  return wrong === undefined ? unwritableText(words.join("")) : `the list cannot hold ${JSON.stringify(wrong)}`;
}

function sourceFault(source: Area, rows: SheetPlan["rows"]): string | null {
  if (!isInSheet(source)) return "the list lies outside the sheet";
  if (source.top !== source.bottom && source.left !== source.right) return "the list is no single row or column";
  for (let row = source.top; row <= source.bottom; row += 1) {
    for (let column = source.left; column <= source.right; column += 1) {
      const value = rows[row]?.cells[column]?.value ?? "";
      if (value === "") return `the list's cell ${a1({ row, column })} is blank`;
    }
  }
  return null;
}

function conditionFault(accepts: EntryRule["accepts"], rows: SheetPlan["rows"]): string | null {
  switch (accepts.kind) {
    case "decimal":
      // Written so that NaN is a fault as well.
      return Number.isFinite(accepts.from) && Number.isFinite(accepts.to) && accepts.from <= accepts.to
        ? null
        : `no number lies between ${String(accepts.from)} and ${String(accepts.to)}`;
    case "list":
      return sourceFault(accepts.source, rows);
    case "words":
      return wordsFault(accepts.words);
    case "formula":
      return accepts.formula.length > MAX_LIST ? "the rule's formula is too long" : formulaFault(accepts.formula);
  }
}

/** Rules that Excel would not take or that would let anything in, and highlights without a sound formula. */
export function ruleFaults(sheet: SheetPlan): readonly SheetFault[] {
  const cellOf = (area: Area): string => a1({ row: area.top, column: area.left });
  const outside = sheet.rules.filter(({ area }) => !isInSheet(area));
  if (outside.length > 0) return [{ what: "a rule lies outside the sheet" }];
  const rules = sheet.rules.flatMap(({ area, accepts, prompt, refusal }) => {
    const faults = [
      conditionFault(accepts, sheet.rows),
      messageFault(refusal),
      prompt === null ? null : messageFault(prompt),
    ];
    return faults.flatMap((what) => (what === null ? [] : [{ cell: cellOf(area), what }]));
  });
  const highlights = sheet.highlights.flatMap((highlight) => {
    const what = highlight.kind === "formula" ? formulaFault(highlight.formula) : null;
    return what === null ? [] : [{ cell: cellOf(highlight.area), what }];
  });
  const twice = overlapping(sheet.rules.map(({ area }) => area));
  return [...rules, ...highlights, ...twice.map((area) => ({ cell: cellOf(area), what: "two rules for one cell" }))];
}
