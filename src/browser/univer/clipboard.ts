import { SheetClipboardService } from "@univerjs/sheets-ui";
import { pasteText } from "./paste-text";
import type { Session } from "./session";

const PLAIN = "text/plain";
const HTML = "text/html";
/** The engine marks what it copied itself. */
const OWN_MARK = /data-copy-id="(\S+)"/;

type PasteType = Parameters<SheetClipboardService["paste"]>[1];

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : "";
}

/**
 * Copies within the workbook stay the engine's. What comes from elsewhere is taken as text: the engine would take the
 * looks, number formats and locks of the cells away, and leave 4,5 a text.
 */
export function textClipboard(session: () => Session): typeof SheetClipboardService {
  return class Clipboard extends SheetClipboardService {
    #isOwn(html: string): boolean {
      const id = OWN_MARK.exec(html)?.[1];
      return id !== undefined && this.copyContentCache().get(id) !== undefined;
    }

    override async paste(item: ClipboardItem, pasteType?: PasteType): Promise<boolean> {
      const [html, text] = await Promise.all([textOf(item, HTML), textOf(item, PLAIN)]);
      if (this.#isOwn(html) || text === "") return super.paste(item, pasteType);
      return pasteText(session(), text);
    }

    override async legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean> {
      if (this.#isOwn(html ?? "") || text === undefined || text === "") return super.legacyPaste(html, text, files);
      return pasteText(session(), text);
    }
  };
}
