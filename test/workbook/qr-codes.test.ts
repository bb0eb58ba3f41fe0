import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { planFaults } from "../../src/workbook/plan-faults";
import { qrPng } from "../../src/workbook/qr-png";
import { readPlan } from "../../src/workbook/read-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { decodeQr, grayOfPng } from "../support/decode-qr";
import { yenThePlan } from "../support/yen-the";

const PLACE = { row: 50, column: 0 };

function coded(text: string): SheetPlan {
  return { ...yenThePlan(), codes: [{ text, cell: PLACE }] };
}

it("draws codes that another program reads", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), (code) => {
      expect(decodeQr(grayOfPng(qrPng(code)))).toBe(code);
    }),
    { numRuns: 20 },
  );
});

it("puts a square picture into the file, from which another program reads the code", async () => {
  const parts = unzipSync(await writeXlsx({ title: "", sheets: [coded("7K3M9QXA")] }));
  const pictures = Object.entries(parts).filter(([path]) => path.startsWith("xl/media/"));
  expect(pictures.map(([, png]) => decodeQr(grayOfPng(png)))).toEqual(["7K3M9QXA"]);
  const drawing = strFromU8(parts["xl/drawings/drawing1.xml"] ?? new Uint8Array());
  const [, across, down] = /<xdr:ext cx="(\d+)" cy="(\d+)"\/>/.exec(drawing) ?? [];
  expect(across).toBe(down);
  expect(drawing).toContain("<xdr:oneCellAnchor>");
  expect(drawing).not.toContain("twoCellAnchor");
});

it("comes back from the file as it was planned, and nothing is lost", async () => {
  const outcome = readPlan(await writeXlsx({ title: "", sheets: [coded("7K3M9QXA")] }));
  if (!outcome.ok) throw new Error("unreadable");
  expect(outcome.file.sheets.map(({ codes }) => codes)).toEqual([[{ text: "7K3M9QXA", cell: PLACE }]]);
  expect(outcome.lost).toEqual([]);
});

it.each([
  ["a code of no text", "", "has 0 characters"],
  ["a code that no print could hold", "A".repeat(101), "has 101 characters"],
])("refuses %s", (_, text, words) => {
  expect(planFaults({ title: "", sheets: [coded(text)] })).toEqual([expect.stringContaining(words)]);
});
