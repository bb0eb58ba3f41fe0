import { nextState, type StartNews, type StartState } from "../../../src/taskpane/start/start-state";

const ALL_NEWS: readonly StartNews[] = [
  ...(["office-failed", "office-here", "pane-failed", "pane-stands", "pane-gone"] as const),
  ...(["too-old", "not-excel", "time-out", "long-time-out"] as const),
];
const after = (...news: readonly StartNews[]): StartState => news.reduce<StartState>(nextState, "opening");

describe("what the start-up message tells", () => {
  test.each([
    ["a start as it should be", ["office-here", "pane-stands"], "standing"],
    ["Office.js did not load", ["office-failed"], "office-missing"],
    ["Office is silent for ten seconds", ["time-out"], "office-missing"],
    ["Office arrives after its absence was told", ["time-out", "office-here"], "office-here"],
    ["the whole pane arrives late", ["time-out", "office-here", "long-time-out", "pane-stands"], "standing"],
    ["a slow bundle after a quick Office", ["office-here", "time-out"], "office-here"],
    ["a bundle that never comes", ["office-here", "time-out", "long-time-out"], "pane-missing"],
    ["the bundle did not load", ["pane-failed"], "pane-missing"],
    ["the bundle did not load, and then Office came", ["pane-failed", "office-here"], "pane-missing"],
    ["neither loads: the network is told first", ["office-failed", "pane-failed"], "office-missing"],
    ["another program's page", ["office-here", "not-excel"], "not-excel"],
    ["a web page without Office, told late", ["time-out", "office-here", "not-excel"], "not-excel"],
    ["a pane that failed once and stands after all", ["pane-failed", "pane-stands"], "standing"],
    ["a pane that is gone after a crash", ["office-here", "pane-stands", "pane-gone"], "pane-missing"],
    ["a pane that comes back", ["office-here", "pane-stands", "pane-gone", "pane-stands"], "standing"],
  ] as const)("%s", (_name, news, state) => {
    expect(after(...news)).toBe(state);
  });

  test.each(ALL_NEWS)("nothing makes an old engine young: %s", (news) => {
    expect(after("too-old", news)).toBe("too-old");
  });

  test.each(ALL_NEWS)("nothing makes a web page Excel: %s", (news) => {
    expect(after("office-here", "not-excel", news)).toBe("not-excel");
  });

  test.each(ALL_NEWS.filter((news) => news !== "pane-gone"))("a standing pane stays: %s", (news) => {
    expect(after("office-here", "pane-stands", news)).toBe("standing");
  });
});
