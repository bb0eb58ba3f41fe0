// The browser page in figures: the time until the grid takes entries and until the pane has read the sheet, writing 100,000 cells through Office.js, and what
// the first view weighs. usage: node bench/page.mjs [--json]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { chromium } from "playwright-core";

import { buildPage, isBuilt } from "../scripts/build-page.mjs";
import { serve } from "../scripts/serve.mjs";
import { findChromium } from "./find-chromium.mjs";

const [ROWS, COLUMNS] = [5_000, 20];
const KILOBYTE = 1024;
/** Microsoft's own file comes from the user's node_modules; the pane ships to Excel as well and has its own figure. */
const FOREIGN = /\/(?:office|taskpane)\//;
/** The add-in's place without the add-in, which would read every cell as well. */
const BARE_PANE =
  '<!doctype html><body>-<script src="../office/excel-web-16.00.js"></script><script src="../pane-office.js"></script>';

async function readyTime(page) {
  await page.waitForSelector("html[data-ready]");
  return page.evaluate(() => Number(document.documentElement.dataset.ready));
}

/** In every document of the context: when the pane's frame, begun at 0, has its first heading. */
function markPane() {
  if (!location.pathname.startsWith("/taskpane/")) return;
  const look = () => {
    if (document.querySelector("#pane h2") === null) return;
    watcher.disconnect();
    performance.mark("pane-interactive");
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
}

async function paneTime(page) {
  const pane = page.frames().find((frame) => frame.url().includes("/taskpane/"));
  await pane.waitForFunction(() => performance.getEntriesByName("pane-interactive").length > 0);
  return pane.evaluate(() => Math.round(performance.getEntriesByName("pane-interactive")[0].startTime));
}

const middle = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Writes the cells as the add-in would and reads the last one back. */
function writeCells([rows, columns]) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, columns);
    const values = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, at) => row + at / 4));
    const start = performance.now();
    range.values = values;
    await context.sync();
    const ms = performance.now() - start;
    const last = range.getLastCell().load("values");
    await context.sync();
    if (last.values[0][0] !== values.at(-1).at(-1)) throw new Error("the last cell is not there");
    return ms;
  });
}

async function firstView(context, address) {
  const [page] = context.pages();
  const bodies = [];
  const weigh = (response) => {
    const isOurs = response.url().startsWith(address) && !FOREIGN.test(response.url());
    // Page and frame share their looks: the second time the server only says that they have not changed.
    if (isOurs && response.status() === 200) bodies.push(response.body());
  };
  page.on("response", weigh);
  await page.goto(address, { waitUntil: "networkidle" });
  const coldMs = await readyTime(page);
  const paneColdMs = await paneTime(page);
  page.off("response", weigh);
  const files = await Promise.all(bodies);
  const gzipBytes = files.reduce((sum, body) => sum + gzipSync(body).length, 0);
  return { page, coldMs, paneColdMs, files: files.length, gzipBytes };
}

async function measure(executablePath) {
  if (!isBuilt()) await buildPage();
  const { server, address } = await serve(0);
  const profile = mkdtempSync(join(tmpdir(), "cham-sao-bench-"));
  const args = ["--no-sandbox", "--disable-gpu"];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  try {
    await context.addInitScript(markPane);
    const { page, coldMs, paneColdMs, files, gzipBytes } = await firstView(context, address);
    const [warm, paneWarm] = [[], []];
    for (let round = 0; round < 3; round++) {
      await page.reload();
      warm.push(await readyTime(page));
      paneWarm.push(await paneTime(page));
    }
    await context.route("**/taskpane/taskpane.html*", (route) =>
      route.fulfill({ contentType: "text/html", body: BARE_PANE }),
    );
    await page.reload();
    await readyTime(page);
    const pane = page.frames().find((frame) => frame.url().includes("/taskpane/"));
    await pane.waitForFunction(() => "Excel" in window && document.body !== null);
    const cellsMs = await pane.evaluate(writeCells, [ROWS, COLUMNS]);
    return {
      coldMs,
      warmMs: middle(warm),
      paneColdMs,
      paneWarmMs: middle(paneWarm),
      cellsMs: Math.round(cellsMs),
      files,
      gzipBytes,
    };
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true });
  }
}

const executable = findChromium();
if (executable === undefined) {
  console.log("the browser page is left out: apt-get install chromium");
} else {
  const figures = await measure(executable);
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
  else {
    console.log(`page: grid takes entries after ${figures.coldMs} ms cold, ${figures.warmMs} ms warm (median of 3)`);
    console.log(`pane: interactive after ${figures.paneColdMs} ms cold, ${figures.paneWarmMs} ms warm (median of 3)`);
    console.log(`page: ${ROWS} x ${COLUMNS} cells through Office.js in ${figures.cellsMs} ms`);
    console.log(`page: ${figures.files} files, ${Math.round(figures.gzipBytes / KILOBYTE)} KB gzip`);
  }
}
