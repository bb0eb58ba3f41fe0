/** What the page and its frame say to each other; every message crosses as one JSON text. */
export type PaneMessage =
  /** A message of Microsoft's client library or of the executor, as it is. */
  | { readonly kind: "office"; readonly text: string }
  /** Frame to page: its first word. */
  | { readonly kind: "hello" }
  /** Page to frame: the answer. */
  | {
      readonly kind: "welcome";
      readonly settings: Readonly<Record<string, unknown>>;
      readonly language: string;
      readonly file: string;
    }
  /** Frame to page: the add-in saved its settings. */
  | { readonly kind: "settings"; readonly settings: Readonly<Record<string, unknown>> }
  /** Frame to page: print these sheets in this order; `number` tells one request from the next. */
  | { readonly kind: "print"; readonly number: number; readonly sheets: readonly string[]; readonly title: string }
  /** Page to frame: the print dialog was opened with so many pages; 0 where there was nothing to print. */
  | { readonly kind: "printed"; readonly number: number; readonly pages: number };

const KINDS: ReadonlySet<unknown> = new Set(["office", "hello", "welcome", "settings", "print", "printed"]);

/** Null for anything that is not ours: browser extensions post messages, too. */
export function readPaneMessage(data: unknown): PaneMessage | null {
  if (typeof data !== "string") return null;
  try {
    const message: unknown = JSON.parse(data);
    const isOurs = typeof message === "object" && message !== null && "kind" in message && KINDS.has(message.kind);
    return isOurs ? (message as PaneMessage) : null;
  } catch {
    return null;
  }
}

export function paneText(message: PaneMessage): string {
  return JSON.stringify(message);
}
