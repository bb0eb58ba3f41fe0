import { findSet } from "../../src/scoring/built-in-sets";
import { gridOf } from "../../src/sheet/grid";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { entryCells } from "../../src/taskpane/desk/entry-cells";
import { scoreView } from "../../src/taskpane/desk/score-view";
import { columnPoints } from "../../src/taskpane/view/column-points";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { chromiumOrSkip, dialogSays, says, saved } from "../support/chromium-page";
import { cellAt } from "../support/edit-snapshot";
import { blankSheet, largeSet } from "../support/large-set";
import { comesTo, figuresIn, openPane, type PaneVisit, progressIn, typeDown } from "../support/pane-page";
import { YEN_THE } from "../support/yen-the";

const [FIRST, LAST] = [12, 45];
/** Rows of groups, which take no entry. */
const GROUPS = [20, 28, 34, 40];
/** What is typed into the points of each row; the others are computed, and row 18 is left for N/A. */
const POINTS: Readonly<Record<number, readonly [string, string]>> = {
  ...{ 12: ["0,5", "1,75"], 13: ["0", "2"], 14: ["1", "2,25"], 17: ["3", "2,5"], 19: ["2", "1"] },
  ...{ 22: ["1", "3,5"], 25: ["4", "3,25"], 27: ["0,25", "3"], 29: ["5", "4,5"], 30: ["0", "3,5"] },
  ...{ 31: ["1", "3,75"], 32: ["3", "2,5"], 33: ["3", "1,5"], 35: ["1", "2"], 37: ["2", "2,75"], 39: ["0", "2"] },
};

type Column = readonly (string | null)[];

function column(text: (row: number) => string | null): Column {
  return Array.from({ length: LAST - FIRST + 1 }, (_, at) => (GROUPS.includes(FIRST + at) ? null : text(FIRST + at)));
}

const COLUMNS: readonly (readonly [letter: string, texts: Column])[] = [
  ["H", column((row) => `VB ${String(row)}`)],
  ["G", column((row) => POINTS[row]?.[0] ?? null)],
  ["I", column((row) => `Ghi ${String(row)}`)],
  ["G", column((row) => POINTS[row]?.[1] ?? null)],
  ["D", column((row) => (row > 40 ? "17" : null))],
  ["E", column((row) => (row > 40 ? "20" : null))],
];

/** What stands in each cell in the end, as a number where it is one. */
function expected(): ReadonlyMap<string, string | number> {
  const cells = COLUMNS.flatMap(([letter, texts]) =>
    texts.flatMap((text, at): readonly (readonly [string, string | number])[] => {
      if (text === null) return [];
      const number = Number(text.replace(",", "."));
      return [[`${letter}${String(FIRST + at)}`, Number.isNaN(number) ? text : number]];
    }),
  );
  return new Map(cells);
}

async function openFile({ page, pane }: PaneVisit, name: string, sheets: readonly SheetPlan[]): Promise<void> {
  const buffer = Buffer.from(await writeXlsx({ title: "Phiếu", sheets }));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("#file").setInputFiles({ name, mimeType: type, buffer });
  // Only work that is not saved yet is asked about.
  if ((await page.textContent("#name"))?.includes("chưa lưu") === true) await dialogSays(page, "Enter");
  await says(page, `Đã mở ${name}`);
  await pane.getByRole("heading", { name: "Xã Đồng Tâm" }).waitFor();
}

chromiumOrSkip("a judge who types faster than the pane reads", () => {
  let there: PaneVisit;
  beforeAll(async () => {
    there = await openPane();
  });
  afterAll(() => there.close());

  it("finds every entry in its cell, and the pane where a fresh reading of the file is", async () => {
    const { page, pane } = there;
    await openFile(there, "phieu.xlsx", [blankSheet(YEN_THE.set, "Phiếu An"), blankSheet(YEN_THE.set, "Phiếu Bình")]);
    const start = Date.now();
    for (const [letter, texts] of COLUMNS) await typeDown(page, `${letter}${String(FIRST)}`, texts);
    const seconds = (Date.now() - start) / 1000;
    const edits = COLUMNS.flatMap(([, texts]) => texts).filter((text) => text !== null).length;
    process.stdout.write(`${String(edits)} edits in ${seconds.toFixed(1)} s\n`);
    expect(edits).toBeGreaterThanOrEqual(100);
    await comesTo(() => progressIn(pane), "21/30 tiêu chí");
    const outcome = readWorkbook((await saved(page)).bytes);
    const [sheet] = outcome.ok ? outcome.workbook.sheets : [];
    const scored = sheet === undefined ? null : judgeSheet(sheet, "", findSet);
    if (sheet === undefined || scored === null) throw new Error("the file has no score sheet");
    const grid = gridOf(sheet);
    const wanted = expected();
    const stands = [...wanted.keys()].map((cell) => {
      const { row, column: at } = cellAt(cell);
      return [cell, grid.at(row, at)?.value] as const;
    });
    expect(stands).toEqual([...wanted]);
    const fresh = scoreView(scored, YEN_THE.set, entryCells(sheet, scored), "vi");
    await comesTo(() => figuresIn(pane), {
      total: columnPoints(fresh.total ?? "", "vi"),
      bonus: columnPoints(fresh.bonus ?? "", "vi"),
      grand: `${columnPoints(fresh.grandTotal ?? "", "vi")} / 100`,
    });
    expect([fresh.done, fresh.errors, fresh.warnings]).toEqual([21, 0, 0]);
  });

  it("opens a sheet of 120 criteria of a set that is not built in, and says that it does not know the set", async () => {
    const { page, pane } = there;
    await openFile(there, "lon.xlsx", [blankSheet({ ...largeSet(120), id: "bo-lon" })]);
    await pane.getByText("Không biết bộ tiêu chí “bo-lon” nên không tính được điểm.").waitFor();
    await typeDown(page, "G12", ["1,75", "2", "2,25"]);
    await pane.getByText("Không biết bộ tiêu chí “bo-lon” nên không tính được điểm.").waitFor();
  });

  it("reads a sheet that has lost its names by the headings of its columns, and says so", async () => {
    const { page, pane } = there;
    await openFile(there, "mat-ten.xlsx", [{ ...blankSheet(YEN_THE.set, "Phiếu An"), names: [] }]);
    await pane.getByRole("heading", { name: "Mất tên vùng" }).waitFor();
    await typeDown(page, "G12", ["1,75", "2"]);
    await comesTo(() => progressIn(pane), "2/30 tiêu chí");
    await comesTo(() => figuresIn(pane).then(({ total }) => total), "3,75");
  });

  it("hears no complaint of the page or the pane", () => {
    expect(there.complaints).toEqual([]);
  });
});
