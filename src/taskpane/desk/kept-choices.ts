import type { Language } from "../../sheet/describe";

const VISITED = "cham-sao.visited";
const LANGUAGE = "cham-sao.language";

/** Office gives each site that embeds the pane a part of the browser's store; on the desktop there is none to part. */
function keyOf(name: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}${name}`;
}

/** Some browsers refuse the store to a frame of another site: nothing is kept then. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Asked again at the next visit.
  }
}

export function hasVisited(): boolean {
  return read(VISITED) !== null;
}

export function keepVisit(): void {
  keep(VISITED, "1");
}

/** The language that somebody chose in the pane; null where nobody did. */
export function keptLanguage(): Language | null {
  const language = read(LANGUAGE);
  return language === "vi" || language === "en" ? language : null;
}

export function keepLanguage(language: Language): void {
  keep(LANGUAGE, language);
}
