import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { SealCheck } from "../../../sheet/check-seal";
import type { SealCommands } from "../../seal/seal-commands";
import { usePaneStyles } from "../pane-styles";
import { useSealSay } from "./seal-words";
import { TextField } from "./text-field";

function CheckResult({ check }: { readonly check: SealCheck }): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const code = check.is === "mistyped" ? "" : check.code;
  const sheets = check.is === "mistyped" ? [] : check.sheets;
  return (
    <>
      <p className={mergeClasses(styles.text, styles.strong)}>{say(`check.${check.is}`, { code })}</p>
      {sheets.map(({ sheet, unit, judge, stand }) => (
        <p key={`${sheet} ${stand}`} className={styles.text}>
          {say("check.sheet", { sheet, unit, judge: judge ?? say("check.self") })}
        </p>
      ))}
    </>
  );
}

/** A code from paper against every sheet of the workbook. A scanner types it and presses Enter. */
export function CodeCheck({ seals }: { readonly seals: SealCommands }): JSX.Element {
  const styles = usePaneStyles();
  const say = useSealSay();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [check, setCheck] = useState<SealCheck | null>(null);
  const ask = async (): Promise<void> => {
    if (typed.trim() !== "") setCheck(await seals.check(typed));
  };
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
      <TextField
        label={say("check.code")}
        hint={say("check.hint")}
        value={typed}
        onText={(text) => {
          setTyped(text);
          setCheck(null);
        }}
      />
      <Button type="submit" className={styles.start}>
        {say("check.do")}
      </Button>
      <div role="status">{check !== null && <CheckResult check={check} />}</div>
    </form>
  );
}
