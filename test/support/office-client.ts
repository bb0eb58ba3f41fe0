import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";

/** Microsoft's own client library, as its package ships it: the add-in's half of every test that speaks Office.js. */
const LIBRARY = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");

let compiled: Script | null = null;
/** 2 MB of JavaScript: compiled once for all pages of a test file, since every test opens one. */
function libraryScript(): Script {
  compiled ??= new Script(readFileSync(LIBRARY, "utf8"), { filename: LIBRARY });
  return compiled;
}

type Bridge = { sendMessageToHost: (text: string) => void; onMessageFromHost: ((text: string) => void) | null };
type Library = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { readonly init: (bridge: Bridge) => void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
};

export type SentRequest = { readonly bytes: number; readonly actions: readonly { readonly Name: string }[] };

export type OfficeClient = {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Every request that was sent, the clean-up after Excel.run among them. */
  readonly requests: readonly SentRequest[];
  /** Hands a message of the host to the library. */
  readonly deliver: (text: string) => void;
};

function atLeast(emulated: string, asked: string): boolean {
  const [major = 0, minor = 0] = emulated.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = asked.split(".").map(Number);
  return major > otherMajor || (major === otherMajor && minor >= otherMinor);
}

function officeContext(apiSet: string): unknown {
  // This copy of the library still counts what became part of 1.17 to the set of Excel for the web.
  const isOnline = atLeast(apiSet, "1.17");
  const isSetSupported = (name: string, version = "1.1"): boolean =>
    (name === "ExcelApi" && atLeast(apiSet, version)) || (name === "ExcelApiOnline" && isOnline);
  return { host: "Excel", platform: "OfficeOnline", displayLanguage: "vi-VN", requirements: { isSetSupported } };
}

/**
 * Loads the library into a page of its own and joins it to a host by text alone. `apiSet` is the Excel that it
 * believes to talk to: members above it throw ApiNotFound. Sets the global Office, which code of ours asks.
 */
export function officeClient(send: (text: string) => void, apiSet = "1.14"): OfficeClient {
  const page = new JSDOM("<!doctype html>", { runScripts: "outside-only", url: "https://localhost/" });
  libraryScript().runInContext(page.getInternalVMContext());
  const library = page.window as unknown as Library;
  const requests: SentRequest[] = [];
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { message } = JSON.parse(text) as { message: { body: { Actions: SentRequest["actions"] } } };
      requests.push({ bytes: Buffer.byteLength(text), actions: message.body.Actions });
      send(text);
    },
    onMessageFromHost: null,
  };
  library.OfficeExtension.HostBridge.init(bridge);
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const context = officeContext(apiSet);
  const getHostInfo = (): unknown => ({ hostType: "excel", hostPlatform: "web", flags: 0 });
  library.OSF._OfficeAppFactory = { getContext: () => context, getHostInfo };
  Object.assign(globalThis, { Office: library.Office });
  return {
    Excel: library.Excel,
    Office: library.Office,
    requests,
    deliver: (text) => bridge.onMessageFromHost?.(text),
  };
}
