import { useState, type JSX, type ReactNode } from "react";
import type { PaneState } from "../pane-state";
import { CreateFormPlace } from "./create-form-place";
import { FirstVisit } from "./first-visit";
import { Journal } from "./journal";
import { DamagedSheet, LoadingSheet, OtherSheet } from "./no-score-sheet";
import { OpenFormButton } from "./open-form-button";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { ScorePanel } from "./score-panel";
import { SurveyPlace } from "./survey/survey-place";
import { useWantedFocus, type WantedFocus, type Wanting } from "./wanted-focus";
import { WritingNote } from "./writing-note";

export type Welcome = { readonly isShown: boolean; readonly takesFocus: boolean; readonly onEnd: () => void };

type SheetProps = {
  readonly state: PaneState;
  readonly wanting: Wanting;
  /** The button that opens the form. */
  readonly create: ReactNode;
  /** Null: the first visit's card stands above and offers the sample. */
  readonly onSample: (() => void) | null;
};

function ActiveSheetView({ state, wanting, create, onSample }: SheetProps): JSX.Element {
  const { active } = state;
  const journal = <Journal steps={state.journal} />;
  switch (active.kind) {
    case "loading":
      return <LoadingSheet />;
    case "other":
      return <OtherSheet sheet={active} create={create} onSample={onSample} />;
    case "damaged":
      return <DamagedSheet name={active.name} create={create} />;
    case "survey":
      return (
        <SurveyPlace key={active.view.sheet} part="whole" view={active.view}>
          {journal}
          {create}
        </SurveyPlace>
      );
    case "score":
      return (
        <ScorePanel
          key={active.view.sheet}
          view={active.view}
          survey={active.survey === undefined ? null : <SurveyPlace part="fed" view={active.survey} />}
          isShown={state.tab === "score"}
          takesFocus={wanting.wanted === "heading"}
          onFocusTaken={wanting.clear}
          journal={journal}
          create={create}
        />
      );
  }
}

type Props = { readonly state: PaneState; readonly welcome: Welcome };

/** The sheet that is active in Excel, or the form that creates new ones. */
export function ScoreTab({ state, welcome }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { commands } = usePaneTools();
  const [isCreating, setIsCreating] = useState(false);
  const wanting = useWantedFocus();
  const turn = (toForm: boolean, next: WantedFocus): void => {
    setIsCreating(toForm);
    wanting.want(next);
  };
  const makeSample = async (): Promise<void> => {
    if (!(await commands.createSample())) return;
    welcome.onEnd();
    wanting.want("heading");
  };
  const onSample = (): void => void makeSample();
  const onClose = (isDone: boolean): void => {
    // Who has sheets of his own needs no introduction, which would push them out of view.
    if (isDone && welcome.isShown) welcome.onEnd();
    turn(false, isDone ? "heading" : "form-button");
  };
  if (isCreating) return <CreateFormPlace sets={state.sets} onClose={onClose} />;
  const isOnScore = state.active.kind === "score" || state.active.kind === "survey";
  const create = (
    <OpenFormButton
      isAnother={isOnScore}
      isPrimary={!isOnScore && !welcome.isShown}
      takesFocus={wanting.wanted === "form-button"}
      onFocusTaken={wanting.clear}
      onPress={() => {
        turn(true, null);
      }}
    />
  );
  return (
    <div className={styles.stack}>
      {welcome.isShown && <FirstVisit takesFocus={welcome.takesFocus} onSample={onSample} onSkip={welcome.onEnd} />}
      <WritingNote />
      <ActiveSheetView state={state} wanting={wanting} create={create} onSample={welcome.isShown ? null : onSample} />
    </div>
  );
}
