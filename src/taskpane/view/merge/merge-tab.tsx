import { memo, startTransition, useDeferredValue, useEffect, useState, useSyncExternalStore, type JSX } from "react";
import type { MergeStore } from "../../merge/merge-commands";
import type { MergeResult } from "../../merge/merge-result";
import type { MergeState } from "../../merge/merge-state";
import { FaultBar } from "../fault-bar";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { ChangesSection } from "./changes-section";
import { ConflictsSection } from "./conflicts-section";
import { CouncilSection } from "./council-section";
import { FilesSection } from "./files-section";
import { HistorySection } from "./history-section";
import { JudgesSection } from "./judges-section";
import { useKeptFocus } from "./kept-focus";
import { MergeToolsProvider, useMergeTools } from "./merge-tools";
import { MergeTold } from "./merge-told";
import type { MergeWord } from "./merge-words";
import { PicturesSection } from "./pictures-section";
import { ProblemsSection } from "./problems-section";
import { RankedTable } from "./ranked-table";
import { ReadingBar } from "./reading-bar";
import { RepairsSection } from "./repairs-section";
import { ResultHead } from "./result-head";
import { ParentsSection, SuccessionsSection } from "./roll-up-section";
import { SetsSection } from "./sets-section";
import { SettingsSection } from "./settings-section";
import { StartZone } from "./start-zone";
import { UnrankedSection } from "./unranked-section";
import { VersionsSection } from "./versions-section";
import { WriteSection } from "./write-section";

function headingOf({ result, written }: MergeState): MergeWord {
  if (result === null) return "start.title";
  return written === result.number ? "result.writtenTitle" : "result.title";
}

function SectionsBehind({ result }: { readonly result: MergeResult }): JSX.Element {
  return (
    <>
      <ParentsSection tiers={result.tiers} />
      <ChangesSection changes={result.changes} />
      <SuccessionsSection successions={result.successions} />
      <ProblemsSection result={result} />
      <FilesSection files={result.files} />
      <CouncilSection result={result} />
      <JudgesSection insight={result.insight} />
      <PicturesSection result={result} />
      <HistorySection history={result.history} />
    </>
  );
}

/** False until what stands above is on the screen: the sections of a country at once held the page up for 0.12 s. */
function useSecondDraw(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setDrawn(true);
    });
  }, []);
  return isDrawn;
}

/**
 * What has to be decided first, then the result, then what stands behind it. Drawn again only for another result:
 * progress is told twenty times a second.
 */
const ResultSections = memo(function ResultSections({ result }: { readonly result: MergeResult }): JSX.Element {
  const isWhole = useSecondDraw();
  return (
    <div>
      <ConflictsSection conflicts={result.conflicts} />
      <VersionsSection result={result} />
      <RepairsSection result={result} />
      <RankedTable result={result} />
      <UnrankedSection result={result} />
      {isWhole && <SectionsBehind result={result} />}
    </div>
  );
});

function TabBody({ state }: { readonly state: MergeState }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const place = useKeptFocus();
  const { result, phase, fault } = state;
  // Sections are drawn in pieces, so that no key waits for the rows of a country.
  const drawn = useDeferredValue(result);
  return (
    <div ref={place}>
      <section className={styles.stack} aria-labelledby="merge-heading">
        <h2 id="merge-heading" tabIndex={-1} className={styles.heading}>
          {say(headingOf(state))}
        </h2>
        <div className={styles.tight}>
          <FaultBar
            words={fault === null ? null : say(`fault.${fault.code}`, fault.facts)}
            report={fault?.report ?? ""}
            closing={say("fault.close")}
            onClose={commands.dismissFault}
          />
          <MergeTold state={state} />
        </div>
        <ReadingBar phase={phase} hasResult={result !== null} />
        <SetsSection settings={state.settings} />
        {result !== null && <ResultHead result={result} />}
        {result !== null && <WriteSection state={state} />}
        <StartZone hasFiles={result !== null} skipped={state.skipped} />
        <div>
          <SettingsSection settings={state.settings} />
          {result !== null && drawn !== null && <ResultSections result={drawn} />}
        </div>
      </section>
    </div>
  );
}

/** The tab “Tổng hợp” over its store; it speaks the pane's language. */
export function MergeTab({ store }: { readonly store: MergeStore }): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { language } = usePaneTools();
  useEffect(() => {
    void store.commands.setLanguage(language);
  }, [store, language]);
  return (
    <MergeToolsProvider commands={store.commands}>
      <TabBody state={state} />
    </MergeToolsProvider>
  );
}
