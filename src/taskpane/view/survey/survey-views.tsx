import type { JSX } from "react";
import type { SurveyView } from "../../sheet-view";
import { Disclosure } from "../disclosure";
import { LongList } from "../long-list";
import { usePaneStyles } from "../pane-styles";
import { FormItem } from "./form-item";
import { SurveyPanel } from "./survey-panel";
import type { SurveyProps } from "./survey-props";
import { useSurveySay } from "./survey-words";

const SHOWN_AT_FIRST = 10;

/** In a score sheet: the rows of the survey sheet that feed its criteria. */
function FedSection({ view }: { readonly view: SurveyView }): JSX.Element {
  const styles = usePaneStyles();
  const say = useSurveySay();
  const feeding = view.forms.filter(({ leaves }) => leaves.length > 0);
  const given = feeding.filter(({ leaves }) => leaves.every(({ points }) => points !== null));
  const errors = view.problems
    .filter(({ severity }) => severity === "error")
    .reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Disclosure title={say("fed")} count={`${String(given.length)}/${String(feeding.length)}`}>
      <p className={styles.quiet}>{say("source", { sheet: view.sheet })}</p>
      {errors > 0 && <p className={styles.text}>{say("sheetErrors", { count: errors })}</p>}
      <LongList items={feeding} limit={SHOWN_AT_FIRST}>
        {(form) => <FormItem key={form.id} form={form} sheet={view.sheet} />}
      </LongList>
    </Disclosure>
  );
}

/** What the pane shows of a survey sheet: where it is in view, and beside a score sheet that it feeds. */
export function SurveyViews({ part, view, children }: SurveyProps): JSX.Element {
  return part === "fed" ? <FedSection view={view} /> : <SurveyPanel view={view}>{children}</SurveyPanel>;
}
