import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { PanelMethod } from "../../../summary/panel";
import type { MergePrevious, MergeRoster, MergeSetChoice, MergeSettings } from "../../merge/merge-state";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { CrosswalkPick, LevelField } from "./crosswalk-pick";
import { FewFirst } from "./few-first";
import { useMergeTools } from "./merge-tools";
import { PickButton } from "../pick-button";

const COMPLAINTS_AT_FIRST = 3;
const METHODS = ["mean", "trimmed-mean", "median"] as const satisfies readonly PanelMethod[];

// A select is as wide as its longest choice unless it is told to be narrower.
const useStyles = makeStyles({ select: { minWidth: 0 } });

function RosterPick({ roster }: { readonly roster: MergeRoster | null }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const complaints = roster?.complaints ?? [];
  const told =
    roster === null
      ? say("settings.rosterWhat")
      : say(roster.units === 0 ? "settings.rosterNot" : "settings.rosterIs", {
          file: roster.file,
          count: roster.units,
        });
  const title = say("settings.complaints", { count: complaints.length });
  return (
    <div className={styles.tight} role="group" aria-label={say("settings.roster")}>
      <span className={styles.text}>{say("settings.roster")}</span>
      <span id="merge-roster" className={styles.quiet} role="status">
        {told}
      </span>
      {complaints.length > 0 && (
        <div className={styles.quiet}>
          <p className={styles.quiet}>{title}</p>
          <FewFirst items={complaints} limit={COMPLAINTS_AT_FIRST} what={title}>
            {(complaint, place) => <li key={place}>{complaint}</li>}
          </FewFirst>
        </div>
      )}
      <div className={styles.row}>
        <PickButton
          picks="file"
          accept=".csv,.xlsx"
          describedBy="merge-roster"
          onPick={([file]) => void commands.setRoster(file ?? null)}
        >
          {say("settings.rosterPick")}
        </PickButton>
        {roster !== null && <Button onClick={() => void commands.setRoster(null)}>{say("settings.rosterAway")}</Button>}
      </div>
    </div>
  );
}

function PreviousPick({ previous }: { readonly previous: MergePrevious | null }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = useMergeTools();
  const told =
    previous === null
      ? say("settings.previousWhat")
      : (previous.complaint ??
        say("settings.previousIs", { file: previous.file, count: previous.units, merges: previous.merges }));
  return (
    <div className={styles.tight} role="group" aria-label={say("settings.previous")}>
      <span className={styles.text}>{say("settings.previous")}</span>
      <span id="merge-previous" className={styles.quiet} role="status">
        {told}
      </span>
      <div className={styles.row}>
        <PickButton
          picks="file"
          accept=".xlsx"
          describedBy="merge-previous"
          onPick={([file]) => void commands.setPrevious(file ?? null)}
        >
          {say("settings.previousPick")}
        </PickButton>
        {previous !== null && (
          <Button onClick={() => void commands.setPrevious(null)}>{say("settings.previousAway")}</Button>
        )}
      </div>
    </div>
  );
}

function MethodField({
  chosen,
  method: own,
}: {
  readonly chosen: MergeSetChoice;
  readonly method: PanelMethod | null;
}): JSX.Element {
  const styles = useStyles();
  const { say, commands } = useMergeTools();
  return (
    <Field label={say("settings.method")}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={own ?? ""}
        onChange={(_, { value }) => void commands.setMethod(METHODS.find((one) => one === value) ?? null)}
      >
        <option value="">{say("settings.asSet", { method: say(`method.${chosen.method}`) })}</option>
        {METHODS.map((method) => (
          <option key={method} value={method}>
            {say(`method.${method}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function SetChoice({ settings }: { readonly settings: MergeSettings }): JSX.Element | null {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  const { sets, setId } = settings;
  const chosen = sets.find(({ id }) => id === setId);
  if (chosen === undefined) return null;
  const others = sets.reduce((sum, { id, sheets }) => sum + (id === setId ? 0 : sheets), 0);
  const { title, version, sheets } = chosen;
  return (
    <>
      <Field label={say("settings.set")} hint={say("settings.setLine", { title, version, count: sheets })}>
        <Select
          className={own.select}
          select={{ className: own.select }}
          value={chosen.id}
          onChange={(_, { value }) => void commands.setSet(value)}
        >
          {sets.map((set) => (
            <option key={set.id} value={set.id}>
              {set.title}
            </option>
          ))}
        </Select>
      </Field>
      {chosen.isTemplate && <p className={styles.quiet}>{say("settings.template")}</p>}
      {others > 0 && <p className={styles.text}>{say("settings.otherSheets", { count: others })}</p>}
      <MethodField chosen={chosen} method={settings.method} />
    </>
  );
}

/** Told to the engine when the field is left: each letter would merge anew. */
function MergerField({ by }: { readonly by: string }): JSX.Element {
  const { say, commands } = useMergeTools();
  const [draft, setDraft] = useState(by);
  return (
    <Field label={say("settings.by")} hint={say("settings.byWhat")}>
      <Input
        value={draft}
        autoComplete="name"
        onChange={(_, { value }) => {
          setDraft(value);
        }}
        onBlur={() => {
          if (draft.trim() !== by) void commands.setBy(draft.trim());
        }}
      />
    </Field>
  );
}

/** What a merge can be told beside its files. */
export function SettingsSection({ settings }: { readonly settings: MergeSettings }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const chosen = [settings.roster, settings.previous, settings.by === "" ? null : settings.by, settings.method];
  const more = [settings.crosswalk, settings.byParent ? "parent" : null];
  const count = say("settings.count", { count: [...chosen, ...more].filter((one) => one !== null).length });
  return (
    <Disclosure title={say("settings.title")} count={count}>
      <div className={styles.stack}>
        <MergerField key={settings.by} by={settings.by} />
        <RosterPick roster={settings.roster} />
        <LevelField settings={settings} />
        <PreviousPick previous={settings.previous} />
        <CrosswalkPick crosswalk={settings.crosswalk} />
        <SetChoice settings={settings} />
      </div>
    </Disclosure>
  );
}
