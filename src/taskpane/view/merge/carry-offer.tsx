import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { CarriedView } from "../../merge/version-view";
import { usePaneStyles } from "../pane-styles";
import { CarriedFiles } from "./carried-files";
import { useMergeTools } from "./merge-tools";

type Props = { readonly result: MergeResult };
type Previewed = { readonly of: number; readonly files: readonly CarriedView[]; readonly takesReworded: boolean };

function Found({ of, inForce }: { readonly of: readonly CarriedView[]; readonly inForce: string }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const sum = (part: "carried" | "left"): number => of.reduce((total, one) => total + one[part], 0);
  const told = say("versions.found", { carried: sum("carried"), left: sum("left"), inForce });
  return <p className={mergeClasses(styles.text, styles.strong)}>{told}</p>;
}

/** Looks before anything is made; with another result, or another wish, what was seen no longer holds. */
function Look({ result: { number, carries, versions } }: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const opener = useRef<HTMLElement | null>(null);
  const [takesReworded, setTakesReworded] = useState(false);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const shown = previewed?.of === number && previewed.takesReworded === takesReworded ? previewed.files : null;
  const look = async (button: HTMLElement): Promise<void> => {
    opener.current = button;
    const files = await commands.previewCarry(takesReworded);
    setPreviewed(files === null ? null : { of: number, files, takesReworded });
  };
  const cancel = (): void => {
    setPreviewed(null);
    opener.current?.focus();
  };
  return (
    <>
      <Checkbox
        label={say("versions.reworded")}
        checked={takesReworded}
        onChange={(_, { checked }) => {
          setTakesReworded(checked === true);
        }}
      />
      <Button className={styles.wide} onClick={({ currentTarget }) => void look(currentTarget)}>
        {say("versions.preview", { count: carries.length })}
      </Button>
      <div role="status">{shown !== null && <Found of={shown} inForce={versions[0]?.inForce ?? ""} />}</div>
      {shown !== null && <CarriedFiles files={shown} takesReworded={takesReworded} onCancel={cancel} />}
    </>
  );
}

/** Carries entries over into copies, which somebody completes and adds here; nothing else is touched. */
export function CarryOffer({ result }: Props): JSX.Element | null {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const { carries } = result;
  if (carries.length === 0) return null;
  return (
    <>
      <Look result={result} />
      <p className={styles.quiet}>{say("versions.after")}</p>
      <Button size="small" className={styles.wide} onClick={() => void commands.removeAll(carries)}>
        {say("versions.remove", { count: carries.length })}
      </Button>
    </>
  );
}
