import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { unfold } from "./pane-page";

/** A unit as a person sees it; rank, total and level are "" where it has none. */
export type UnitLine = readonly [rank: string, unit: string, total: string, level: string];

const SETTINGS = "Danh sách, lần trước, người tổng hợp";

export async function openSummaryTab(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByRole("heading", { name: "Tổng hợp nhiều phiếu" }).waitFor();
}

/** As the system's choice of files hands them over. */
export async function chooseFiles(pane: Frame, paths: readonly string[]): Promise<void> {
  await pane.locator("#panel-summary input[data-picks=files]").setInputFiles([...paths]);
}

export async function chooseRoster(pane: Frame, path: string): Promise<void> {
  await unfold(pane, SETTINGS);
  await pane.locator("#panel-summary input[accept='.csv,.xlsx']").first().setInputFiles(path);
}

export async function sayWhoMerges(pane: Frame, name: string): Promise<void> {
  await unfold(pane, SETTINGS);
  const field = pane.getByLabel("Người tổng hợp");
  await field.fill(name);
  await field.blur();
}

/** Drops a file from the disk on the zone. */
export async function dropFile(pane: Frame, path: string): Promise<void> {
  const file = { name: basename(path), base64: (await readFile(path)).toString("base64") };
  const dataTransfer = await pane.evaluateHandle(({ name, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name));
    return transfer;
  }, file);
  await pane.locator("[data-drop]").dispatchEvent("drop", { dataTransfer });
}

/** What the tab says that it has just done. */
export async function toldIn(pane: Frame): Promise<string> {
  return (await pane.locator("#merge-told").innerText()).trim();
}

function sectionIn(pane: Frame, title: string): Locator {
  return pane.locator("#panel-summary section", {
    has: pane.locator(":scope > h3 > button", { hasText: title }),
  });
}

function rankedIn(pane: Frame): Promise<readonly UnitLine[]> {
  return pane
    .getByRole("table", { name: "Bảng xếp hạng" })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row): UnitLine => {
        const [rank = "", unit = "", total = "", level = ""] = [...row.children].map(
          (cell) => (cell.querySelector("span > span") ?? cell.querySelector("button") ?? cell).textContent,
        );
        return [rank, unit, total, level];
      }),
    );
}

/** What is shown of the progress from now on; with `stop` the button “Dừng” is pressed as soon as it stands there. */
export async function watchReading(pane: Frame, { stop = false } = {}): Promise<() => Promise<readonly string[]>> {
  const seen = await pane.evaluateHandle((presses) => {
    const lines: string[] = [];
    const place = document.getElementById("panel-summary") ?? document.body;
    const watch = new MutationObserver(() => {
      const card = place.querySelector("progress")?.parentElement;
      const line = card?.querySelector("p")?.textContent ?? "";
      if (line !== "" && lines.at(-1) !== line) lines.push(line);
      if (presses && line.startsWith("Tệp ")) {
        watch.disconnect();
        card?.querySelector("button")?.click();
      }
    });
    watch.observe(place, { childList: true, subtree: true, characterData: true });
    return lines;
  }, stop);
  return () => seen.jsonValue();
}

/** The lines of a section's innermost lists, each as one line of text. */
export async function itemsIn(pane: Frame, title: string): Promise<readonly string[]> {
  const texts = await sectionIn(pane, title).locator("li:not(:has(li))").allInnerTexts();
  return texts.map((text) =>
    text
      .trim()
      .split(/\s*\n\s*/u)
      .join(" | "),
  );
}

/** All units: the ranking, then those without a rank. */
export async function unitsIn(pane: Frame): Promise<readonly UnitLine[]> {
  const unranked = await itemsIn(pane, "Chưa xếp hạng");
  return [...(await rankedIn(pane)), ...unranked.map((item): UnitLine => ["", item.split(" | ")[0] ?? "", "", ""])];
}

/** Each problem by its place: "a.xlsx › Lê Thị Lan › G19", or the file alone. */
export function placesIn(pane: Frame): Promise<readonly string[]> {
  return sectionIn(pane, "Vấn đề theo tệp")
    .locator("li:has(> h4)")
    .evaluateAll((items) =>
      items.flatMap((item) => {
        const file = item.querySelector("h4 span > span")?.textContent ?? "";
        return [...item.querySelectorAll("li")].map((line) => {
          const [, sheet, cell] = /^\S+ · (.+?), ô ([A-Z]+\d+): /u.exec(line.textContent.trim()) ?? [];
          return sheet === undefined || cell === undefined ? file : `${file} › ${sheet} › ${cell}`;
        });
      }),
    );
}
