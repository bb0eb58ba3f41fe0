import { Field, Input } from "@fluentui/react-components";
import type { JSX, KeyboardEvent } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly fault?: string | null;
  readonly hint?: string;
  readonly required?: boolean;
  readonly placeholder?: string | undefined;
  /** Points are typed: telephones then show digits. */
  readonly isNumber?: boolean;
  readonly fieldRef?: (element: HTMLElement | null) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** A line of text under its label. */
export function TextField(props: Props): JSX.Element {
  const { label, value, onText, fault = null, hint, required = false, placeholder, isNumber = false } = props;
  const { fieldRef, onKeyDown } = props;
  return (
    <Field label={label} required={required} validationMessage={fault} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(isNumber ? { inputMode: "decimal" } : {})}
        {...(fieldRef === undefined ? {} : { ref: fieldRef })}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
        onChange={(_, { value: text }) => {
          onText(text);
        }}
      />
    </Field>
  );
}
