import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { shownPoints } from "../../../sheet/describe";
import type { SurveyFormView } from "../../sheet-view";
import { columnPoints } from "../column-points";
import { useRowStyles } from "../criterion-row";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useSurveySay } from "./survey-words";

type Props = {
  readonly form: SurveyFormView;
  /** The survey sheet, where another sheet is in view. */
  readonly sheet?: string;
};

function Sample({ form }: { readonly form: SurveyFormView }): JSX.Element | null {
  const styles = usePaneStyles();
  const say = useSurveySay();
  if (form.needed === null || (form.state !== "few" && form.state !== "counted")) return null;
  const [icon, word] = form.state === "few" ? (["warning", "few"] as const) : (["done", "enough"] as const);
  return (
    <span className={styles.quiet}>
      <Icon name={icon} /> {say(word, { needed: form.needed })}
    </span>
  );
}

function Result({ form }: { readonly form: SurveyFormView }): JSX.Element {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const say = useSurveySay();
  const { state, asked, answered, rate } = form;
  if (state !== "counted" && state !== "few") return <span className={styles.text}>{say(state)}</span>;
  const shown = rate === null ? "–" : columnPoints(rate, language);
  return <span className={styles.text}>{say("counted", { asked, answered, rate: shown })}</span>;
}

/** A form: what came back, whether that is enough, and the points that it gives. */
export function FormItem({ form, sheet }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useRowStyles();
  const { commands, language } = usePaneTools();
  const say = useSurveySay();
  const { id, title, cell, leaves } = form;
  return (
    <li className={own.row}>
      <span className={styles.text}>
        <span className={styles.strong}>{id}</span> {title}
      </span>
      <Result form={form} />
      <Sample form={form} />
      {leaves.length === 0 && <span className={styles.quiet}>{say("leafless")}</span>}
      {leaves.map((leaf) => (
        <span key={leaf.id} className={styles.text} title={leaf.title}>
          {say("leaf", {
            id: leaf.id,
            points: leaf.points === null ? say("noPoints") : columnPoints(leaf.points, language),
            max: shownPoints(leaf.max, language),
          })}
        </span>
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => void commands.goTo(cell, sheet)}>
          {say("go", { form: id, cell })}
        </Button>
      </div>
    </li>
  );
}
