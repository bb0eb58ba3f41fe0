import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { isDay, type Adoption } from "../../../scoring/adopt-set";
import type { LoadedSet } from "../../../scoring/load-criteria-set";
import { describe } from "../../../sheet/describe";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useSetsTools } from "./sets-tools";

const BLANK: Adoption = { decision: "", date: "", by: "", confirmsExamples: false };
const FIELDS = ["decision", "date", "by"] as const;

type Props = { readonly sheet: string; readonly loaded: LoadedSet };

type Adopting = {
  readonly adoption: Adoption;
  readonly change: (part: Partial<Adoption>) => void;
  readonly refusals: readonly string[];
  readonly adopt: () => Promise<void>;
};

function useAdopting({ sheet, loaded }: Props): Adopting {
  const { language } = usePaneTools();
  const { say, commands, perform, tell } = useSetsTools();
  const [adoption, setAdoption] = useState(BLANK);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const isFilled = FIELDS.every((field) => adoption[field].trim() !== "") && isDay(adoption.date);
  return {
    adoption,
    refusals,
    change: (part) => {
      setAdoption((before) => ({ ...before, ...part }));
    },
    adopt: () =>
      perform(async () => {
        const problems = isFilled ? await commands.adopt(sheet, loaded, adoption) : [];
        setRefusals(isFilled ? problems.map((one) => describe(one, language)) : [say("incomplete")]);
        if (isFilled && problems.length === 0) tell(say("adopted"));
      }),
  };
}

/** Decision, day and body turn a template into an official set; what stands against it is told below. */
export function AdoptForm(props: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useSetsTools();
  const { adoption, change, refusals, adopt } = useAdopting(props);
  return (
    <div className={styles.tight}>
      {FIELDS.map((field) => (
        <Field key={field} label={say(field)}>
          <Input
            value={adoption[field]}
            onChange={(_, { value }) => {
              change({ [field]: value });
            }}
          />
        </Field>
      ))}
      <Checkbox
        label={say("confirm")}
        checked={adoption.confirmsExamples}
        onChange={(_, { checked }) => {
          change({ confirmsExamples: checked === true });
        }}
      />
      <Button className={styles.start} onClick={() => void adopt()}>
        {say("adopt")}
      </Button>
      <div role="alert">
        {refusals.map((refusal) => (
          <p key={refusal} className={styles.text}>
            {refusal}
          </p>
        ))}
      </div>
    </div>
  );
}
