import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { typedEntry } from "../../../sheet/typed-entry";
import type { SecondBegun, SecondDraft } from "../../seal/seal-commands";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useSealSay } from "./seal-words";
import { spokenLine } from "./spoken-line";
import { TextField } from "./text-field";

type Props = {
  readonly begun: SecondBegun;
  readonly onKeep: (draft: SecondDraft) => void;
  readonly onStop: (draft: SecondDraft) => void;
  readonly onDone: (draft: SecondDraft) => void;
};

type Typing = {
  readonly at: number;
  readonly text: string;
  readonly isWrong: boolean;
  readonly draft: SecondDraft;
  readonly type: (text: string) => void;
  readonly next: () => void;
  readonly back: () => void;
};

/** The first entry that nobody typed yet. */
function firstOpen({ lines, draft }: SecondBegun): number {
  const open = lines.findIndex(({ key }) => draft.typed[key] === undefined);
  return open < 0 ? lines.length - 1 : open;
}

function useTyping({ begun, onKeep, onDone }: Props): Typing {
  const { lines } = begun;
  const [draft, setDraft] = useState(begun.draft);
  const [at, setAt] = useState(() => firstOpen(begun));
  const [text, setText] = useState(() => begun.draft.typed[lines[at]?.key ?? ""] ?? "");
  const [isWrong, setIsWrong] = useState(false);
  const go = (to: number, from: SecondDraft): void => {
    setAt(to);
    setText(from.typed[lines[to]?.key ?? ""] ?? "");
    setIsWrong(false);
  };
  return {
    ...{ at, text, isWrong, draft },
    type: (typed) => {
      setText(typed);
      setIsWrong(false);
    },
    next: () => {
      const entry = typedEntry(text);
      if (entry === null) {
        setIsWrong(true);
        return;
      }
      const longer = { ...draft, typed: { ...draft.typed, [lines[at]?.key ?? ""]: entry } };
      setDraft(longer);
      onKeep(longer);
      if (at === lines.length - 1) onDone(longer);
      else go(at + 1, longer);
    },
    back: () => {
      if (at > 0) go(at - 1, draft);
    },
  };
}

type FieldProps = { readonly typing: Typing };

/** Takes the keyboard with each entry, so that nobody needs the mouse. */
function ValueField({ typing }: FieldProps): JSX.Element {
  const say = useSealSay();
  const input = useRef<HTMLElement | null>(null);
  useEffect(() => {
    input.current?.focus();
    if (input.current instanceof HTMLInputElement) input.current.select();
  }, [typing.at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (event.key === "Enter") typing.next();
    else typing.back();
  };
  return (
    <TextField
      label={say("second.value")}
      hint={say("second.hint")}
      fault={typing.isWrong ? say("second.wrong", { text: typing.text }) : null}
      value={typing.text}
      onText={typing.type}
      isNumber
      onKeyDown={onKeyDown}
      fieldRef={(element) => {
        input.current = element;
      }}
    />
  );
}

/** One entry after the other, as somebody reads them aloud from the paper; Enter goes on, arrow up goes back. */
export function SecondTyping(props: Props): JSX.Element {
  const styles = usePaneStyles();
  const { language } = usePaneTools();
  const say = useSealSay();
  const { lines } = props.begun;
  const typing = useTyping(props);
  const line = lines[typing.at];
  const onStop = (): void => {
    props.onStop(typing.draft);
  };
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>{say("second.place", { at: typing.at + 1, of: lines.length })}</p>
      <p className={mergeClasses(styles.text, styles.strong)} aria-live="polite">
        {line === undefined ? "" : spokenLine(line, say, language)}
      </p>
      <ValueField typing={typing} />
      <div className={styles.row}>
        <Button appearance="primary" onClick={typing.next}>
          {say("second.next")}
        </Button>
        <Button onClick={typing.back} disabledFocusable={typing.at === 0}>
          {say("second.back")}
        </Button>
        <Button onClick={onStop}>{say("second.stop")}</Button>
      </div>
    </div>
  );
}
