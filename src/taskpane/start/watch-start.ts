import { newsOfError, type ScriptError } from "./failed-script";
import { type Engine, isTooOld } from "./old-engine";
import { nextState, START_EVENT, type StartNews, type StartState } from "./start-state";

/** Excel on a slow line needs seconds; after ten, people close the pane. */
const TIME_OUT_MS = 10_000;
const LONG_TIME_OUT_MS = 30_000;

/** Vietnamese unless the browser itself speaks English. */
function chooseLanguage(page: Window): void {
  if (/^en\b/i.test(page.navigator.language)) page.document.documentElement.lang = "en";
}

function show(page: Document, state: StartState): void {
  const start = page.getElementById("start");
  if (start === null) return;
  start.hidden = state === "standing";
  const lines = start.querySelectorAll<HTMLElement>("[data-when]");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const states = (line?.getAttribute("data-when") ?? "").split(" ");
    if (line !== undefined) line.hidden = states.indexOf(state) < 0;
  }
}

/** A script element that did not load is the target of its event, which does not bubble; an exception's is the window. */
function scriptError(event: Event, page: Window): ScriptError | null {
  if (event.target === page) return { source: (event as ErrorEvent).filename || "", hasThrown: true };
  const element = event.target as Element | null;
  if (element?.tagName !== "SCRIPT") return null;
  return { source: (element as HTMLScriptElement).src, hasThrown: false };
}

/** Shows the message in #start that fits what has happened, from now until the pane stands. */
export function watchStart(page: Window, retry: () => void): void {
  let state: StartState = "opening";
  const hear = (news: StartNews): void => {
    state = nextState(state, news);
    show(page.document, state);
  };
  const own = `${page.location.protocol}//${page.location.host}/`;
  chooseLanguage(page);
  page.addEventListener(
    "error",
    (event) => {
      const error = scriptError(event, page);
      const news = error === null ? null : newsOfError(error, own);
      if (news !== null) hear(news);
    },
    true,
  );
  page.document.addEventListener(START_EVENT, (event) => {
    hear((event as CustomEvent<StartNews>).detail);
  });
  page.document.getElementById("start-retry")?.addEventListener("click", retry);
  page.setTimeout(() => {
    hear("time-out");
  }, TIME_OUT_MS);
  page.setTimeout(() => {
    hear("long-time-out");
  }, LONG_TIME_OUT_MS);
  show(page.document, state);
  if (isTooOld(page as unknown as Engine)) hear("too-old");
}
