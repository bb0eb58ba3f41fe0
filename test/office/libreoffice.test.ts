import { Workbook } from "exceljs";
import { libreofficeOrSkip, recalculate, recalculateAll } from "../support/libreoffice";

async function withStaleTotal(entry: number): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Phiếu");
  sheet.getCell("A1").value = entry;
  sheet.getCell("A2").value = { formula: "A1*2", result: 999 };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function total(bytes: Uint8Array): Promise<number | undefined> {
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.getWorksheet("Phiếu")?.getCell("A2").result as number | undefined;
}

libreofficeOrSkip("LibreOffice as a calculator", () => {
  it("never believes a cached value", async () => {
    expect(await total(await withStaleTotal(4.5))).toBe(999);
    expect(await total(await recalculate(await withStaleTotal(4.5), "xlsx"))).toBe(9);
  });

  it("keeps many files of one run apart", async () => {
    const files = await Promise.all([1, 2, 3].map(withStaleTotal));
    const converted = await recalculateAll(files, "xlsx");
    expect(await Promise.all(converted.map(total))).toEqual([2, 4, 6]);
  });

  it.each(["ods", "xls"] as const)("goes through %s and back", async (format) => {
    const there = await recalculate(await withStaleTotal(4.5), format);
    expect(await total(await recalculate(there, "xlsx"))).toBe(9);
  });
});
