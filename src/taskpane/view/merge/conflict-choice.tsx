import { Button, Field, makeStyles, mergeClasses, Textarea } from "@fluentui/react-components";
import { useId, useRef, useState, type FormEvent, type JSX } from "react";
import type { ConflictView } from "../../merge/conflict-view";
import { usePaneStyles } from "../pane-styles";
import { letterOf } from "./conflict-table";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import type { MergeWord } from "./merge-words";

const useStyles = makeStyles({
  choices: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  legend: { padding: 0 },
  choice: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px" },
});

type Choosing = {
  readonly keep: string | null;
  readonly setKeep: (id: string) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly keepFault: MergeWord | null;
  readonly reasonFault: MergeWord | null;
  readonly isRefused: boolean;
  readonly onSubmit: (event: FormEvent) => void;
};

/** `onFault` gets the keyboard to the first field that is wrong. */
function useChoosing(conflict: ConflictView, onFault: (field: "keep" | "reason") => void): Choosing {
  const { commands } = useMergeTools();
  const [keep, setKeep] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const keepFault = keep === null ? "conflicts.keepMissing" : null;
  const reasonFault = reason.trim() === "" ? "conflicts.reasonMissing" : null;
  const send = async (chosen: string): Promise<void> => {
    setIsRefused(!(await commands.decide(conflict.key, chosen, reason.trim())));
  };
  return {
    keep,
    setKeep,
    reason,
    setReason,
    isRefused,
    keepFault: wasTried ? keepFault : null,
    reasonFault: wasTried ? reasonFault : null,
    onSubmit: (event) => {
      event.preventDefault();
      setWasTried(true);
      if (keep === null) onFault("keep");
      else if (reasonFault !== null) onFault("reason");
      else void send(keep);
    },
  };
}

type ChoicesProps = { readonly conflict: ConflictView; readonly name: string; readonly choosing: Choosing };

function Choices({ conflict, name, choosing }: ChoicesProps): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const id = useId();
  const { keep, setKeep, keepFault } = choosing;
  return (
    <fieldset className={mergeClasses(styles.text, own.choices)} aria-describedby={id}>
      <legend className={own.legend}>{say("conflicts.keep", { name })}</legend>
      {conflict.sheets.map((sheet, place) => (
        <label key={sheet.id} className={own.choice}>
          <input
            type="radio"
            name={`keep ${conflict.key}`}
            value={sheet.id}
            checked={keep === sheet.id}
            onChange={() => {
              setKeep(sheet.id);
            }}
          />
          {say("conflicts.keepThis", { letter: letterOf(place) })}
        </label>
      ))}
      <span id={id} className={shared.error} role="alert">
        {keepFault === null ? "" : say(keepFault)}
      </span>
    </fieldset>
  );
}

function ReasonField({ name, choosing }: Pick<ChoicesProps, "name" | "choosing">): JSX.Element {
  const { say } = useMergeTools();
  const { reason, setReason, reasonFault } = choosing;
  return (
    <Field
      label={say("conflicts.reason", { name })}
      required
      validationMessage={reasonFault === null ? null : say(reasonFault)}
    >
      <Textarea
        value={reason}
        rows={2}
        resize="vertical"
        onChange={(_, { value }) => {
          setReason(value);
        }}
      />
    </Field>
  );
}

/** Which sheet counts, and why: both are kept in the summary's log. */
export function ConflictChoice({
  conflict,
  name,
}: {
  readonly conflict: ConflictView;
  readonly name: string;
}): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const form = useRef<HTMLFormElement>(null);
  const choosing = useChoosing(conflict, (field) => {
    form.current?.querySelector<HTMLElement>(field === "keep" ? "input[type=radio]" : "textarea")?.focus();
  });
  const { isRefused, onSubmit } = choosing;
  return (
    <form ref={form} noValidate className={styles.tight} aria-label={name} onSubmit={onSubmit}>
      <Choices conflict={conflict} name={name} choosing={choosing} />
      <ReasonField name={name} choosing={choosing} />
      <div role="alert" className={shared.error}>
        {isRefused ? say("conflicts.refused") : ""}
      </div>
      <Button
        type="submit"
        appearance="primary"
        size="small"
        className={styles.start}
        aria-label={say("conflicts.decideOf", { name })}
      >
        {say("conflicts.decide")}
      </Button>
    </form>
  );
}
