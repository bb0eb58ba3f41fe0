import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type JSX } from "react";
import type { PaneState, PaneStore, Tab } from "../pane-state";
import { FaultBar } from "./fault-bar";
import { Header } from "./header";
import { MergePlace, type OpenMerge } from "./merge/merge-place";
import { PrintPlace, type OpenPrint } from "./print/print-place";
import { PaneToolsProvider, usePaneTools } from "./pane-tools";
import { ScoreTab, type Welcome } from "./score-tab";
import { SetsPlace, type OpenSets } from "./sets/sets-place";
import { StatusLine } from "./status-line";
import { TABS } from "./tabs";
import { useTheme } from "./theme";

// WebView2 hides a scroll bar that is not always there.
const usePageStyles = makeStaticStyles({ body: { margin: 0, overflowY: "scroll" } });

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  inner: { padding: "8px 20px 20px", minWidth: 0, "@media (max-width: 339px)": { padding: "8px 12px 16px" } },
  panel: { paddingTop: "12px" },
  later: { color: tokens.colorNeutralForeground1 },
});

/** The introduction: up on a first visit, and again when it is asked for. */
function useWelcome(
  isFirstVisit: boolean,
): Welcome & { readonly toggle: () => void; readonly helpRef: (button: HTMLElement | null) => void } {
  const { commands } = usePaneTools();
  const [isAsked, setIsAsked] = useState(false);
  const help = useRef<HTMLElement | null>(null);
  const onEnd = (): void => {
    commands.endFirstVisit();
    setIsAsked(false);
    help.current?.focus();
  };
  const isShown = isFirstVisit || isAsked;
  const toggle = (): void => {
    if (isShown) onEnd();
    else setIsAsked(true);
    commands.setTab("score");
  };
  const helpRef = useCallback((button: HTMLElement | null) => {
    help.current = button;
  }, []);
  return { isShown, takesFocus: isAsked, onEnd, toggle, helpRef };
}

type Openers = {
  /** Called once, when the tab “Tổng hợp” is first shown. */
  readonly openMerge: OpenMerge;
  /** Called once, when the tab “In” is first shown. */
  readonly openPrint: OpenPrint;
  /** Called once, when the tab “Bộ tiêu chí” is first shown. */
  readonly openSets?: OpenSets;
};

const openSetsPart: OpenSets = async () => {
  const { openSetCommands } = await import("../sets/set-commands");
  return openSetCommands();
};

type FrameProps = Openers & { readonly state: PaneState };

function TabBody({
  tab,
  state,
  welcome,
  openMerge,
  openPrint,
  openSets = openSetsPart,
}: FrameProps & { readonly tab: Tab; readonly welcome: Welcome }): JSX.Element {
  if (tab === "score") return <ScoreTab state={state} welcome={welcome} />;
  if (tab === "summary") return <MergePlace open={openMerge} isShown={state.tab === "summary"} />;
  if (tab === "sets") return <SetsPlace open={openSets} isShown={state.tab === "sets"} />;
  return <PrintPlace open={openPrint} isShown={state.tab === "print"} />;
}

function PaneFrame({ state, ...openers }: FrameProps): JSX.Element {
  const styles = useStyles();
  const { say, commands } = usePaneTools();
  const welcome = useWelcome(state.isFirstVisit);
  const { fault } = state;
  return (
    <>
      <FaultBar
        words={fault === null ? null : say(`fault.${fault.code}`, fault.facts)}
        report={fault?.report ?? ""}
        closing={say("fault.close")}
        onClose={commands.dismissFault}
        isAbove
      />
      <div className={styles.inner}>
        <Header tab={state.tab} isWelcoming={welcome.isShown} onHelp={welcome.toggle} helpRef={welcome.helpRef} />
        <main>
          {TABS.map((tab) => (
            <div
              key={tab}
              role="tabpanel"
              id={`panel-${tab}`}
              aria-labelledby={`tab-${tab}`}
              hidden={tab !== state.tab}
            >
              <div className={styles.panel}>
                <TabBody tab={tab} state={state} welcome={welcome} {...openers} />
              </div>
            </div>
          ))}
        </main>
      </div>
      <StatusLine work={state.work} notice={state.notice} />
    </>
  );
}

type Props = Openers & { readonly store: PaneStore };

/** The whole pane over a store. */
export function Pane({ store, ...openers }: Props): JSX.Element {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme();
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <PaneToolsProvider state={state} commands={store.commands}>
        <PaneFrame state={state} {...openers} />
      </PaneToolsProvider>
    </FluentProvider>
  );
}
