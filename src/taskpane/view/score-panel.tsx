import type { JSX, ReactNode } from "react";
import type { ScoreView } from "../sheet-view";
import { CarryPlace } from "./carry/carry-place";
import { MissingList, OpenList } from "./criterion-lists";
import { NextMissing } from "./next-missing";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { Problems } from "./problems";
import { ScoreFigures } from "./score-figures";
import { ScoreHead } from "./score-head";
import { SealPlace } from "./seal/seal-place";
import { useTakingFocus } from "./taking-focus";
import { WriteButton } from "./write-button";

type Props = {
  readonly view: ScoreView;
  /** The tab is shown, so its keys work. */
  readonly isShown: boolean;
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  /** What its survey criteria take their points from; null where they are typed. */
  readonly survey: ReactNode;
  readonly journal: ReactNode;
  /** The button that opens the form. */
  readonly create: ReactNode;
};

/** One score sheet: where it stands, what comes next, what is wrong. Its sections stand below. */
export function ScorePanel({ view, isShown, takesFocus, onFocusTaken, survey, journal, create }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePaneTools();
  const heading = useTakingFocus(takesFocus, onFocusTaken);
  return (
    <section className={styles.stack}>
      <ScoreHead view={view} headingRef={heading} />
      {!view.isComplete && <NextMissing listens={isShown} />}
      <ScoreFigures view={view} />
      {view.selfToCopy > 0 && (
        <WriteButton writes="cells" className={styles.wide} onPress={() => void commands.copySelf()}>
          {say("self.copy", { count: view.selfToCopy })}
        </WriteButton>
      )}
      <div>
        <Problems view={view} />
        <MissingList view={view} />
        <OpenList view={view} />
        {survey}
        <CarryPlace view={view} />
        <SealPlace view={view} />
        {journal}
      </div>
      {create}
    </section>
  );
}
