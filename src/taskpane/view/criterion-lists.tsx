import type { JSX } from "react";
import { shownPoints } from "../../sheet/describe";
import type { ScoreView } from "../sheet-view";
import { CriterionRow } from "./criterion-row";
import { Disclosure } from "./disclosure";
import { LongList } from "./long-list";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";

const SHOWN_AT_FIRST = 10;

/** The criteria without an entry. */
export function MissingList({ view }: { readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const { say, language } = usePaneTools();
  return (
    <Disclosure
      title={say("missing.title")}
      count={String(view.missing.length)}
      startsOpen={view.problems.length === 0}
    >
      {view.missing.length === 0 && <p className={styles.text}>{say("missing.none")}</p>}
      <LongList items={view.missing} limit={SHOWN_AT_FIRST}>
        {(criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            figure={say("missing.max", { max: shownPoints(criterion.max, language) })}
            offersNotApplicable
          />
        )}
      </LongList>
    </Disclosure>
  );
}

/** Where the most points can still be won. */
export function OpenList({ view }: { readonly view: ScoreView }): JSX.Element | null {
  const { say, language } = usePaneTools();
  if (view.open.length === 0) return null;
  return (
    <Disclosure title={say("open.title")} count={String(view.open.length)}>
      <LongList items={view.open} limit={SHOWN_AT_FIRST}>
        {(criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            figure={say("open.room", {
              open: shownPoints(criterion.open, language),
              max: shownPoints(criterion.max, language),
            })}
            offersNotApplicable={false}
          />
        )}
      </LongList>
    </Disclosure>
  );
}
