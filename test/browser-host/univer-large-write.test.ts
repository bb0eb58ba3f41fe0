import { officePair } from "../support/office-pair";
import { univerInNode } from "../support/univer-in-node";

const TEXTS = Array.from({ length: 10 }, (_, at) => at);

/** Ten texts, nine numbers and the sum of three of them. */
function planned(row: number): (string | number)[] {
  const texts = TEXTS.map((at) => `Tiêu chí ${String(row)}.${String(at)}`);
  const numbers = TEXTS.slice(1).map((at) => row + at / 4);
  return [...texts, ...numbers, `=SUM(K${String(row + 1)}:M${String(row + 1)})`];
}

type Written = { readonly found: readonly (readonly unknown[])[]; readonly milliseconds: number };

/** Writes all rows with one assignment and waits for their sums; the time is that of the processor. */
async function written(rows: readonly (readonly (string | number)[])[]): Promise<Written> {
  const { engine, sheet } = univerInNode();
  const { Excel } = officePair(engine);
  const before = process.cpuUsage();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:T${String(rows.length)}`);
    range.values = rows as (string | number)[][];
    await context.sync();
  });
  await engine.settle();
  const { user, system } = process.cpuUsage(before);
  const found = engine.cells(sheet, { top: 0, left: 0, bottom: rows.length - 1, right: 19 });
  return { found: found.map((cells) => cells.map(({ value }) => value)), milliseconds: (user + system) / 1000 };
}

const rowsUpTo = (count: number) => Array.from({ length: count }, (_, row) => planned(row));

const sum = (row: number): number => 3 * row + 1.5;

it("5,000 x 20 cells of one write arrive right, and twice as many take less than three times as long", async () => {
  // What is slow only once, such as reading the library, is over then.
  await written(rowsUpTo(500));
  const rows = rowsUpTo(5000);
  const once = await written(rows);
  expect(once.found).toEqual(rows.map((cells, row) => [...cells.slice(0, 19), sum(row)]));
  const twice = await written(rowsUpTo(10_000));
  expect(twice.found.at(-1)?.at(-1)).toBe(sum(9999));
  console.info(`5,000 rows: ${once.milliseconds.toFixed(0)} ms; 10,000 rows: ${twice.milliseconds.toFixed(0)} ms`);
  expect(twice.milliseconds / once.milliseconds).toBeLessThan(3);
}, 300_000);
