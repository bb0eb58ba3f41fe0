import type { Language } from "../../sheet/describe";
import { isSetSupported } from "../../workbook/excel/is-set-supported";
import { PANE_VERSION } from "./pane-version";

/** What a report may not tell: names of sheets, units and people, as they stand in the workbook. */
export type Unsaid = readonly string[];

const NEWEST_SET = 25;
const FRAMES = 6;
const QUOTED = /"[^"]*"|“[^”]*”|‘[^’]*’|'[^']*'/gu;
/** Addresses of files, of this machine or the net; the file's own name at the end may stay. */
const FOLDERS = /(?:[a-z][a-z0-9+.-]*:\/\/|[A-Za-z]:\\|\/)(?:[^\s():]*[\\/])/gu;

function supportedSet(): string {
  let newest = 0;
  while (newest < NEWEST_SET && isSetSupported("ExcelApi", `1.${String(newest + 1)}`)) newest += 1;
  return `1.${String(newest)}`;
}

/** A sheet called A or 1 tells nobody's name, and without such signs no report could be read. */
const SHORTEST_NAME = 3;

function withoutNames(text: string, unsaid: Unsaid): string {
  const longestFirst = unsaid.filter((name) => name.trim().length >= SHORTEST_NAME).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, "…"), text);
}

function harmless(text: string, unsaid: Unsaid): string {
  return withoutNames(text, unsaid).replace(FOLDERS, "").replace(QUOTED, "“…”");
}

function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s*at /u.test(line))
    .slice(0, FRAMES);
}

export type Reported = { readonly language: Language; readonly unsaid: Unsaid };

/** Plain lines that a person may copy for whoever helps: no names, no entries, no paths of files. */
export function faultReport(
  error: unknown,
  about: { readonly code: string; readonly message: string; readonly location: string },
  { language, unsaid }: Reported,
): string {
  const lines = [
    `Chấm Sao ${PANE_VERSION} (${language}), ExcelApi ${supportedSet()}`,
    `${about.code}: ${harmless(about.message, unsaid)}`,
    ...(about.location === "" ? [] : [`at ${about.location}`]),
    ...framesOf(error).map((frame) => harmless(frame.trim(), unsaid)),
  ];
  return lines.join("\n");
}
