import { paneText, readPaneMessage } from "./page/pane-message";

/**
 * The frame's half of Office. It stands between Microsoft's library, which is loaded before it and left as it is, and
 * the page, and supplies what that library expects of office.js: Office.onReady, Office.context and the settings.
 */

type Settings = Readonly<Record<string, unknown>>;
type Result = { readonly status: "succeeded"; readonly value: unknown; readonly error: null };
type Bridge = { sendMessageToHost: (text: string) => void; onMessageFromHost: ((text: string) => void) | null };
type Info = { readonly host: string; readonly platform: string; readonly addin: null };
type Welcome = { readonly settings: Settings; readonly language: string; readonly file: string };

/** What the library leaves in the window, as far as it is touched here. */
type Library = {
  readonly OfficeExtension: {
    readonly HostBridge: { readonly init: (bridge: Bridge) => void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
  readonly Office: {
    HostType: unknown;
    PlatformType: unknown;
    onReady: (ready?: (info: Info) => unknown) => Promise<Info>;
    initialize?: (reason: string) => void;
  };
};

/** The newest requirement set whose members the executor knows. */
const API_SET = "1.14";
const INFO: Info = { host: "Excel", platform: "OfficeOnline", addin: null };
const LANGUAGES: Readonly<Record<string, string>> = { vi: "vi-VN", en: "en-US" };

/** "1.14" is more than "1.9". */
export function atLeast(known: string, asked: string): boolean {
  const [major = 0, minor = 0] = known.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = asked.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

function isFunction(value: unknown): value is (result: Result) => void {
  return typeof value === "function";
}

/** Office's own way to answer: the last function among the arguments is called a little later. */
function answer(args: readonly unknown[], value?: unknown): void {
  const callback = [...args].reverse().find(isFunction);
  if (callback === undefined) return;
  queueMicrotask(() => {
    callback({ status: "succeeded", value, error: null });
  });
}

/** Office.context.document.settings: kept with the workbook once they are saved. */
function settingsOf(start: () => Settings, save: (settings: Settings) => void): object {
  let changed: Record<string, unknown> | undefined;
  const all = (): Record<string, unknown> => (changed ??= { ...start() });
  return {
    get: (name: string): unknown => all()[name] ?? null,
    set: (name: string, value: unknown): void => {
      all()[name] = value;
    },
    remove: (name: string): void => {
      changed = Object.fromEntries(Object.entries(all()).filter(([key]) => key !== name));
    },
    saveAsync: (...args: readonly unknown[]): void => {
      save(all());
      answer(args);
    },
    refreshAsync: (...args: readonly unknown[]): void => {
      answer(args);
    },
  };
}

/** The page's own print dialog, which Excel has no like of: the pane asks whether it is there. */
type Printing = {
  readonly printSheets: (sheets: readonly string[], title: string) => Promise<number>;
  readonly heard: (number: number, pages: number) => void;
};

function printingOf(post: (text: string) => void): Printing {
  const waiting = new Map<number, (pages: number) => void>();
  let last = 0;
  return {
    printSheets: (sheets, title) => {
      last += 1;
      const number = last;
      post(paneText({ kind: "print", number, sheets, title }));
      return new Promise((resolve) => waiting.set(number, resolve));
    },
    heard: (number, pages) => {
      waiting.get(number)?.(pages);
      waiting.delete(number);
    },
  };
}

type Told = { readonly welcome: () => Welcome | undefined; readonly post: (text: string) => void };

function contextOf({ welcome, post }: Told, { printSheets }: Printing): object {
  const language = (): string => LANGUAGES[welcome()?.language ?? "vi"] ?? "vi-VN";
  const save = (settings: Settings): void => {
    post(paneText({ kind: "settings", settings }));
  };
  return {
    host: INFO.host,
    platform: INFO.platform,
    diagnostics: { host: INFO.host, platform: INFO.platform, version: "16.0" },
    get displayLanguage() {
      return language();
    },
    get contentLanguage() {
      return language();
    },
    requirements: {
      isSetSupported: (name: string, version = "1.1"): boolean => name === "ExcelApi" && atLeast(API_SET, version),
    },
    document: {
      mode: "readWrite",
      get url() {
        return welcome()?.file ?? "";
      },
      settings: settingsOf(() => welcome()?.settings ?? {}, save),
    },
    ui: {},
    printingHost: { printSheets },
  };
}

/** Joins the library in this window to the page around it, by text alone. */
export function joinOffice(pane: Window & Library): void {
  const post = (text: string): void => {
    pane.parent.postMessage(text, pane.location.origin);
  };
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      post(paneText({ kind: "office", text }));
    },
    onMessageFromHost: null,
  };
  let welcome: Welcome | undefined;
  const printing = printingOf(post);
  const ready = new Promise<Info>((resolve) => {
    pane.addEventListener("message", ({ source, data }) => {
      const message = source === pane.parent ? readPaneMessage(data) : null;
      if (message?.kind === "office") bridge.onMessageFromHost?.(message.text);
      if (message?.kind === "printed") printing.heard(message.number, message.pages);
      if (message?.kind !== "welcome") return;
      welcome = message;
      resolve(INFO);
    });
  });
  pane.OfficeExtension.HostBridge.init(bridge);
  pane.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const context = contextOf({ welcome: () => welcome, post }, printing);
  const getHostInfo = (): object => ({ hostType: "excel", hostPlatform: "web", flags: 0, isDialog: false });
  pane.OSF._OfficeAppFactory = { getContext: () => context, getHostInfo };
  Object.assign(pane.Office, {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    onReady: async (then?: (info: Info) => unknown): Promise<Info> => {
      const info = await ready;
      await then?.(info);
      return info;
    },
  });
  void ready.then(() => pane.Office.initialize?.("documentOpened"));
  post(paneText({ kind: "hello" }));
}
