import { Button, Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent, type JSX } from "react";
import type { SetChoice } from "../pane-state";
import { CHECKED_FIELDS, checkWish, sheetCount, wishOf, type CheckedField, type WishDraft } from "./check-wish";
import type { CreateFormProps } from "./create-form-props";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { SetField } from "./set-field";
import { UnitFields } from "./unit-fields";
import { mayWrite, WriteButton } from "./write-button";
import { WritingNote } from "./writing-note";

function blankDraft(sets: readonly SetChoice[]): WishDraft {
  const [first] = sets;
  const [setId, withSurvey] = [first?.id ?? "", first?.hasSurveys === true];
  return { setId, unit: "", unitCode: "", judges: "", withSelf: false, withSurvey, round: "1" };
}

type Drafting = {
  readonly draft: WishDraft;
  readonly change: (change: Partial<WishDraft>) => void;
  /** Words for a field that is wrong; none before the first try. */
  readonly faultOf: (field: CheckedField) => string | null;
  readonly fieldRef: (field: CheckedField) => (element: HTMLElement | null) => void;
  readonly onSubmit: (event: FormEvent) => void;
};

function useDrafting({ sets, onClose }: CreateFormProps): Drafting {
  const { say, commands, writing, isBusy } = usePaneTools();
  const [draft, setDraft] = useState(() => blankDraft(sets));
  const [wasTried, setWasTried] = useState(false);
  const fields = useRef(new Map<CheckedField, HTMLElement>());
  const faults = checkWish(draft);
  const send = async (): Promise<void> => {
    if (await commands.create(wishOf(draft))) onClose(true);
  };
  return {
    draft,
    change: (change) => {
      setDraft((before) => ({ ...before, ...change }));
    },
    faultOf: (field) => {
      const fault = wasTried ? faults[field] : undefined;
      return fault === undefined ? null : say(fault.word, fault.facts);
    },
    fieldRef: (field) => (element) => {
      if (element !== null) fields.current.set(field, element);
    },
    onSubmit: (event) => {
      event.preventDefault();
      if (isBusy || !mayWrite(writing, "sheets")) return;
      setWasTried(true);
      const wrong = CHECKED_FIELDS.find((field) => faults[field] !== undefined);
      if (wrong === undefined) void send();
      else fields.current.get(wrong)?.focus();
    },
  };
}

function JudgeFields({ draft, change, faultOf, fieldRef }: Drafting): JSX.Element {
  const { say } = usePaneTools();
  return (
    <>
      <Field label={say("form.judges")} validationMessage={faultOf("judges")}>
        <Textarea
          ref={fieldRef("judges")}
          value={draft.judges}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            change({ judges: value });
          }}
        />
      </Field>
      <Checkbox
        label={say("form.self")}
        checked={draft.withSelf}
        onChange={(_, { checked }) => {
          change({ withSelf: checked === true });
        }}
      />
      <Field label={say("form.round")} required validationMessage={faultOf("round")}>
        <Input
          ref={fieldRef("round")}
          value={draft.round}
          onChange={(_, { value }) => {
            change({ round: value });
          }}
        />
      </Field>
    </>
  );
}

/** Where the set has criteria that a survey may feed. */
function SurveyField({ draft, change }: Pick<Drafting, "draft" | "change">): JSX.Element {
  const { say } = usePaneTools();
  return (
    <Checkbox
      label={say("form.survey")}
      checked={draft.withSurvey}
      onChange={(_, { checked }) => {
        change({ withSurvey: checked === true });
      }}
    />
  );
}

function FormEnd({ draft, onBack }: { readonly draft: WishDraft; readonly onBack: () => void }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const counted = say("form.sheets", { count: sheetCount(draft) });
  return (
    <>
      <p className={styles.text} role="status">
        {draft.withSurvey ? `${counted} ${say("form.surveyToo")}` : counted}
      </p>
      <div className={styles.row}>
        <WriteButton writes="sheets" appearance="primary" isSubmit>
          {say("form.make")}
        </WriteButton>
        <Button onClick={onBack}>{say("form.back")}</Button>
      </div>
    </>
  );
}

/** Asks what score sheets to create. The keyboard starts at its heading and goes to the first field that is wrong. */
export function CreateForm(props: CreateFormProps): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const drafting = useDrafting(props);
  const { draft, change, faultOf, fieldRef } = drafting;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const hasSurveys = (setId: string): boolean => props.sets.find(({ id }) => id === setId)?.hasSurveys === true;
  const chooseSet = (setId: string): void => {
    change({ setId, withSurvey: hasSurveys(setId) });
  };
  const goBack = (): void => {
    props.onClose(false);
  };
  return (
    <form noValidate className={styles.stack} aria-labelledby="create-title" onSubmit={drafting.onSubmit}>
      <h2 id="create-title" ref={heading} tabIndex={-1} className={styles.heading}>
        {say("form.title")}
      </h2>
      <WritingNote />
      <SetField
        sets={props.sets}
        setId={draft.setId}
        onChange={chooseSet}
        fault={faultOf("setId")}
        fieldRef={fieldRef("setId")}
      />
      <UnitFields draft={draft} onChange={change} fault={faultOf("unit")} fieldRef={fieldRef("unit")} />
      <JudgeFields {...drafting} />
      {hasSurveys(draft.setId) && <SurveyField draft={draft} change={change} />}
      <FormEnd draft={draft} onBack={goBack} />
    </form>
  );
}
