import { Button, Field, Select } from "@fluentui/react-components";
import { useState, useSyncExternalStore, type JSX } from "react";
import { knownSets, ownSetsBox } from "../../desk/pane-sets";
import type { SetCommands } from "../../sets/set-commands";
import { usePaneStyles } from "../pane-styles";
import { useSelectStyles } from "../select-styles";
import { OwnSet } from "./own-set";
import { PasteSection } from "./paste-section";
import { SetsToolsProvider, useSetsTools } from "./sets-tools";

function BuiltIn(): JSX.Element {
  const styles = usePaneStyles();
  const own = useSelectStyles();
  const { say, commands, perform } = useSetsTools();
  const sets = knownSets();
  const [hash, setHash] = useState(sets[0]?.hash ?? "");
  const chosen = sets.find((one) => one.hash === hash) ?? sets[0];
  return (
    <div className={styles.tight}>
      <Field label={say("builtIn")}>
        <Select
          className={own.select}
          select={{ className: own.select }}
          value={hash}
          onChange={(_, { value }) => {
            setHash(value);
          }}
        >
          {sets.map(({ set, hash: own }) => (
            <option key={own} value={own}>
              {set.title}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.start}
        onClick={() => {
          if (chosen !== undefined) void perform(() => commands.edit(chosen));
        }}
      >
        {say("edit")}
      </Button>
    </div>
  );
}

function TabBody({ told }: { readonly told: string }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useSetsTools();
  const { found } = useSyncExternalStore(ownSetsBox.subscribe, ownSetsBox.get);
  return (
    <section className={styles.stack} aria-labelledby="sets-heading">
      <h2 id="sets-heading" tabIndex={-1} className={styles.heading}>
        {say("title")}
      </h2>
      <p className={styles.text} role="status">
        {told}
      </p>
      <h3 className={styles.heading}>{say("own")}</h3>
      {found.length === 0 && <p className={styles.text}>{say("none")}</p>}
      <ul className={styles.list}>
        {found.map((one) => (
          <OwnSet key={one.sheet} found={one} />
        ))}
      </ul>
      <PasteSection />
      <BuiltIn />
    </section>
  );
}

/** The tab “Bộ tiêu chí”: sets of the open workbook, checked anew after each change of their sheets. */
export function SetsTab({ commands }: { readonly commands: SetCommands }): JSX.Element {
  return <SetsToolsProvider commands={commands}>{(told) => <TabBody told={told} />}</SetsToolsProvider>;
}
