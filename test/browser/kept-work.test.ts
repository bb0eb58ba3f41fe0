import type { Dialog, Page } from "playwright-core";
import { chromiumOrSkip, laySample, openPage, ready, saved, says, shown } from "../support/chromium-page";
import { type, type Visit } from "../support/chromium-page";

/** The question with which the browser keeps a page from going; `stay` is the answer. */
function asked(page: Page, stay: boolean): Promise<string> {
  return new Promise((resolve) => {
    page.once("dialog", (dialog: Dialog) => {
      void (stay ? dialog.dismiss() : dialog.accept()).then(() => {
        resolve(dialog.type());
      });
    });
  });
}

chromiumOrSkip("work that is not saved", () => {
  let there: Visit;
  beforeAll(async () => {
    there = await openPage();
    await laySample(there.page);
    await type(there.page, "G29", "4,25");
  });
  afterAll(() => there.close());

  it("makes the browser ask before the page is closed", async () => {
    const { page } = there;
    const question = asked(page, true);
    await page.close({ runBeforeUnload: true });
    expect(await question).toBe("beforeunload");
    expect(await shown(page, "G29")).toEqual(["4,25"]);
  });

  it("is there again after a reload, the last entry and its total included", async () => {
    const { page } = there;
    await type(page, "G30", "3,25");
    const question = asked(page, false);
    await page.reload();
    expect(await question).toBe("beforeunload");
    await ready(page);
    await says(page, "Đã khôi phục Số liệu minh họa đang làm dở.");
    expect(await page.textContent("#name")).toBe("Số liệu minh họa (chưa lưu)");
    // 80.18 of the sample less a quarter twice.
    expect(await shown(page, "G29", "G30", "G46")).toEqual(["4,25", "3,25", "79,68"]);
  });

  it("can go on: rules and locks hold after the reload", async () => {
    const { page } = there;
    await type(page, "G29", "6");
    expect(await page.locator("dialog[open]").innerText()).toContain("Điểm của tiêu chí 3.3.1 phải là số từ 0 đến 5.");
    await page.keyboard.press("Enter");
    await type(page, "G29", "5");
    expect(await shown(page, "G29", "G46")).toEqual(["5,00", "80,43"]);
  });

  it("closes without a question once it is saved", async () => {
    const { page } = there;
    await saved(page);
    await says(page, "Đã lưu");
    let questions = 0;
    page.on("dialog", (dialog) => {
      questions += 1;
      void dialog.accept();
    });
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(questions).toBe(0);
  });
});
