import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import type { SurveyProps } from "./survey-props";

type Views = ComponentType<SurveyProps>;

/** Few workbooks hold surveys: their views come on their own. */
export async function loadSurveyViews(): Promise<Views> {
  const { SurveyViews } = await import(/* webpackChunkName: "survey-views" */ "./survey-views");
  return SurveyViews;
}

/** What the pane shows of a survey, or words in its place while it is on its way or cannot come. */
export function SurveyPlace(props: SurveyProps): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const [views, setViews] = useState<{ readonly Views: Views } | "loading" | "failed">("loading");
  useEffect(() => {
    if (views !== "loading") return;
    loadSurveyViews().then(
      (Views) => {
        setViews({ Views });
      },
      () => {
        setViews("failed");
      },
    );
  }, [views]);
  if (typeof views === "object") return <views.Views {...props} />;
  if (views === "loading") return <Spinner size="small" label={say("sheet.loading")} role="status" />;
  return (
    <div className={styles.stack} role="alert">
      <p className={styles.text}>{say("survey.notLoaded")}</p>
      <Button
        className={styles.start}
        onClick={() => {
          setViews("loading");
        }}
      >
        {say("form.again")}
      </Button>
      {props.children}
    </div>
  );
}
