import { buildSync } from "esbuild";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { readPlan } from "../../src/workbook/read-plan";
import type { WorkbookFile } from "../../src/workbook/workbook-file";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { askedElsewhere, chromiumOrSkip, openPage, paneOf, saved, type Visit } from "../support/chromium-page";
import { keptByEngine } from "../support/kept-by-engine";
import { listed, plannedSheets } from "../support/planned-snapshot";
import { yenThePlan } from "../support/yen-the";

/** What the add-in itself will run, as a script for its place. */
const HANDS = buildSync({
  stdin: {
    contents: `
      import { layWorkbook } from "./src/workbook/excel/lay-workbook";
      import { readSheets } from "./src/workbook/excel/read-sheets";
      globalThis.hands = {
        lay: (plan) => Excel.run((context) => layWorkbook(context, plan)),
        read: () => Excel.run(readSheets),
      };`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: "iife",
  logLevel: "error",
}).outputFiles[0]?.text;

declare const hands: {
  readonly lay: (plan: WorkbookPlan) => Promise<{ readonly syncs: number }>;
  readonly read: () => Promise<WorkbookSnapshot>;
};
type Sent = { readonly bytes: number; readonly isCleaning: boolean };

const MOST_BYTES = 400_000;
const PLAN: WorkbookPlan = {
  title: "Phiếu chấm",
  sheets: [yenThePlan(), yenThePlan({}, { name: "Phiếu GK2", judge: "Trần Thị Bình" })],
};

function fileIn(bytes: Uint8Array): WorkbookFile {
  const outcome = readPlan(bytes);
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return outcome.file;
}

chromiumOrSkip("yen-the-2024 laid through Microsoft's library in Chromium", () => {
  let there: Visit;
  let syncs = 0;
  let sent: readonly Sent[] = [];
  beforeAll(async () => {
    there = await openPage({ bare: true });
    const heard = await there.page.evaluateHandle(() => {
      const list: Sent[] = [];
      addEventListener("message", ({ data }) => {
        const text = String(data);
        if (!text.startsWith('{"kind":"office"')) return;
        list.push({ bytes: new TextEncoder().encode(text).length, isCleaning: text.includes("_RemoveReference") });
      });
      return list;
    });
    const pane = paneOf(there.page);
    await pane.evaluate(HANDS ?? "");
    ({ syncs } = await pane.evaluate((plan) => hands.lay(plan), PLAN));
    sent = await heard.jsonValue();
  });
  afterAll(() => there.close());

  it("waits twice and sends few bytes", () => {
    const bytes = sent.filter(({ isCleaning }) => !isCleaning).map((one) => one.bytes);
    process.stdout.write(`two sheets: ${String(syncs)} syncs, ${bytes.join(" + ")} bytes\n`);
    expect([syncs, bytes.length]).toEqual([2, 2]);
    expect(bytes[1]).toBeLessThan(MOST_BYTES * PLAN.sheets.length);
  });

  it("reads back as it was planned, calculated values included", async () => {
    const { sheets } = await paneOf(there.page).evaluate(() => hands.read());
    const [blank, ...laid] = sheets;
    expect(blank?.cells).toEqual([]);
    expect(listed({ sheets: laid })).toEqual(plannedSheets(PLAN));
  });

  it("is in its whole what the .xlsx writer makes", async () => {
    const [fromPage, written] = [fileIn((await saved(there.page)).bytes), fileIn(await writeXlsx(PLAN))];
    const laid = { ...fromPage, sheets: fromPage.sheets.slice(1) };
    expect(written.sheets.map(({ name }) => name)).toEqual(["Phiếu GK1", "Phiếu GK2"]);
    expect(keptByEngine(laid)).toEqual(keptByEngine(written));
  });

  it("asks nothing of another machine", () => {
    expect(askedElsewhere(there)).toEqual([]);
    expect(there.complaints).toEqual([]);
  });

  it("would be seen asking", async () => {
    const page = await there.context.newPage();
    await page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => null));
    await page.close();
    expect(askedElsewhere(there)).toEqual(["http://127.0.0.1:9/"]);
  });
});
