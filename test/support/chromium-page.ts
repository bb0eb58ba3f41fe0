import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { describeWith, findProgram } from "./needed-program";

const ROOT = resolve(__dirname, "../..");
const NAMES = [process.env["CHROMIUM"] ?? "chromium", "chromium-browser", "google-chrome"];
/** A machine that builds the page and does other work at the same time. */
const PATIENCE = 15_000;

function chromiumName(): string {
  return NAMES.find((name) => findProgram(name) !== null) ?? "chromium";
}

export const chromiumOrSkip = describeWith(chromiumName(), "chromium");

export type Served = { readonly address: string; readonly stop: () => void };

/** What `npm start` runs, on any free port and without a browser. */
export async function servePage(): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, "scripts", "start.mjs")], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", BROWSER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await new Promise<string>((found, failed) => {
    let said = "";
    const hear = (piece: Buffer): void => {
      said += piece.toString();
      const line = /http:\/\/localhost:\d+/.exec(said);
      if (line !== null) found(line[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => {
      failed(new Error(`the page was not served: ${said}`));
    });
  });
  return { address, stop: () => child.kill() };
}

/** A browser of its own with an empty profile, and all that it asked for and complained of. */
export type Visit = {
  readonly address: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

async function visit({ address, stop }: Served): Promise<Visit> {
  const folder = await mkdtemp(join(tmpdir(), "cham-sao-chromium-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findProgram(chromiumName()) ?? "",
    locale: "vi-VN",
    viewport: { width: 1400, height: 860 },
    args: ["--no-sandbox", "--disable-gpu"],
  });
  context.setDefaultTimeout(PATIENCE);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address });
  const page = context.pages()[0] ?? (await context.newPage());
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return {
    ...{ address, context, page, requests, complaints },
    close: async () => {
      await context.close();
      stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the grid takes entries. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector("html[data-ready]");
}

/** The add-in's place with Microsoft's library and nothing else: what a test sends is then all that is sent. */
const BARE_PANE = `<!doctype html>
<script src="../office/excel-web-16.00.js"></script>
<script src="../pane-office.js"></script>`;

async function emptyPane({ context, address }: Visit): Promise<void> {
  await context.route(`${address}/taskpane/taskpane.html*`, (route) =>
    route.fulfill({ contentType: "text/html", body: BARE_PANE }),
  );
}

/** The page as somebody finds it who has just typed `npm start`; with `bare` without the pane. */
export async function openPage({ bare = false } = {}): Promise<Visit> {
  const there = await visit(await servePage());
  if (bare) await emptyPane(there);
  await there.page.goto(there.address);
  await ready(there.page);
  return there;
}

/** What went, or tried to go, beyond the server of the page. */
export function askedElsewhere({ address, requests }: Pick<Visit, "address" | "requests">): readonly string[] {
  return requests.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(`${address}/`));
}

export async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.getElementById("status")?.textContent.includes(text), words);
}

export async function laySample(page: Page): Promise<void> {
  await page.click("#sample");
  await says(page, "Đã lập Số liệu minh họa.");
}

async function walk(page: Page, cell: string): Promise<void> {
  const box = page.locator("#grid [data-u-comp=defined-name] input");
  await box.click();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForFunction((at) => document.getElementById("cell")?.textContent.startsWith(`Ô ${at}:`), cell);
}

/** Goes to a cell as a person does, through the name box; from elsewhere, so that what is told of it is not old. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const now = await page.textContent("#cell");
  if (now?.startsWith(`Ô ${cell}:`) === true) await walk(page, cell === "A1" ? "A2" : "A1");
  await walk(page, cell);
}

/** What the page tells of a cell. */
export async function told(page: Page, cell: string): Promise<string> {
  await goTo(page, cell);
  return (await page.textContent("#cell")) ?? "";
}

/** What the page tells of each cell, up to the first blank: its value as it is shown. */
export async function shown(page: Page, ...cells: readonly string[]): Promise<readonly string[]> {
  const values: string[] = [];
  for (const cell of cells) {
    const text = await told(page, cell);
    values.push(/^Ô \w+: (.*?)(?: \(công thức\))?(?:, ô khóa.*)?\.(?: |$)/.exec(text)?.[1] ?? text);
  }
  return values;
}

export async function type(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The words of the dialog that has opened, which is answered with a key: Enter for its first button. */
export async function dialogSays(page: Page, key: "Enter" | "Escape" = "Escape"): Promise<string> {
  const dialog = page.locator("dialog[open]");
  const text = await dialog.innerText();
  await page.keyboard.press(key);
  await dialog.waitFor({ state: "detached" });
  return text.replace(/\s*\n\s*/g, " | ");
}

/** The add-in's place, where Microsoft's library runs. */
export function paneOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("/taskpane/"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** What Office.js tells the add-in of a cell. */
export async function held(page: Page, cell: string): Promise<{ readonly value: unknown; readonly format: unknown }> {
  return paneOf(page).evaluate(
    (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        range.load("values,numberFormat");
        await context.sync();
        return { value: range.values[0]?.[0] as unknown, format: range.numberFormat[0]?.[0] as unknown };
      }),
    cell,
  );
}

/** The file that the page offers to save. */
export async function saved(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
