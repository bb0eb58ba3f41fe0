import type { Frame, Page } from "playwright-core";
import { goTo, openPage, paneOf, type Visit } from "./chromium-page";

/** A machine that does other work at the same time. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 25;

export type PaneVisit = Visit & { readonly pane: Frame };

/** The page with its built pane, which has read the workbook for the first time. */
export async function openPane(): Promise<PaneVisit> {
  const there = await openPage();
  const pane = paneOf(there.page);
  // The first heading is the card of the first visit; the second tells of the sheet, so that it has been read.
  await pane.locator("#panel-score h2").nth(1).waitFor();
  return { ...there, pane };
}

/** Compares again and again until it agrees; what never agrees fails with the last answer. */
export async function comesTo<Answer>(ask: () => Promise<Answer>, expected: Answer): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      expect(await ask()).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

export async function press(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

/** Opens a section of the pane, or leaves it open. */
export async function unfold(pane: Frame, title: string): Promise<void> {
  const button = pane.locator("section > h3 > button", { hasText: title });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

function sectionOf(pane: Frame, title: string) {
  return pane.locator("section", { has: pane.locator(":scope > h3 > button", { hasText: title }) });
}

/** What a section shows, a line for each that a person sees. */
export async function linesOf(pane: Frame, title: string): Promise<readonly string[]> {
  const text = await sectionOf(pane, title).innerText();
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** Each kind of problem with the cells that it names. */
export function problemsIn(pane: Frame): Promise<readonly string[]> {
  return pane.locator("section h4").evaluateAll((headings) =>
    headings.map((heading) => {
      const cells = [...(heading.parentElement?.querySelectorAll("li button") ?? [])].flatMap(
        (button) => /^(?:Đến ô|Go to) ([A-Z]+\d+)$/.exec(button.textContent)?.[1] ?? [],
      );
      const title = heading.lastElementChild?.textContent.replace(/ \(\d+\)$/, "") ?? "";
      return `${title}: ${cells.join(" ")}`;
    }),
  );
}

export type Figures = { readonly total: string; readonly bonus: string; readonly grand: string };

/** The card with the figures: each value as it is shown. */
export async function figuresIn(pane: Frame): Promise<Figures> {
  const [total = "", bonus = "", grand = ""] = await pane.locator("dl dd").allInnerTexts();
  return { total, bonus, grand };
}

/** "12/30 tiêu chí" */
export async function progressIn(pane: Frame): Promise<string> {
  return (await pane.locator("[role=progressbar]").getAttribute("aria-valuetext")) ?? "";
}

/** Types down a column from a cell, Enter after each; null steps over a cell. */
export async function typeDown(page: Page, from: string, texts: readonly (string | null)[]): Promise<void> {
  await goTo(page, from);
  for (const text of texts) {
    if (text !== null) await page.keyboard.type(text);
    await page.keyboard.press(text === null ? "ArrowDown" : "Enter");
  }
}

/** Pastes past the cell rules, as a block copied from elsewhere. */
export async function pasteAt(page: Page, cell: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await goTo(page, cell);
  await page.keyboard.press("Control+v");
}

/** The cell that the page tells of, which is the one that is selected. */
export async function cellLine(page: Page): Promise<string> {
  return /^Ô (\w+):/.exec((await page.textContent("#cell")) ?? "")?.[1] ?? "";
}

/** The sheets on the bar below the grid, the one in view with a star. */
export function sheetTabs(page: Page): Promise<readonly string[]> {
  return page
    .locator("#grid [role=tab][data-id]")
    .evaluateAll((tabs) =>
      tabs.map((tab) => `${tab.getAttribute("aria-selected") === "true" ? "*" : ""}${tab.textContent}`),
    );
}

/** Chooses from the menu of a sheet's tab. */
async function onTab(page: Page, sheet: string, choice: string): Promise<void> {
  await page.locator("#grid [role=tab][data-id]", { hasText: sheet }).click({ button: "right" });
  await page.getByText(choice, { exact: true }).last().click();
}

/** Types a new name into the tab, once the tab has taken the keyboard. */
export async function renameTab(page: Page, sheet: string, name: string): Promise<void> {
  await onTab(page, sheet, "Đổi tên");
  await page.waitForFunction(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLElement && focused.isContentEditable && focused.closest("[role=tab]") !== null;
  });
  await page.keyboard.press("Control+a");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

/** The element that has the keyboard in the pane: its tag and its name as a screen reader says it. */
export function focusedIn(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return "";
    const words = (ids: string): string =>
      ids
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" ");
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    const labelled = focused.getAttribute("aria-labelledby");
    const name =
      focused.getAttribute("aria-label") ??
      (labelled === null ? (labels[0]?.textContent ?? focused.innerText) : words(labelled));
    // A section's button carries its count as well.
    const line = name.split("\n")[0] ?? "";
    return `${focused.localName} ${line.trim()}`;
  });
}

export async function removeSheet(page: Page, sheet: string): Promise<void> {
  await onTab(page, sheet, "Xóa");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await comesTo(() => sheetTabs(page).then((tabs) => tabs.some((tab) => tab.includes(sheet))), false);
}
