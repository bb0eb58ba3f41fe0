import { officePair } from "../support/office-pair";
import { univerInNode } from "../support/univer-in-node";

const ROWS = 5000;
const TEXTS = Array.from({ length: 10 }, (_, at) => at);

/** Ten texts, nine numbers and the sum of three of them. */
function planned(row: number): (string | number)[] {
  const texts = TEXTS.map((at) => `Tiêu chí ${String(row)}.${String(at)}`);
  const numbers = TEXTS.slice(1).map((at) => row + at / 4);
  return [...texts, ...numbers, `=SUM(K${String(row + 1)}:M${String(row + 1)})`];
}

it("5,000 x 20 cells of one write arrive right, and their sums", async () => {
  const { engine, sheet } = univerInNode();
  const { Excel } = officePair(engine);
  const rows = Array.from({ length: ROWS }, (_, row) => planned(row));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(`A1:T${String(ROWS)}`).values = rows;
    await context.sync();
  });
  await engine.settle();
  const found = engine.cells(sheet, { top: 0, left: 0, bottom: ROWS - 1, right: 19 });
  const sum = (row: number): number => 3 * row + 1.5;
  expect(found.map((cells) => cells.map(({ value }) => value))).toEqual(
    rows.map((cells, row) => [...cells.slice(0, 19), sum(row)]),
  );
}, 300_000);
