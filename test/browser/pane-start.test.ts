import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { chromiumOrSkip } from "../support/chromium-page";
import { findProgram } from "../support/needed-program";

const PROJECT = resolve(__dirname, "../..");
const SITE = "https://cham-sao.test";
const OFFICE = "https://appsforoffice.microsoft.com";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".png": "image/png" };
const NAMES = [process.env["CHROMIUM"] ?? "chromium", "chromium-browser", "google-chrome"];

/** Enough of Office.js to be asked which host and which sets there are. */
const officeOf = (host: "Excel" | "Word" | null, isNewEnough = true): string =>
  `window.Office = { HostType: { Excel: "Excel" }, onReady: async () => ({ host: ${JSON.stringify(host)} }),
    context: { requirements: { isSetSupported: () => ${String(isNewEnough)} } } };`;

type Trouble = {
  /** What stands at office.js's address; nothing: there is no network. */
  readonly office?: string;
  /** A file whose name begins so does not load. */
  readonly lacks?: string;
  readonly locale?: string;
};

async function fromDisk(route: Route, lacks: string | undefined): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice(1);
  const file = join(PROJECT, "dist", "taskpane", name);
  if (!existsSync(file) || (lacks !== undefined && name.startsWith(`${lacks}.`))) {
    await route.abort();
    return;
  }
  await route.fulfill({
    body: readFileSync(file),
    contentType: `${TYPES[extname(name)] ?? "text/plain"}; charset=utf-8`,
  });
}

chromiumOrSkip("the built page of the pane", () => {
  let browser: Browser;
  beforeAll(async () => {
    const built = spawnSync(process.execPath, [join(PROJECT, "scripts", "build-pane.mjs")], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(built.stderr);
    const executablePath = NAMES.map((name) => findProgram(name)).find((path) => path !== null) ?? "";
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser.close());

  /** `refused` hears what the page's own policy forbids. */
  async function open({ office, lacks, locale = "vi-VN" }: Trouble, refused: string[] = []): Promise<Page> {
    const page = await browser.newPage({ locale, viewport: { width: 350, height: 378 } });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    await page.route(`${SITE}/**`, (route) => fromDisk(route, lacks));
    await page.route(`${OFFICE}/**`, (route) =>
      office === undefined ? route.abort() : route.fulfill({ body: office, contentType: "text/javascript" }),
    );
    await page.goto(`${SITE}/taskpane.html?tab=score`);
    return page;
  }

  test.each<[string, Trouble, string]>([
    ["without a network", {}, "Không tải được Office.js"],
    ["without a network, to an English browser", { locale: "en-US" }, "Office.js, Microsoft’s link"],
    ["opened as a web page", { office: officeOf(null) }, "Trang này là khung bên trong Excel"],
    ["opened in Word", { office: officeOf("Word") }, "Trang này là khung bên trong Excel"],
    ["in an old Excel", { office: officeOf("Excel", false) }, "Cần Excel 2021"],
    ["without its bundle", { office: officeOf("Excel"), lacks: "main" }, "Không mở được Chấm Sao"],
    ["without a part of its bundle", { office: officeOf("Excel"), lacks: "pane" }, "Không mở được Chấm Sao"],
  ])("%s says so", async (_name, trouble, words) => {
    const page = await open(trouble);
    await page.locator("#start p", { hasText: words }).filter({ visible: true }).waitFor();
    expect(await page.locator("#start p:visible").count()).toBe(1);
    await page.close();
  });

  test("tries again when asked to, and goes on once Office.js comes", async () => {
    const page = await open({});
    await page.route(`${OFFICE}/**`, (route) =>
      route.fulfill({ body: officeOf("Excel", false), contentType: "text/javascript" }),
    );
    await page.locator("#start-retry").click();
    await page.locator("#start p", { hasText: "Cần Excel 2021" }).filter({ visible: true }).waitFor();
    await page.close();
  });

  test("knows by Microsoft's own script that it is outside of Excel, and lets none of its telemetry out", async () => {
    const page = await browser.newPage({ locale: "vi-VN" });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.route(`${SITE}/**`, (route) => fromDisk(route, undefined));
    await page.route(`${OFFICE}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
      return route.fulfill({ path: join(PROJECT, "node_modules", "@microsoft", "office-js", "dist", name) });
    });
    const refusal = page.waitForEvent("console", (message) => message.text().includes("telemetryservice"));
    await page.goto(`${SITE}/taskpane.html?tab=score`);
    expect((await refusal).text()).toContain("Content Security Policy");
    await page.locator("#start p", { hasText: "Trang này là khung" }).filter({ visible: true }).waitFor();
    expect(new Set(asked)).toEqual(new Set([SITE, OFFICE]));
    await page.close();
  });

  test("shows the pane in place of the message, and its own policy refuses nothing of it", async () => {
    const refused: string[] = [];
    const page = await open({ office: officeOf("Excel") }, refused);
    await page.locator("#pane > *").first().waitFor();
    await page.locator("#start").waitFor({ state: "hidden" });
    expect(refused).toEqual([]);
    await page.close();
  });

  test("its policy lets nothing go elsewhere", async () => {
    const refused: string[] = [];
    const page = await open({ office: `${officeOf(null)} fetch("https://elsewhere.test/").catch(() => 0);` }, refused);
    await page.locator("#start p", { hasText: "Trang này" }).filter({ visible: true }).waitFor();
    expect(refused.join()).toContain("https://elsewhere.test/");
    await page.close();
  });
});
