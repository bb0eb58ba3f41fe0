import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent, type JSX } from "react";
import { dayOfText } from "../../../sheet/calendar-day";
import type { HeaderStyle, PaperSettings, SigningWay } from "../../../sheet/paper-settings";
import type { PrintState } from "../../print/print-state";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";
import { mayPrint } from "./why-not";

const STYLES = ["state", "party", "committee"] as const satisfies readonly HeaderStyle[];
const WAYS = ["", "KT", "TL", "TUQ", "Q"] as const satisfies readonly SigningWay[];
const TEXTS = {
  head: ["parent", "issuer", "number", "place"],
  signers: ["makerTitle", "makerName", "headOnBehalf"],
  signer: ["headOf", "headTitle", "headName"],
} as const;
type TextField = (typeof TEXTS)[keyof typeof TEXTS][number];

type Draft = {
  readonly paper: PaperSettings;
  readonly change: (part: Partial<PaperSettings>) => void;
  readonly day: string;
  readonly setDay: (text: string) => void;
  readonly isDayWrong: boolean;
};

function dayText({ date }: PaperSettings): string {
  return date === null ? "" : [date.day, date.month, date.year].map(String).join("/");
}

function useDraft(settings: PaperSettings): Draft {
  const [paper, setPaper] = useState(settings);
  const [day, setDay] = useState(dayText(settings));
  return {
    paper,
    change: (part) => {
      setPaper((before) => ({ ...before, ...part }));
    },
    day,
    setDay,
    isDayWrong: day.trim() !== "" && dayOfText(day.trim()) === null,
  };
}

function TextFields({ fields, draft }: { readonly fields: readonly TextField[]; readonly draft: Draft }): JSX.Element {
  const { say } = usePrintTools();
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field}
          label={say(`settings.${field}`)}
          hint={field === "number" ? say("settings.numberHint") : null}
        >
          <Input
            value={draft.paper[field]}
            onChange={(_, { value }) => {
              draft.change({ [field]: value });
            }}
          />
        </Field>
      ))}
    </>
  );
}

function ChoiceFields({ draft }: { readonly draft: Draft }): JSX.Element {
  const { say } = usePrintTools();
  return (
    <Field label={say("settings.headWay")}>
      <Select
        value={draft.paper.headWay}
        onChange={(_, { value }) => {
          draft.change({ headWay: WAYS.find((way) => way === value) ?? "" });
        }}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {say(`way.${way}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DayField({ draft }: { readonly draft: Draft }): JSX.Element {
  const { say } = usePrintTools();
  return (
    <Field label={say("settings.date")} validationMessage={draft.isDayWrong ? say("settings.dateWrong") : null}>
      <Input
        value={draft.day}
        onChange={(_, { value }) => {
          draft.setDay(value);
        }}
      />
    </Field>
  );
}

function StyleField({ draft }: { readonly draft: Draft }): JSX.Element {
  const { say } = usePrintTools();
  return (
    <Field label={say("settings.style")}>
      <Select
        value={draft.paper.style}
        onChange={(_, { value }) => {
          draft.change({ style: STYLES.find((style) => style === value) ?? draft.paper.style });
        }}
      >
        {STYLES.map((style) => (
          <option key={style} value={style}>
            {say(`style.${style}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function RecipientsField({ draft }: { readonly draft: Draft }): JSX.Element {
  const { say } = usePrintTools();
  const [text, setText] = useState(draft.paper.recipients.join("\n"));
  return (
    <Field label={say("settings.recipients")}>
      <Textarea
        value={text}
        rows={3}
        resize="vertical"
        onChange={(_, { value }) => {
          setText(value);
          const lines = value.split("\n").map((line) => line.trim());
          draft.change({ recipients: lines.filter((line) => line !== "") });
        }}
      />
    </Field>
  );
}

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
      <ChoiceFields draft={draft} />
      <TextFields fields={TEXTS.signer} draft={draft} />
      <RecipientsField draft={draft} />
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
