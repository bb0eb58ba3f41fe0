/** The bundle tells its news by an event of this name on the document; `detail` is a StartNews. */
export const START_EVENT = "cham-sao-start";

/** What the start-up message tells: `office-here` still waits for the pane, `standing` has nothing to tell. */
export type StartState =
  "opening" | "office-here" | "office-missing" | "pane-missing" | "too-old" | "not-excel" | "standing";

/** `time-out` and `long-time-out` are what the clock says, everything else is seen or told. */
export type StartNews =
  | "office-failed"
  | "office-here"
  | "pane-failed"
  | "pane-stands"
  | "pane-gone"
  | "too-old"
  | "not-excel"
  | "time-out"
  | "long-time-out";

type Move = { readonly from: readonly StartState[]; readonly to: StartState };

const NOT_YET: readonly StartState[] = ["opening", "office-here", "office-missing", "pane-missing"];

/**
 * Where each news leads, and from where; elsewhere it changes nothing. Office may arrive after its absence was told.
 * Nothing makes an engine younger or a web page Excel, and a lazy part that fails later is told inside the pane.
 */
const MOVES: Readonly<Record<StartNews, Move>> = {
  "office-failed": { from: ["opening"], to: "office-missing" },
  "time-out": { from: ["opening"], to: "office-missing" },
  "office-here": { from: ["opening", "office-missing"], to: "office-here" },
  "pane-failed": { from: ["opening", "office-here"], to: "pane-missing" },
  "long-time-out": { from: ["office-here"], to: "pane-missing" },
  "pane-gone": { from: ["opening", "office-here", "standing"], to: "pane-missing" },
  "pane-stands": { from: NOT_YET, to: "standing" },
  "too-old": { from: NOT_YET, to: "too-old" },
  "not-excel": { from: NOT_YET, to: "not-excel" },
};

/** The state after the news. */
export function nextState(state: StartState, news: StartNews): StartState {
  const { from, to } = MOVES[news];
  return from.indexOf(state) < 0 ? state : to;
}
