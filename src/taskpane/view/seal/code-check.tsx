import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type JSX } from "react";
import type { SealCheck } from "../../../sheet/check-seal";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import type { SealSectionProps } from "./seal-section-props";
import { useSealSay } from "./seal-words";
import { TextField } from "./text-field";

const useStyles = makeStyles({
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusDangerForeground1 },
});

/** Told apart at a glance, not by a word of three letters. */
const SIGNS = { agrees: "done", differs: "error", earlier: "error", unknown: "warning", mistyped: "warning" } as const;

function CheckResult({ check }: { readonly check: SealCheck }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const say = useSealSay();
  const code = check.is === "mistyped" ? "" : check.code;
  const sheets = check.is === "mistyped" ? [] : check.sheets;
  return (
    <>
      <p className={mergeClasses(styles.text, styles.strong)}>
        <span className={check.is === "agrees" ? own.agrees : own.differs}>
          <Icon name={SIGNS[check.is]} />
        </span>{" "}
        {say(`check.${check.is}`, { code })}
      </p>
      {sheets.map(({ sheet, unit, judge, stand }) => (
        <p key={`${sheet} ${stand}`} className={styles.text}>
          {say("check.sheet", { sheet, unit, judge: judge ?? say("check.self") })}
        </p>
      ))}
    </>
  );
}

type Comparing = {
  readonly typed: string;
  readonly check: SealCheck | null;
  readonly type: (text: string) => void;
  readonly ask: () => Promise<void>;
};

function useComparing({ view, seals }: SealSectionProps): Comparing {
  const [typed, setTyped] = useState("");
  const [told, setTold] = useState<{ readonly check: SealCheck | null; readonly of: string } | null>(null);
  // What was said of other cells is not said of these.
  const now = useMemo(() => JSON.stringify(view), [view]);
  return {
    typed,
    check: told?.of === now ? told.check : null,
    type: (text) => {
      setTyped(text);
      setTold(null);
    },
    ask: async () => {
      if (typed.trim() === "") return;
      setTold(null);
      setTold({ check: await seals.check(typed), of: now });
    },
  };
}

/** A code from paper against every sheet of the workbook. A scanner types it and presses Enter. */
export function CodeCheck(props: SealSectionProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const id = useId();
  const { typed, check, type, ask } = useComparing(props);
  return (
    <form
      className={styles.tight}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <h4 id={id} className={styles.heading}>
        {say("check.title")}
      </h4>
      <TextField label={say("check.code")} hint={say("check.hint")} value={typed} onText={type} />
      <Button type="submit" className={styles.start}>
        {say("check.do")}
      </Button>
      <div role="status">{check !== null && <CheckResult check={check} />}</div>
    </form>
  );
}
