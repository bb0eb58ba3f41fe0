import { Field, Select } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { LoadedSet } from "../../../scoring/load-criteria-set";
import type { Criterion } from "../../../scoring/criterion";
import { decimalOf } from "../../../scoring/points";
import { setDifferences } from "../../../scoring/set-differences";
import { differenceLines } from "../../../sheet/annex/difference-lines";
import { shownPoints } from "../../../sheet/describe";
import { knownSets } from "../../desk/pane-sets";
import { LongList } from "../long-list";
import { usePaneStyles } from "../pane-styles";
import { useSelectStyles } from "../select-styles";
import { usePaneTools } from "../pane-tools";
import { useSetsTools } from "./sets-tools";

/** Two sets that have nothing in common differ in a hundred lines. */
const LINES_AT_FIRST = 12;

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
  const own = useSelectStyles();
  const { say } = useSetsTools();
  const [hash, setHash] = useState("");
  const others = knownSets().filter((one) => one.hash !== loaded.hash);
  const other = others.find((one) => one.hash === hash);
  const lines = other === undefined ? null : differenceLines(setDifferences(other.set, loaded.set), language);
  return (
    <>
      <Field label={say("differ")}>
        <Select
          className={own.select}
          select={{ className: own.select }}
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
        <div className={styles.text}>
          {lines.length === 0 && say("same")}
          <LongList items={lines} limit={LINES_AT_FIRST}>
            {({ mark, text }) => <li key={text}>{`${mark} ${text}`}</li>}
          </LongList>
        </div>
      )}
    </>
  );
}
