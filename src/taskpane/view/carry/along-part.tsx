import { Button } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import type { AlongPreview, CarryAsked, CarryCommands } from "../../carry/carry-commands";
import { usePaneStyles } from "../pane-styles";
import { useCarrySay, type CarrySay } from "./carry-words";

/** What is passed on keeps all that it holds; only another version leaves something behind. */
function lineOf({ sheet, carried, left, whyNot }: AlongPreview, isLayer: boolean, say: CarrySay): string {
  if (whyNot !== null) return say("along.whyNot", { sheet, why: say(`why.${whyNot}`) });
  return say(isLayer ? "along.kept" : "along.line", { sheet, carried, left });
}

type Props = {
  readonly carry: CarryCommands;
  readonly asked: Omit<CarryAsked, "scope">;
  /** The buttons for so many sheets. */
  readonly children: (able: number) => ReactNode;
};

/** The other sheets of the workbook: it is read when somebody wants to know. */
export function AlongPart({ carry, asked, children }: Props): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const [found, setFound] = useState<readonly AlongPreview[] | null>(null);
  const able = found?.filter(({ whyNot }) => whyNot === null).length ?? 0;
  return (
    <>
      <Button
        className={styles.wide}
        onClick={() => {
          void carry.along(asked).then(setFound);
        }}
      >
        {say("along.look")}
      </Button>
      <div role="status" className={styles.tight}>
        {found !== null && (
          <p className={styles.text}>
            {found.length < 2 ? say("along.none") : say("along.title", { count: found.length })}
          </p>
        )}
      </div>
      {found !== null && found.length > 1 && (
        <ul className={styles.bullets}>
          {found.map((one) => (
            <li key={one.sheet}>{lineOf(one, asked.layer !== null, say)}</li>
          ))}
        </ul>
      )}
      {found !== null && found.length > 1 && able > 0 && children(able)}
    </>
  );
}
