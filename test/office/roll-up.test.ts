import fc from "fast-check";
import { gatherFiles } from "../../src/sheet/gather-files";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { madeSet, merge, rosterUnit, totalled } from "../summary/made-sheets";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { anyReadMerge, knowing, withoutWay } from "../support/rolled-up";

const MERGES = 6;

function opened(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new RangeError(read.fault.code);
  return read.workbook;
}

/** Two communes of one district: 90 and 70.01 have the mean 80.005, which shows as 80.01. */
function twoOfOneDistrict() {
  const set = madeSet();
  const roster = ["A", "B"].map((name) => ({ ...rosterUnit(name), parent: "Huyện Một" }));
  const sheets = [90, 70.01].map((total, at) => totalled(set, total, { name: ["A", "B"][at] ?? "" }));
  return merge(set, sheets, { roster, byParent: true });
}

libreofficeOrSkip("summaries that LibreOffice has calculated and saved anew", () => {
  const drawn = fc.sample(anyReadMerge(), { numRuns: MERGES, seed: 20_260_102 });
  const merges = [...drawn.map(({ set, sheets, roster }) => merge(set, sheets, { roster })), twoOfOneDistrict()];
  let saved: readonly WorkbookSnapshot[] = [];
  beforeAll(async () => {
    const written = await Promise.all(merges.map((merged) => writeXlsx(layoutSummary(merged))));
    saved = (await recalculateAll(written, "xlsx")).map(opened);
  }, 300_000);

  it("still carry every sheet exactly", () => {
    drawn.forEach(({ set, sheets, roster }, at) => {
      const source = { file: "Huyện.xlsx", sha256: "sha" };
      const files = gatherFiles(saved[at] ?? { sheets: [] }, source, knowing(set));
      expect(withoutWay(merge(set, [], { files, roster }))).toEqual(withoutWay(merge(set, sheets, { roster })));
    });
    expect(saved).toHaveLength(MERGES + 1);
  });

  it("show the mean of a parent's units, rounded once from the exact one", () => {
    const sheet: SheetSnapshot | undefined = saved.at(-1)?.sheets.find(({ name }) => name === "Theo cấp trên");
    const mean = sheet?.cells.find(({ row, column }) => row === 2 && column === 7);
    expect(mean?.formula).toContain("ROUND(ROUND(SUM(");
    expect(mean?.value).toBe(80.01);
  });
});
