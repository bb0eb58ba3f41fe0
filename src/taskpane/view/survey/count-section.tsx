import { Field, Select } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SurveyView } from "../../sheet-view";
import type { AnswersRead } from "../../survey/survey-commands";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { PickButton } from "../pick-button";
import { useSelectStyles } from "../select-styles";
import { CountedPreview } from "./counted-preview";
import { useSurveySay } from "./survey-words";

const COMPLAINTS_ARE_ALL = 20;

type Answer = AnswersRead | "failed" | null;

function Told({ answer, onWritten }: { readonly answer: Answer; readonly onWritten: () => void }): JSX.Element | null {
  const styles = usePaneStyles();
  const say = useSurveySay();
  if (answer === null) return null;
  if (answer === "failed") return <p className={styles.text}>{say("notLoaded")}</p>;
  if (answer.is === "refused") return <p className={styles.text}>{say(answer.why, answer.facts)}</p>;
  if (answer.is === "counted") return <CountedPreview counted={answer.counted} onWritten={onWritten} />;
  return (
    <ul className={styles.list}>
      {answer.complaints.slice(0, COMPLAINTS_ARE_ALL).map((text) => (
        <li key={text} className={styles.text}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function AnswersPicker({ onPick }: { readonly onPick: (file: File) => void }): JSX.Element {
  const styles = usePaneStyles();
  const say = useSurveySay();
  return (
    <PickButton
      picks="file"
      accept=".csv,.xlsx"
      className={styles.start}
      onPick={([file]) => {
        if (file !== undefined) onPick(file);
      }}
    >
      {say("pick")}
    </PickButton>
  );
}

type FormFieldProps = {
  readonly view: SurveyView;
  readonly form: string;
  readonly onChoose: (form: string) => void;
};

function FormField({ view, form, onChoose }: FormFieldProps): JSX.Element {
  const own = useSelectStyles();
  const say = useSurveySay();
  return (
    <Field label={say("form")}>
      <Select
        className={own.select}
        select={{ className: own.select }}
        value={form}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {view.forms.map(({ id, title }) => (
          <option key={id} value={id}>{`${id} ${title}`}</option>
        ))}
      </Select>
    </Field>
  );
}

/** Counts a table of raw answers for one form; what it came to is shown before anything is written. */
export function CountSection({ view }: { readonly view: SurveyView }): JSX.Element {
  const styles = usePaneStyles();
  const say = useSurveySay();
  const { commands } = usePaneTools();
  const [form, setForm] = useState(view.forms[0]?.id ?? "");
  const [answer, setAnswer] = useState<Answer>(null);
  const read = async (file: File): Promise<void> => {
    const surveys = await commands.surveys().catch(() => null);
    setAnswer(surveys === null ? "failed" : await surveys.read(file, form));
  };
  const forget = (): void => {
    setAnswer(null);
  };
  const choose = (next: string): void => {
    setForm(next);
    forget();
  };
  return (
    <Disclosure title={say("count")} count="">
      <div className={styles.stack}>
        <p className={styles.quiet}>{say("countHint")}</p>
        <FormField view={view} form={form} onChoose={choose} />
        <AnswersPicker onPick={(file) => void read(file)} />
        <div role="status">
          <Told answer={answer} onWritten={forget} />
        </div>
      </div>
    </Disclosure>
  );
}
