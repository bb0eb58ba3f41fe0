import type { ComponentType, JSX } from "react";
import { LatePart } from "../late-part";
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
  const { say } = usePaneTools();
  return (
    <LatePart<{ readonly Views: Views }>
      load={async () => ({ Views: await loadSurveyViews() })}
      opening={say("sheet.loading")}
      notLoaded={say("survey.notLoaded")}
      show={({ Views }) => <Views {...props} />}
    >
      {props.children}
    </LatePart>
  );
}
