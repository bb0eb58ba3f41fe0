import { mergeClasses, ProgressBar } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { SurveyView } from "../../sheet-view";
import { Disclosure } from "../disclosure";
import { LongList } from "../long-list";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { Problems } from "../problems";
import { useHeadStyles } from "../score-head";
import { CountSection } from "./count-section";
import { FormItem } from "./form-item";
import { useSurveySay } from "./survey-words";

const SHOWN_AT_FIRST = 10;

function SurveyHead({ view }: { readonly view: SurveyView }): JSX.Element {
  const styles = usePaneStyles();
  const own = useHeadStyles();
  const { say } = usePaneTools();
  const saySurvey = useSurveySay();
  const facts = { done: view.done, of: view.forms.length };
  return (
    <div className={styles.tight}>
      <h2 tabIndex={-1} className={styles.heading}>
        {view.unit === "" ? say("score.unnamed") : view.unit}
      </h2>
      <p className={styles.text}>{saySurvey("what")}</p>
      <p className={styles.quiet}>{view.setTitle}</p>
      {view.setTitle === "" && <p className={styles.text}>{saySurvey("unknownSet", { set: view.setId })}</p>}
      {view.isTemplate && (
        <div className={styles.row}>
          <span className={mergeClasses(own.mark, own.template)}>{say("score.template")}</span>
        </div>
      )}
      <div className={own.progress}>
        <ProgressBar
          className={own.bar}
          thickness="large"
          value={view.done}
          max={Math.max(view.forms.length, 1)}
          aria-label={saySurvey("progressSpoken", facts)}
          aria-valuetext={saySurvey("progress", facts)}
        />
        <span className={styles.text}>{saySurvey("progress", facts)}</span>
      </div>
    </div>
  );
}

/** One survey sheet: what is wrong on it, and what each form came to. */
export function SurveyPanel({
  view,
  children,
}: {
  readonly view: SurveyView;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = usePaneStyles();
  const say = useSurveySay();
  return (
    <section className={styles.stack}>
      <SurveyHead view={view} />
      <div>
        <Problems view={view} />
        <Disclosure title={say("forms")} count={String(view.forms.length)} startsOpen>
          <LongList items={view.forms} limit={SHOWN_AT_FIRST}>
            {(form) => <FormItem key={form.id} form={form} />}
          </LongList>
        </Disclosure>
        {view.forms.length > 0 && <CountSection view={view} />}
      </div>
      {children}
    </section>
  );
}
