import type { EntryLine, SecondEntry } from "./second-entry";
import { sealRecord, type SealRecord } from "./seal-log-fields";
import type { SheetEdits } from "./sheet-edits";
import { entryValue } from "./typed-entry";

/** Where two people typed different things; texts as `typedEntry` gives them. */
export type Mismatch = { readonly line: EntryLine; readonly first: string; readonly second: string };
/** The same after a third look at the paper. */
export type Decided = Mismatch & { readonly decided: string };

/** Compares what two people typed, entry by entry, in the order of the paper. */
export function mismatches(
  { lines, first }: SecondEntry,
  second: Readonly<Record<string, string>>,
): readonly Mismatch[] {
  return lines.flatMap((line) => {
    const [one, other] = [first.get(line.key) ?? "", second[line.key] ?? ""];
    return one === other ? [] : [{ line, first: one, second: other }];
  });
}

const NOTHING = "trống";

function shown(text: string): string {
  return text === "" ? NOTHING : text.replace(".", ",");
}

/** The mark that the row keeps, on screen and on paper. */
function markOf({ first, second, decided }: Decided): string {
  return `Nhập hai lần: ${shown(first)} | ${shown(second)}; theo giấy: ${shown(decided)}`;
}

/** The paper's values where the sheet holds others, and a mark in the notes of every row that two people typed differently. */
export function decidedEdits({ scored, notes }: SecondEntry, decided: readonly Decided[]): SheetEdits {
  const marks = new Map<string, { cell: NonNullable<EntryLine["notes"]>; texts: string[] }>();
  for (const one of decided) {
    const at = one.line.notes;
    if (at === null) continue;
    const row = `${String(at.row)} ${String(at.column)}`;
    const before = marks.get(row) ?? { cell: at, texts: [notes.get(one.line.key) ?? ""].filter((text) => text !== "") };
    marks.set(row, { ...before, texts: [...before.texts, markOf(one)] });
  }
  const changed = decided.filter((one) => one.decided !== one.first);
  return {
    sheet: scored.sheet,
    locks: [],
    values: [
      ...changed.map((one) => ({ cell: one.line.at, value: entryValue(one.decided) })),
      ...[...marks.values()].map(({ cell, texts }) => ({ cell, value: texts.join("; ") })),
    ],
  };
}

/** Who typed second, who decided, when. */
export type SecondPeople = { readonly at: string; readonly by: string; readonly decider: string };

/** What the log keeps: that the sheet was typed twice, and every difference with both values and the paper's. */
export function secondRecords(
  { scored, lines }: SecondEntry,
  decided: readonly Decided[],
  { at, by, decider }: SecondPeople,
): readonly SealRecord[] {
  const about = { sheet: scored.sheet, unit: scored.unit.name, judge: scored.judge ?? "" };
  const reason = `${String(lines.length)} ô; ${String(decided.length)} ô lệch`;
  return [
    sealRecord(at, "second-entry", { ...about, by, reason }),
    ...decided.map((one) => {
      const { id, cell } = one.line;
      const values = { first: shown(one.first), second: shown(one.second), decided: shown(one.decided) };
      return sealRecord(at, "decision", { ...about, by: decider, criterion: id, cell, ...values });
    }),
  ];
}
