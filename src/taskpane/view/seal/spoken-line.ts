import { shownPoints, type Language } from "../../../sheet/describe";
import type { EntryLine } from "../../../sheet/second-entry";
import type { SealSay } from "./seal-words";

const LONGEST_TITLE = 120;

/** One entry as it is read aloud from the paper: its number, its title as far as one can listen, what it may be. */
export function spokenLine({ id, title, part, max }: EntryLine, say: SealSay, language: Language): string {
  const short =
    title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title.replace(/[.;:]$/u, "");
  return say(`second.${part}`, { id, title: short, max: max === null ? "" : shownPoints(max, language) });
}
