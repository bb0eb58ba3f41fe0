import type { Language } from "../../sheet/describe";
import type { Engine } from "../engine";
import { announcement, toldCell } from "./announce";

/** A person who runs through cells with the arrow keys hears only the one where he stops. */
const PAUSE_MS = 150;

/**
 * Tells the selected cell in a line of text, since the grid is a picture to screen readers. Gives back what to call when
 * the workbook changes by itself.
 */
export function followCell(engine: Engine, line: HTMLElement, language: Language): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    await engine.settle();
    const { sheet, active } = engine.selection();
    const text = announcement(toldCell(engine, sheet, active), language);
    // The same words written again would be read out again.
    if (line.textContent !== text) line.textContent = text;
  };
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), PAUSE_MS);
  };
  engine.listen(tellSoon);
  tellSoon();
  return tellSoon;
}
