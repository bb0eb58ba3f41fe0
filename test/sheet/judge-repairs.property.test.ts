import fc from "fast-check";
import { extraItems } from "../../src/scoring/criteria-set";
import { isError, type Problem } from "../../src/scoring/problem";
import { expectedLeaves, type FilledRow, type Filling } from "../../src/sheet/filling";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { edited, setCell } from "../support/edit-snapshot";
import { anySheet, judgedBy, laid, type AnySheet } from "../support/laid-sheet";
import { someSets } from "../support/some-sets";
import { briefly } from "../support/yen-the";

/** How people and programs turn a number into a text. */
const TEXTS: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => String(value).replace(".", ","),
  (value) => ` ${String(value)} `,
  (value) => `\u00a0${String(value)}`,
  (value) => `${String(value).replace(".", ",")}đ`,
  (value) => `${String(value)} điểm`.normalize("NFD"),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value) => (Number.isInteger(value) ? `${String(value)},0` : `${String(value)}0`),
];
const NOT_APPLICABLE = ["n/a", "N/A ", "kad", "Không áp dụng"] as const;

function spoilt(value: number | string | undefined, how: number): number | string | undefined {
  if (typeof value === "number") return TEXTS[how]?.(value) ?? value;
  return value === "N/A" ? (NOT_APPLICABLE[how] ?? value) : value;
}

function spoiltRow(row: FilledRow, hows: readonly number[]): FilledRow {
  const [points = 99, figures = 99, figuresOf = 99] = hows;
  const typed = {
    points: spoilt(row.points, points),
    figures: spoilt(row.figures, figures),
    figuresOf: spoilt(row.figuresOf, figuresOf),
  };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}

type Spoilt = { readonly right: AnySheet; readonly spoilt: AnySheet };

/** A legal sheet, and the same with some of its entries typed as texts; 8 and more leave an entry as it is. */
const anySpoilt: fc.Arbitrary<Spoilt> = anySheet(someSets(100)).chain((right) => {
  const ids = [...expectedLeaves(right.known.set, right.role), ...extraItems(right.known.set)].map(({ id }) => id);
  const hows = fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15)), { minLength: ids.length, maxLength: ids.length });
  return hows.map((list) => {
    const rows = ids.map((id, at) => [id, spoiltRow(right.filling.rows.get(id) ?? {}, list[at] ?? [])] as const);
    const filling: Filling = { ...right.filling, rows: new Map(rows) };
    return { right, spoilt: { ...right, filling } };
  });
});

/** Types every offer into its cell, as a person would: the cell shows a plain number then. */
function repaired(snapshot: SheetSnapshot, problems: readonly Problem[]): SheetSnapshot {
  const edits = problems.flatMap(({ place, repair }) =>
    place.cell === undefined || repair === undefined ? [] : [setCell(place.cell, repair.value, { format: "0.00" })],
  );
  return edited(snapshot, ...edits);
}

it("is offered for every entry typed as a text, and gives the points of the entry that was meant", () => {
  fc.assert(
    fc.property(anySpoilt, ({ right, spoilt: wrong }) => {
      const before = judgedBy(wrong.known, laid(wrong));
      const offered = before.problems.filter((one) => one.code === "score-is-text");
      fc.pre(offered.every((one) => one.repair !== undefined));
      const after = judgedBy(wrong.known, repaired(laid(wrong), before.problems));
      expect(after.entries).toEqual(judgedBy(right.known, laid(right)).entries);
    }),
    { numRuns: 400 },
  );
});

/** A repair may make the only entry one that does not apply. */
function ofCell(brief: string): boolean {
  return !brief.startsWith("nothing-applies");
}

it("leaves nothing behind: the repaired problems are gone, and no error of a cell is new", () => {
  let repairs = 0;
  fc.assert(
    fc.property(anySpoilt, ({ spoilt: wrong }) => {
      const snapshot = laid(wrong);
      const before = judgedBy(wrong.known, snapshot).problems;
      const after = judgedBy(wrong.known, repaired(snapshot, before)).problems;
      const kept = before
        .filter((one) => one.repair === undefined)
        .map(briefly)
        .filter(ofCell);
      const errors = after.filter(isError).map(briefly).filter(ofCell);
      expect(errors).toEqual(kept.filter((one) => !one.startsWith("evidence-missing")));
      repairs += before.filter(({ repair }) => repair !== undefined).length;
    }),
    { numRuns: 400 },
  );
  expect(repairs).toBeGreaterThan(1000);
});

it("restores the number below a left-over date format, and the calculated totals with it", () => {
  fc.assert(
    fc.property(anySheet(someSets(100)), fc.nat(), (sheet, position) => {
      const snapshot = laid(sheet);
      const points = snapshot.names["points"]?.left;
      const last = snapshot.names["points"]?.bottom ?? -1;
      const typed = snapshot.cells.filter(
        (cell) => cell.column === points && cell.kind === "number" && cell.formula === null && cell.row <= last,
      );
      const found = typed.filter((cell) => cell.row >= (snapshot.names["points"]?.top ?? 0));
      const cell = found[position % Math.max(1, found.length)];
      fc.pre(cell !== undefined && Number(cell.value) < 61);
      const dated = {
        ...snapshot,
        cells: snapshot.cells.map((one) => (one === cell ? { ...one, format: "d-mmm" } : one)),
      };
      const before = judgedBy(sheet.known, dated).problems.filter(isError);
      expect(before.map(({ code, repair }) => [code, repair?.value])).toEqual([["score-is-date", cell.value]]);
      const after = judgedBy(sheet.known, repaired(dated, before));
      expect(after.problems.filter((one) => one.code !== "evidence-missing")).toEqual([]);
      expect(after.score).toEqual(judgedBy(sheet.known, snapshot).score);
    }),
    { numRuns: 200 },
  );
});
