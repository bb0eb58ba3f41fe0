import { Field, Select } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { LoadedSet } from "../../../scoring/load-criteria-set";
import type { Criterion } from "../../../scoring/criterion";
import { decimalOf } from "../../../scoring/points";
import { setDifferences } from "../../../scoring/set-differences";
import { differenceLines } from "../../../sheet/annex/difference-lines";
import { shownPoints } from "../../../sheet/describe";
import { knownSets } from "../../desk/pane-sets";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useSetsTools } from "./sets-tools";

type Row = { readonly id: string; readonly title: string; readonly max: string; readonly isGroup: boolean };

function rowsOf(criterion: Criterion): readonly Row[] {
  const { id, title, max, kind } = criterion;
  const row = { id, title, max: decimalOf(max), isGroup: kind === "group" };
  return criterion.kind === "group" ? [row, ...criterion.criteria.flatMap(rowsOf)] : [row];
}

/** The rows of the score sheet that the set makes. */
export function SetPreview({ loaded }: { readonly loaded: LoadedSet }): JSX.Element {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const { say } = useSetsTools();
  return (
    <details>
      <summary>{say("preview")}</summary>
      <ul className={styles.list}>
        {loaded.set.groups.flatMap(rowsOf).map(({ id, title, max, isGroup }) => (
          <li key={id} className={isGroup ? styles.strong : undefined}>
            {`${id} ${title}: ${shownPoints(max, language)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In what a set differs from another that is known here, such as last year's. */
export function SetComparison({ loaded }: { readonly loaded: LoadedSet }): JSX.Element {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const { say } = useSetsTools();
  const [hash, setHash] = useState("");
  const others = knownSets().filter((one) => one.hash !== loaded.hash);
  const other = others.find((one) => one.hash === hash);
  const lines = other === undefined ? null : differenceLines(setDifferences(other.set, loaded.set), language);
  return (
    <>
      <Field label={say("differ")}>
        <Select
          value={hash}
          onChange={(_, { value }) => {
            setHash(value);
          }}
        >
          <option value="">{say("nothing")}</option>
          {others.map(({ set, hash: own }) => (
            <option key={own} value={own}>{`${set.id}@${set.version}`}</option>
          ))}
        </Select>
      </Field>
      {lines !== null && (
        <ul className={styles.list}>
          {lines.map(({ mark, text }) => (
            <li key={text}>{`${mark} ${text}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
