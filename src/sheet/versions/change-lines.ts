import type { VersionChange } from "../../scoring/version-change";
import { shownPoints, type Language } from "../describe";
import { VERSION_WORDS } from "./version-words";

/** One difference in words: "max 1.2 “Title”: 5 → 4". */
export function changeLine({ change, id, title, before, after }: VersionChange, language: Language): string {
  const shown = (text: string): string =>
    change === "max" ? shownPoints(text, language) : change === "wording" ? `“${text}”` : text;
  const quote = before === "" && after === "" ? "" : `: ${shown(before)} → ${shown(after)}`;
  return `${VERSION_WORDS[language][change]} ${id} “${title}”${quote}`;
}
