/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { StartNews } from "../../../src/taskpane/start/start-state";
import { watchStart } from "../../../src/taskpane/start/watch-start";
import { tellStart } from "../../../src/taskpane/tell-start";
import { watchPane } from "../../../src/taskpane/watch-pane";

const PAGE = readFileSync(resolve(__dirname, "../../../src/taskpane/taskpane.html"), "utf8");
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

function speaking(language: string): void {
  Object.defineProperty(navigator, "language", { value: language, configurable: true });
}

/** The page as the template has it, without what would be loaded. */
function open(language = "vi-VN"): jest.Mock {
  const parsed = new DOMParser().parseFromString(PAGE, "text/html");
  for (const script of parsed.querySelectorAll("script")) script.remove();
  document.documentElement.lang = "vi";
  document.head.innerHTML = parsed.head.innerHTML;
  document.body.innerHTML = parsed.body.innerHTML;
  // jsdom's script elements know no modules, and would be taken for those of an old engine.
  Object.defineProperty(HTMLScriptElement.prototype, "noModule", { value: false, configurable: true });
  speaking(language);
  const retry = jest.fn();
  watchStart(window, retry);
  return retry;
}

function failToLoad(address: string): void {
  const script = document.createElement("script");
  // An address given by its attribute alone, since jsdom would load it otherwise.
  script.type = "text/plain";
  script.src = address;
  document.body.append(script);
  script.dispatchEvent(new Event("error"));
}

const isShown = (element: Element | null): boolean =>
  element !== null &&
  getComputedStyle(element).display !== "none" &&
  (element === document.body || isShown(element.parentElement));

/** All that a person reads, its spaces drawn together. */
function read(): string {
  const spans = [...document.querySelectorAll("#start span")].filter(isShown);
  return spans.map((span) => span.textContent.replace(/\s+/g, " ").trim()).join(" | ");
}

/** All tests share one window: what one of them listens with must not answer in the next. */
function forgetting(target: EventTarget): () => void {
  const added = jest.spyOn(target, "addEventListener");
  return () => {
    for (const [type, listener, options] of added.mock.calls) target.removeEventListener(type, listener, options);
    added.mockRestore();
  };
}

let forgets: readonly (() => void)[] = [];
beforeEach(() => {
  jest.useFakeTimers();
  forgets = [forgetting(window), forgetting(document)];
});
afterEach(() => {
  for (const forget of forgets) forget();
  jest.useRealTimers();
});

describe("the start-up message", () => {
  test("says from the beginning that Chấm Sao is being opened", () => {
    open();
    expect(read()).toBe("Đang mở Chấm Sao…");
  });

  test("tells at once that Office.js did not load, and offers another try", () => {
    const retry = open();
    failToLoad(OFFICE);
    expect(read()).toMatch(/^Không tải được Office\.js, .+ \| Thử lại$/);
    document.getElementById("start-retry")?.click();
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test("tells after ten seconds of silence, not before", () => {
    open();
    jest.advanceTimersByTime(9_999);
    expect(read()).toBe("Đang mở Chấm Sao…");
    jest.advanceTimersByTime(1);
    expect(read()).toContain("Không tải được Office.js");
  });

  test("goes away when Office arrives late, and wholly once the pane stands", () => {
    open();
    jest.advanceTimersByTime(10_000);
    tellStart("office-here");
    expect(read()).toBe("Đang mở Chấm Sao…");
    tellStart("pane-stands");
    expect(read()).toBe("");
    jest.advanceTimersByTime(60_000);
    expect(read()).toBe("");
    expect(document.getElementById("start")?.hidden).toBe(true);
  });

  test("tells that our bundle did not load", () => {
    open();
    failToLoad(`${window.location.origin}/main.0123456789.js`);
    expect(read()).toMatch(/^Không mở được Chấm Sao: .+ \| Thử lại$/);
  });

  test("tells that our bundle threw", () => {
    open();
    window.dispatchEvent(new ErrorEvent("error", { filename: `${window.location.origin}/pane.0123456789.js` }));
    expect(read()).toContain("Không mở được Chấm Sao");
  });

  test("does not take a failed image for a failed script", () => {
    open();
    const image = document.createElement("img");
    document.body.append(image);
    image.dispatchEvent(new Event("error"));
    expect(read()).toBe("Đang mở Chấm Sao…");
  });

  test("says which Excel is needed in an old engine, and offers no other try", () => {
    open();
    delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
    watchStart(window, jest.fn());
    expect(read()).toMatch(/^Cần Excel 2021, Microsoft 365 hoặc Excel trên web, .+\.$/);
  });

  test.each<[StartNews, RegExp]>([
    ["too-old", /^Cần Excel 2021, Microsoft 365 hoặc Excel trên web, .+\.$/],
    ["not-excel", /^Trang này là khung bên trong Excel: .+ Cách thêm Chấm Sao vào Excel$/],
    ["pane-failed", /^Không mở được Chấm Sao: .+ \| Thử lại$/],
  ])("says what the bundle tells it: %s", (news, words) => {
    open();
    tellStart(news);
    expect(read()).toMatch(words);
  });

  test.each([
    ["en-US", /^Office\.js, .+ could not be loaded\. .+ \| Try again$/],
    ["en", /^Office\.js, .+ could not be loaded\. .+ \| Try again$/],
    ["fr-FR", /^Không tải được Office\.js, .+ \| Thử lại$/],
  ])("speaks to a browser of %s", (language, words) => {
    open(language);
    failToLoad(OFFICE);
    expect(read()).toMatch(words);
  });
});

describe("the pane's place", () => {
  /** Observers answer in a microtask of their own. */
  const soon = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await Promise.resolve();
  };

  test("takes the message away when it is filled, and brings it back when a crash empties it", async () => {
    open();
    const place = document.getElementById("pane");
    if (place === null) throw new Error("the page has no place for the pane");
    watchPane(place);
    place.append(document.createElement("main"));
    await soon();
    expect(read()).toBe("");
    place.replaceChildren();
    await soon();
    expect(read()).toContain("Không mở được Chấm Sao");
  });
});

describe("the page", () => {
  const parsed = new DOMParser().parseFromString(PAGE, "text/html");
  const policy = parsed.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

  test("has no script inside and no handlers, which its policy would refuse", () => {
    expect([...parsed.querySelectorAll("script")].map((script) => script.textContent)).toEqual(["", "", ""]);
    expect(PAGE).not.toMatch(/\son\w+=/);
  });

  test("lets scripts come from itself and from Microsoft's place for Office.js only", () => {
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|\*|http:/);
  });

  test("loads the start-up script before Office.js, and that before the bundle", () => {
    const sources = [...parsed.querySelectorAll("script")].map((script) => script.getAttribute("src"));
    expect(sources).toEqual(["<%= htmlWebpackPlugin.files.js[0] %>", OFFICE, "<%= htmlWebpackPlugin.files.js[1] %>"]);
  });
});
