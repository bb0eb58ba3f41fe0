import type { ReactNode } from "react";
import type { SurveyView } from "../../sheet-view";

export type SurveyProps = {
  /** A survey sheet in view, or a score sheet's section on what feeds it. */
  readonly part: "whole" | "fed";
  readonly view: SurveyView;
  /** What stands below a survey sheet: the journal, and the button that opens the form. */
  readonly children?: ReactNode;
};
