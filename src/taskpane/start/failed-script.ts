import type { StartNews } from "./start-state";

/** What an `error` event tells: the address of a script that did not load, or of one that threw. */
export type ScriptError = { readonly source: string; readonly hasThrown: boolean };

const OFFICE = /\/office\.js(?:\?|$)/;

/**
 * What a script's failure means. Office.js throws now and then and goes on, and so do scripts of browser add-ons: of
 * what was thrown only our own counts, which lies below `own`.
 */
export function newsOfError(error: ScriptError, own: string): StartNews | null {
  if (!error.hasThrown && OFFICE.test(error.source)) return "office-failed";
  return error.source.indexOf(own) === 0 && /\.js(?:\?|$)/.test(error.source) ? "pane-failed" : null;
}
