// Merging in the pane of the browser page: from the choice of files to the result, the longest task on the page's own
// thread meanwhile, and the page's heap at its largest.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { buildPage, isBuilt } from "../scripts/build-page.mjs";
import { serve } from "../scripts/serve.mjs";
import { findChromium } from "./find-chromium.mjs";

const BYTES_PER_MB = 1024 * 1024;
const PATIENCE_MS = 300_000;
const SAMPLE_MS = 100;

/**
 * In every document: what took the thread for 50 ms and more, and the heap at its largest. A choice of thousands of files
 * takes Chromium most of a second in an empty page too, before any script hears of it: that is told apart.
 */
function watchThread(sampleMs) {
  window.watched = { longest: 0, bytes: 0, choosing: 0, chosenAt: 0 };
  new PerformanceObserver((list) => {
    const { watched } = window;
    for (const { startTime, duration } of list.getEntries()) {
      const before = Math.max(0, Math.min(duration, watched.chosenAt - startTime));
      watched.choosing = Math.max(watched.choosing, before);
      watched.longest = Math.max(watched.longest, duration - before);
    }
  }).observe({ type: "longtask", buffered: true });
  setInterval(() => {
    window.watched.bytes = Math.max(window.watched.bytes, performance.memory.usedJSHeapSize);
  }, sampleMs);
}

function forget() {
  window.watched = { longest: 0, bytes: 0, choosing: 0, chosenAt: 0 };
}

/** Sets the clock at the moment in which the choice of files is handed over, and stops it when the words are told. */
function timeUntilTold(words) {
  const input = document.querySelector("#panel-summary input[data-picks=files]");
  window.timed = new Promise((resolve) => {
    let start = 0;
    const chosen = () => (start = window.watched.chosenAt = performance.now());
    input.addEventListener("change", chosen, { once: true, capture: true });
    const watch = new MutationObserver(() => {
      if (start === 0 || !document.querySelector("#merge-told")?.textContent.includes(words)) return;
      watch.disconnect();
      // What is told must be on the screen too.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

async function run(pane, paths, words) {
  await pane.evaluate(forget);
  await pane.evaluate(timeUntilTold, words);
  await pane.locator("#panel-summary input[data-picks=files]").setInputFiles(paths, { timeout: PATIENCE_MS });
  const ms = await pane.evaluate(() => window.timed);
  // Statistics follow the result.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const { longest, choosing, bytes } = await pane.evaluate(() => window.watched);
  return { seconds: ms / 1000, longest, choosing, megabytes: bytes / BYTES_PER_MB };
}

async function openTab(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  const pane = page.frames().find((frame) => frame.url().includes("/taskpane/"));
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByRole("heading", { name: "Tổng hợp nhiều phiếu" }).waitFor();
  return { page, pane };
}

/** Null where no Chromium is found. */
export async function measureMerge({ paths, corrected, few }) {
  const executablePath = findChromium();
  if (executablePath === undefined) return null;
  if (!isBuilt()) await buildPage();
  const { server, address } = await serve(0);
  const profile = mkdtempSync(join(tmpdir(), "cham-sao-bench-"));
  const args = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, locale: "vi-VN" });
  try {
    await context.addInitScript(watchThread, SAMPLE_MS);
    const small = await openTab(context, address);
    const fewRun = await run(small.pane, few, `Đã đọc ${few.length} tệp`);
    await small.page.close();
    const { pane } = await openTab(context, address);
    const all = await run(pane, paths, `Đã đọc ${paths.length} tệp`);
    const one = await run(pane, [corrected], "Đã đọc 1 tệp.");
    return { [`${paths.length} workbooks`]: all, "one changed file more": one, [`${few.length} workbooks`]: fewRun };
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true });
  }
}
