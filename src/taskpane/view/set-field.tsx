import { Field, mergeClasses, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SetChoice } from "../pane-state";
import { Icon } from "./icons";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { useSelectStyles } from "./select-styles";

type Props = {
  readonly sets: readonly SetChoice[];
  readonly setId: string;
  readonly onChange: (setId: string) => void;
  readonly fault: string | null;
  readonly fieldRef: (element: HTMLElement | null) => void;
};

/** Which criteria set; its whole title stands below, because a list of 320 px cuts it. */
export function SetField({ sets, setId, onChange, fault, fieldRef }: Props): JSX.Element {
  const styles = usePaneStyles();
  const own = useSelectStyles();
  const { say } = usePaneTools();
  const chosen = sets.find(({ id }) => id === setId);
  const titleLine = chosen === undefined ? null : say("form.setLine", { title: chosen.title, version: chosen.version });
  return (
    <>
      <Field label={say("form.set")} required validationMessage={fault} hint={titleLine}>
        <Select
          className={own.select}
          select={{ className: own.select }}
          ref={fieldRef}
          value={setId}
          onChange={(_, { value }) => {
            onChange(value);
          }}
        >
          {sets.map((set) => (
            <option key={set.id} value={set.id}>
              {set.isTemplate ? `${say("form.template")}: ${set.title}` : set.title}
            </option>
          ))}
        </Select>
      </Field>
      {chosen?.isTemplate === true && (
        <div className={styles.card}>
          <p className={mergeClasses(styles.text, styles.strong)}>
            <Icon name="info" /> {say("form.template")}
          </p>
          <p className={styles.text}>{say("form.templateMeans")}</p>
        </div>
      )}
    </>
  );
}
