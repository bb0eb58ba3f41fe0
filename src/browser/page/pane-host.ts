import type { WorkbookPlan } from "../../sheet/sheet-plan";
import type { Language } from "../../sheet/describe";
import type { Engine } from "../engine";
import { hostOffice, type OfficeHost } from "../office-host";
import { type PaneMessage, paneText, readPaneMessage } from "./pane-message";

export type PaneHost = {
  /** Lets the frame lay a plan with Office.js; gives how often it waited for the executor. Rejects with Excel's words. */
  readonly lay: (plan: WorkbookPlan) => Promise<number>;
  /** The workbook was replaced: ranges that the add-in kept are gone. */
  readonly restart: () => void;
};

export type PaneParts = {
  readonly frame: HTMLIFrameElement;
  readonly engine: Engine;
  readonly language: Language;
  readonly fileName: () => string;
};

type Answer = Extract<PaneMessage, { kind: "laid" }>;
type Layer = { readonly ready: () => void; readonly laid: (answer: Answer) => void; readonly lay: PaneHost["lay"] };

/** Hands plans to the frame, once it can take them, and waits for its answers. */
function layerOver(post: (message: PaneMessage) => void): Layer {
  const waiting = new Map<number, (answer: Answer) => void>();
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  let lastId = 0;
  return {
    ready,
    laid: (answer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
    lay: async (plan) => {
      await isReady;
      lastId += 1;
      const id = lastId;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      post({ kind: "lay", id, plan });
      const { syncs, error } = await answered;
      if (error !== null) throw new Error(error);
      return syncs;
    },
  };
}

/** Joins the frame to the executor: only text crosses, and only with our own frame. */
export function hostPane({ frame, engine, language, fileName }: PaneParts): PaneHost {
  const post = (message: PaneMessage): void => {
    frame.contentWindow?.postMessage(paneText(message), location.origin);
  };
  const send = (text: string): void => {
    post({ kind: "office", text });
  };
  let office: OfficeHost = hostOffice(engine, send, fileName());
  const layer = layerOver(post);
  const take = (message: PaneMessage): void => {
    if (message.kind === "office") void office.receive(message.text);
    else if (message.kind === "hello")
      post({ kind: "welcome", settings: engine.settings(), language, file: fileName() });
    else if (message.kind === "settings") engine.setSettings(message.settings);
    else if (message.kind === "ready") layer.ready();
    else if (message.kind === "laid") layer.laid(message);
  };
  addEventListener("message", ({ source, data }) => {
    const message = source === frame.contentWindow ? readPaneMessage(data) : null;
    if (message !== null) take(message);
  });
  return {
    lay: layer.lay,
    restart: () => {
      office.close();
      office = hostOffice(engine, send, fileName());
    },
  };
}
