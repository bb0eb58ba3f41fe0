import { Button } from "@fluentui/react-components";
import type { FormEvent, JSX } from "react";
import { dayOfText } from "../../../sheet/calendar-day";
import type { PaperSettings } from "../../../sheet/paper-settings";
import type { PrintState } from "../../print/print-state";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";
import {
  ColumnBoxes,
  DayField,
  RecipientsField,
  StyleField,
  TextFields,
  TEXTS,
  useDraft,
  WayField,
} from "./settings-fields";
import { mayPrint } from "./why-not";

function SettingsForm({ settings }: { readonly settings: PaperSettings }): JSX.Element {
  const styles = usePaneStyles();
  const tools = usePrintTools();
  const { say, commands } = tools;
  const draft = useDraft(settings);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!mayPrint(tools) || draft.isDayWrong) return;
    const day = draft.day.trim();
    void commands.saveSettings({ ...draft.paper, date: day === "" ? null : dayOfText(day) });
  };
  return (
    <form noValidate className={styles.stack} onSubmit={onSubmit}>
      <p className={styles.quiet}>{say("settings.hint")}</p>
      <StyleField draft={draft} />
      <TextFields fields={TEXTS.head} draft={draft} />
      <DayField draft={draft} />
      <TextFields fields={TEXTS.signers} draft={draft} />
      <WayField draft={draft} />
      <TextFields fields={TEXTS.signer} draft={draft} />
      <RecipientsField draft={draft} />
      <ColumnBoxes draft={draft} />
      <Button type="submit" className={styles.start} disabledFocusable={!mayPrint(tools)}>
        {say("settings.save")}
      </Button>
    </form>
  );
}

/** Letterhead, signatures and recipients: asked for once, then kept with the workbook. */
export function SettingsSection({ state }: { readonly state: PrintState }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const { settings, areKept, settingFaults } = state;
  if (settings === null) return null;
  return (
    <Disclosure title={say("settings.title")} count={say(areKept ? "settings.kept" : "settings.notKept")}>
      <div className={styles.stack}>
        {settingFaults.length > 0 && (
          <div role="alert">
            <p className={styles.text}>{say("settings.faults", { count: settingFaults.length })}</p>
            <ul className={styles.list}>
              {settingFaults.map((fault) => (
                <li key={fault} className={styles.text}>
                  {fault}
                </li>
              ))}
            </ul>
          </div>
        )}
        <SettingsForm key={JSON.stringify(settings)} settings={settings} />
      </div>
    </Disclosure>
  );
}
