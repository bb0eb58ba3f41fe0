import { Checkbox } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { describe } from "../../../sheet/describe";
import { changeLine } from "../../../sheet/versions/change-lines";
import type { CarryAsked, CarryCommands, CarryOutcome, CarryPreview } from "../../carry/carry-commands";
import type { ScoreView } from "../../sheet-view";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { WriteButton } from "../write-button";
import { AlongPart } from "./along-part";
import { useCarrySay } from "./carry-words";

export type CarryProps = { readonly view: ScoreView; readonly carry: CarryCommands };
type PartProps = {
  readonly carry: CarryCommands;
  readonly preview: CarryPreview;
  /** Carries, and tells where that cannot be. */
  readonly onCarry: (asked: CarryAsked) => void;
};

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element | null {
  const styles = usePaneStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title} count="">
      <ul className={styles.bullets}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

type VersionButtonsProps = Omit<PartProps, "preview"> & { readonly takesReworded: boolean };

function VersionButtons({ carry, takesReworded, onCarry }: VersionButtonsProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const asked = { takesReworded, layer: null };
  return (
    <>
      <WriteButton
        writes="sheets"
        appearance="primary"
        onPress={() => {
          onCarry({ ...asked, scope: "sheet" });
        }}
      >
        {say("version.do")}
      </WriteButton>
      <AlongPart key={String(takesReworded)} carry={carry} asked={asked}>
        {(count) => (
          <WriteButton
            writes="sheets"
            className={styles.wide}
            onPress={() => {
              onCarry({ ...asked, scope: "workbook" });
            }}
          >
            {say("version.all", { count })}
          </WriteButton>
        )}
      </AlongPart>
    </>
  );
}

/** What a new version changes, what is carried and what is not, before anything is written. */
function ToVersion({ carry, preview, onCarry }: PartProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const { language } = usePaneTools();
  const [takesReworded, setTakesReworded] = useState(false);
  const shown = (takesReworded ? carry.preview(true) : null) ?? preview;
  const { changes, left, isFed } = shown;
  return (
    <>
      <p className={styles.text}>{say("version.what", { carried: shown.carried, left: left.length })}</p>
      <Lines
        title={say("version.changes", { count: changes.length })}
        lines={changes.map((change) => changeLine(change, language))}
      />
      <Lines title={say("version.left", { count: left.length })} lines={left.map((one) => describe(one, language))} />
      {isFed && <p className={styles.text}>{say("version.fed")}</p>}
      <Checkbox
        label={say("version.reworded")}
        checked={takesReworded}
        onChange={(_, { checked }) => {
          setTakesReworded(checked === true);
        }}
      />
      <VersionButtons carry={carry} takesReworded={takesReworded} onCarry={onCarry} />
      <p className={styles.quiet}>{say("version.after")}</p>
    </>
  );
}

/** Hands the sheet to whoever fills in another layer. */
function ToLayer({ carry, preview, onCarry }: PartProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const { open, isFed } = preview;
  const others = preview.layers.filter((layer) => layer !== open);
  const buttons = (scope: CarryAsked["scope"], word: "layer.do" | "layer.all", count: number): JSX.Element => (
    <>
      {others.map((layer) => (
        <WriteButton
          key={layer}
          writes="sheets"
          className={styles.wide}
          onPress={() => {
            onCarry({ takesReworded: false, layer, scope });
          }}
        >
          {say(word, { layer: say(layer), count })}
        </WriteButton>
      ))}
    </>
  );
  return (
    <>
      <p className={styles.text}>{say("layer.what", { open: open === null ? "" : say(open) })}</p>
      {isFed && <p className={styles.text}>{say("layer.fed")}</p>}
      {buttons("sheet", "layer.do", 1)}
      <AlongPart key={open} carry={carry} asked={{ takesReworded: false, layer: others[0] ?? null }}>
        {(count) => buttons("workbook", "layer.all", count)}
      </AlongPart>
    </>
  );
}

/** Why the sheet in view is not passed on, each cell by its name. */
function Stays({ preview, view }: { readonly preview: CarryPreview; readonly view: ScoreView }): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const { language } = usePaneTools();
  if (view.isSealed) return <p className={styles.text}>{say("layer.sealed")}</p>;
  return (
    <>
      <p className={styles.text}>{say("layer.entries")}</p>
      <ul className={styles.bullets}>
        {preview.left.map((one, at) => (
          <li key={at}>{describe(one, language)}</li>
        ))}
      </ul>
    </>
  );
}

export function CarrySection({ view, carry }: CarryProps): JSX.Element {
  const styles = usePaneStyles();
  const say = useCarrySay();
  const [outcome, setOutcome] = useState<CarryOutcome>("done");
  const preview = carry.preview(false);
  if (preview === null) return <p className={styles.text}>{say("none")}</p>;
  const onCarry = (asked: CarryAsked): void => {
    setOutcome("done");
    void carry.carry(asked).then(setOutcome);
  };
  const parts = { carry, preview, onCarry };
  const stays = view.carries === "layer" && (view.isSealed || preview.left.length > 0);
  return (
    <div className={styles.stack}>
      {view.carries === "version" ? (
        <ToVersion {...parts} />
      ) : stays ? (
        <Stays view={view} preview={preview} />
      ) : (
        <ToLayer {...parts} />
      )}
      <div role="alert">
        {outcome !== "done" && outcome !== "failed" && (
          <p className={styles.text}>{say("why.stays", { why: say(`why.${outcome}`) })}</p>
        )}
      </div>
    </div>
  );
}
