import { Checkbox, Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { dayOfText } from "../../../sheet/calendar-day";
import { LEAVABLE_COLUMNS, type HeaderStyle, type PaperSettings, type SigningWay } from "../../../sheet/paper-settings";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";

const STYLES = ["state", "party", "committee"] as const satisfies readonly HeaderStyle[];
const WAYS = ["", "KT", "TL", "TUQ", "Q"] as const satisfies readonly SigningWay[];
export const TEXTS = {
  head: ["parent", "issuer", "number", "place"],
  signers: ["makerTitle", "makerName", "headOnBehalf"],
  signer: ["headOf", "headTitle", "headName"],
} as const;
type TextField = (typeof TEXTS)[keyof typeof TEXTS][number];

// A select is as wide as its longest choice unless it is told to be narrower.
const useStyles = makeStyles({ narrow: { minWidth: 0 } });

/** Settings as they are typed; the day stays a text until it is one. */
export type Draft = {
  readonly paper: PaperSettings;
  readonly change: (part: Partial<PaperSettings>) => void;
  readonly day: string;
  readonly setDay: (text: string) => void;
  readonly isDayWrong: boolean;
};

function dayText({ date }: PaperSettings): string {
  return date === null ? "" : [date.day, date.month, date.year].map(String).join("/");
}

export function useDraft(settings: PaperSettings): Draft {
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

export function TextFields({
  fields,
  draft,
}: {
  readonly fields: readonly TextField[];
  readonly draft: Draft;
}): JSX.Element {
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

export function WayField({ draft }: { readonly draft: Draft }): JSX.Element {
  const own = useStyles();
  const { say } = usePrintTools();
  return (
    <Field label={say("settings.headWay")}>
      <Select
        className={own.narrow}
        select={{ className: own.narrow }}
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

export function DayField({ draft }: { readonly draft: Draft }): JSX.Element {
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

export function StyleField({ draft }: { readonly draft: Draft }): JSX.Element {
  const own = useStyles();
  const { say } = usePrintTools();
  return (
    <Field label={say("settings.style")}>
      <Select
        className={own.narrow}
        select={{ className: own.narrow }}
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

export function RecipientsField({ draft }: { readonly draft: Draft }): JSX.Element {
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

/** The summary becomes readable on paper where columns that nobody needs there stay away. */
export function ColumnBoxes({ draft }: { readonly draft: Draft }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const { leaveOut } = draft.paper;
  return (
    <div className={styles.tight} role="group" aria-label={say("settings.leaveOut")}>
      <span className={styles.text}>{say("settings.leaveOut")}</span>
      {LEAVABLE_COLUMNS.map((column) => (
        <Checkbox
          key={column}
          label={say(`column.${column}`)}
          checked={leaveOut.includes(column)}
          onChange={(_, { checked }) => {
            const others = leaveOut.filter((one) => one !== column);
            draft.change({ leaveOut: checked === true ? [...others, column] : others });
          }}
        />
      ))}
    </div>
  );
}
