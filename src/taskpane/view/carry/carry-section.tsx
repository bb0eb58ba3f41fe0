import { Checkbox } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { describe } from "../../../sheet/describe";
import { changeLine } from "../../../sheet/versions/change-lines";
import type { CarryCommands, CarryPreview } from "../../carry/carry-commands";
import type { ScoreView } from "../../pane-state";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { WriteButton } from "../write-button";
import { useCarrySay } from "./carry-words";

export type CarryProps = { readonly view: ScoreView; readonly carry: CarryCommands };
type PartProps = CarryProps & { readonly preview: CarryPreview };

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element | null {
  const styles = usePaneStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title} count="">
      <ul className={styles.text}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What a new version changes, what is carried and what is not, before anything is written. */
function ToVersion({ carry, preview }: PartProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const { language } = usePaneTools();
  const [takesReworded, setTakesReworded] = useState(false);
  const shown = (takesReworded ? carry.preview(true) : null) ?? preview;
  const { changes, left } = shown;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{say("version.what", { carried: shown.carried, left: left.length })}</p>
      <Lines
        title={say("version.changes", { count: changes.length })}
        lines={changes.map((change) => changeLine(change, language))}
      />
      <Lines title={say("version.left", { count: left.length })} lines={left.map((one) => describe(one, language))} />
      <Checkbox
        label={say("version.reworded")}
        checked={takesReworded}
        onChange={(_, { checked }) => {
          setTakesReworded(checked === true);
        }}
      />
      <WriteButton writes="sheets" appearance="primary" onPress={() => void carry.toVersion(takesReworded)}>
        {say("version.do")}
      </WriteButton>
      <p className={styles.quiet}>{say("version.after")}</p>
    </div>
  );
}

/** Hands the sheet to whoever fills in another layer. */
function ToLayer({ view, carry, preview }: PartProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const { layers, open } = preview;
  if (view.isSealed) return <p className={styles.text}>{say("layer.sealed")}</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{say("layer.what", { open: open === null ? "" : say(open) })}</p>
      {layers
        .filter((layer) => layer !== open)
        .map((layer) => (
          <WriteButton key={layer} writes="sheets" onPress={() => void carry.toLayer(layer)}>
            {say("layer.do", { layer: say(layer) })}
          </WriteButton>
        ))}
    </div>
  );
}

export function CarrySection({ view, carry }: CarryProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const preview = carry.preview(false);
  if (preview === null) return <p className={styles.text}>{say("none")}</p>;
  if (preview.isFed) return <p className={styles.text}>{say("fed")}</p>;
  if (view.carries === "version") return <ToVersion view={view} carry={carry} preview={preview} />;
  return <ToLayer view={view} carry={carry} preview={preview} />;
}
