import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { PaneVisit } from "./pane-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
type Look = readonly [colors: "light" | "dark", forced: "none" | "active"];
const ALL_LOOKS: readonly Look[] = [
  ["light", "none"],
  ["dark", "none"],
  ["dark", "active"],
];
/** Where time is short: forced colours come from the system and are those of the same elements elsewhere. */
export const OWN_COLOURS: readonly Look[] = ALL_LOOKS.slice(0, 2);
export const ONE_LOOK: readonly Look[] = ALL_LOOKS.slice(0, 1);
const GRAVE = new Set(["serious", "critical"]);

/** Puts axe-core into the pane, once. */
export async function withAxe({ pane }: Pick<PaneVisit, "pane">): Promise<void> {
  await pane.evaluate(AXE);
}

/** What axe-core finds grave in the pane as it stands, in each look. */
export async function graveFaults(
  { page, pane }: Pick<PaneVisit, "page" | "pane">,
  looks = ALL_LOOKS,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, forcedColors] of looks) {
    await page.emulateMedia({ colorScheme, forcedColors });
    // Colours on their way from one look to the other are none of either.
    await pane.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
    const results = await pane.evaluate(() =>
      (globalThis as unknown as { axe: { run: (place: Document) => Promise<AxeResults> } }).axe.run(document),
    );
    // It must have looked at the pane: tabs, headings and buttons pass their own rules.
    expect(results.passes.length).toBeGreaterThan(15);
    for (const { id, impact, nodes } of results.violations) {
      const place = nodes.map(({ html, any }) => `${html}: ${any[0]?.message ?? ""}`).join(", ");
      if (GRAVE.has(impact ?? "")) found.push(`${colorScheme} ${forcedColors}: ${id} at ${place}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return found;
}
