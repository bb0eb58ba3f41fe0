import type { Language } from "../../sheet/describe";
import type { Engine } from "../engine";
import { hostOffice, type OfficeHost } from "../office-host";
import { type PaneMessage, paneText, readPaneMessage } from "./pane-message";

export type PaneHost = {
  /** Another workbook has another pane, as in Excel: the frame begins anew. Resolves when it speaks again. */
  readonly restart: () => Promise<void>;
};

export type PaneParts = {
  readonly frame: HTMLIFrameElement;
  readonly engine: Engine;
  readonly language: Language;
  readonly fileName: () => string;
  /** Opens the print dialog for sheets by their names; gives the count of pages. */
  readonly print: (sheets: readonly string[], title: string) => Promise<number>;
  /** A request of the pane is done: it may have moved the selection, of which the engine tells nobody. */
  readonly answered: () => void;
};

/** A frame that stays silent must not keep the page from going on. */
const PATIENCE_MS = 5_000;

/** Joins the frame to the executor: only text crosses, and only with our own frame. */
export function hostPane({ frame, engine, language, fileName, print, answered }: PaneParts): PaneHost {
  const post = (message: PaneMessage): void => {
    frame.contentWindow?.postMessage(paneText(message), location.origin);
  };
  const send = (text: string): void => {
    post({ kind: "office", text });
  };
  let office: OfficeHost = hostOffice(engine, send, fileName());
  let spoken: () => void = () => undefined;
  const take = (message: PaneMessage): void => {
    if (message.kind === "office") void office.receive(message.text).then(answered);
    else if (message.kind === "settings") engine.setSettings(message.settings);
    else if (message.kind === "print") {
      const { number, sheets, title } = message;
      void print(sheets, title).then((pages) => {
        post({ kind: "printed", number, pages });
      });
    } else if (message.kind === "hello") {
      post({ kind: "welcome", settings: engine.settings(), language, file: fileName() });
      spoken();
    }
  };
  addEventListener("message", ({ source, data }) => {
    const message = source === frame.contentWindow ? readPaneMessage(data) : null;
    if (message !== null) take(message);
  });
  return {
    restart: async () => {
      office.close();
      office = hostOffice(engine, send, fileName());
      await new Promise<void>((resolve) => {
        spoken = resolve;
        setTimeout(resolve, PATIENCE_MS);
        frame.contentWindow?.location.reload();
      });
    },
  };
}
