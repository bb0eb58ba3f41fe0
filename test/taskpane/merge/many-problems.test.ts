import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Workbook } from "exceljs";
import { heldFolder } from "../../support/engine-files";
import { ConsolidateShape } from "../../support/json-shapes";
import { mergeBench } from "../../support/merge-bench";
import { desk } from "../../support/terminal-program";

const GOOD = resolve(__dirname, "../../../assets/samples/yen-the-2024");
const FIRST = "YT01 - Thị trấn Phồn Xương.xlsx";
const JUDGES = 334;
/** Every criterion of every blank sheet. */
const MISSING = JUDGES * 30;

describe("a file that brings a merge ten thousand problems", () => {
  const { at, run } = desk();

  beforeAll(() => {
    mkdirSync(at("phieu"));
    copyFileSync(join(GOOD, FIRST), at(`phieu/${FIRST}`));
    const judges = Array.from({ length: JUDGES }, (_, number) => ["--judge", `Giám khảo ${String(number)}`]).flat();
    const to = ["--unit", "Xã Lớn", "--out", "phieu/lon.xlsx"];
    expect(run("new", "--criteria", "yen-the-2024", ...judges, ...to)).toMatchObject({ status: 0 });
  });

  it("loses none of them and no other unit's points in the terminal", async () => {
    const { status, out } = run("consolidate", "phieu", "--out", "th.xlsx", "--json");
    expect(status).toBe(1);
    const { problems, units } = ConsolidateShape.parse(JSON.parse(out));
    const missing = problems.filter(({ code }) => code === "score-missing");
    expect(new Set(missing.map(({ sheet, cell }) => JSON.stringify([sheet, cell]))).size).toBe(MISSING);
    // From the table that the samples were made of.
    expect(units.find(({ code }) => code === "YT01")).toMatchObject({ grandTotal: "89.99", complete: true });
    const book = new Workbook();
    await book.xlsx.load(readFileSync(at("th.xlsx")).buffer);
    const codes = book.getWorksheet("Vấn đề")?.getColumn(3).values ?? [];
    expect(codes.filter((code) => code === "score-missing")).toHaveLength(MISSING);
  });

  it("is counted in the pane, which shows a few and writes them all", async () => {
    const { store, written } = mergeBench();
    await store.commands.add(heldFolder(at("phieu")) as unknown as readonly File[]);
    const counts = store.state().result?.problems;
    expect(counts?.errors).toBeGreaterThanOrEqual(MISSING);
    expect(counts?.files.flatMap(({ first }) => first).length).toBeLessThan(20);
    await store.commands.write();
    const rows = written[0]?.sheets.find(({ name }) => name === "Vấn đề")?.rows ?? [];
    expect(rows.filter(({ cells }) => cells[2]?.value === "score-missing")).toHaveLength(MISSING);
  });
});
