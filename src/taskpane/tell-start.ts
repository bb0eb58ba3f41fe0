import { START_EVENT, type StartNews } from "./start/start-state";

/** Tells the start-up message in taskpane.html how far the pane has come. */
export function tellStart(news: StartNews): void {
  document.dispatchEvent(new CustomEvent<StartNews>(START_EVENT, { detail: news }));
}
