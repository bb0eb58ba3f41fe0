import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeCrosswalk, MergeSettings } from "../../merge/merge-state";
import { usePaneStyles } from "../pane-styles";
import { FewFirst } from "./few-first";
import { useMergeTools } from "./merge-tools";
import { PickButton } from "../pick-button";

const COMPLAINTS_AT_FIRST = 3;
// A select is as wide as its longest choice unless it is told to be narrower.
const useStyles = makeStyles({ select: { minWidth: 0 } });

/** Old units and new ones, so that a year before a merger of units can be compared with one after it. */
export function CrosswalkPick({ crosswalk }: { readonly crosswalk: MergeCrosswalk | null }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const { file = "", lines = 0, complaints = [] } = crosswalk ?? {};
  const told =
    crosswalk === null ? "settings.crosswalkWhat" : lines === 0 ? "settings.crosswalkNot" : "settings.crosswalkIs";
  const title = say("settings.crosswalk");
  return (
    <div className={styles.tight} role="group" aria-label={title}>
      <span className={styles.text}>{title}</span>
      <span id="merge-crosswalk" className={styles.quiet} role="status">
        {say(told, { file, count: lines })}
      </span>
      {complaints.length > 0 && (
        <FewFirst items={complaints} limit={COMPLAINTS_AT_FIRST} what={title}>
          {(complaint, place) => <li key={place}>{complaint}</li>}
        </FewFirst>
      )}
      <div className={styles.row}>
        <PickButton
          picks="file"
          accept=".csv,.xlsx"
          describedBy="merge-crosswalk"
          onPick={([picked]) => void commands.setCrosswalk(picked ?? null)}
        >
          {say("settings.crosswalkPick")}
        </PickButton>
        {crosswalk !== null && (
          <Button onClick={() => void commands.setCrosswalk(null)}>{say("settings.crosswalkAway")}</Button>
        )}
      </div>
    </div>
  );
}

/** Whether units are added up by what the roster says stands above them: district, province, cluster; or not. */
export function LevelField({ settings }: { readonly settings: MergeSettings }): JSX.Element {
  const styles = useStyles();
  const { say, commands } = useMergeTools();
  const { byParent, parentTypes } = settings;
  const types = (parentTypes ?? []).filter((type) => type !== "");
  const by = types.length === 0 ? say("settings.levelParent") : say("settings.levelBy", { types: types.join(", ") });
  return (
    <Field label={say("settings.level")} hint={parentTypes === null ? say("settings.levelWhat") : null}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        disabled={parentTypes === null && !byParent}
        value={byParent ? "parent" : "none"}
        onChange={(_, { value }) => void commands.setByParent(value === "parent")}
      >
        <option value="none">{say("settings.levelNone")}</option>
        <option value="parent">{by}</option>
      </Select>
    </Field>
  );
}
