import { useRef, useState, type RefObject } from "react";

export type Confirming = {
  /** Key of what is asked about; null: nothing. */
  readonly asked: string | null;
  readonly ask: (key: string, opener: HTMLElement) => void;
  /** Back to the button that asked. */
  readonly cancel: () => void;
  /** Done: the button that asked may go with its problem, so the keyboard goes to the section's heading. */
  readonly finish: () => void;
  /** What was asked about is gone; the keyboard stays where it is. */
  readonly forget: () => void;
};

/** One open question at a time, and where the keyboard goes when it is answered. */
export function useConfirming(home: RefObject<HTMLElement | null>): Confirming {
  const [asked, setAsked] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  return {
    asked,
    ask: (key, button) => {
      opener.current = button;
      setAsked(key);
    },
    cancel: () => {
      setAsked(null);
      (opener.current?.isConnected === true ? opener.current : home.current)?.focus();
    },
    finish: () => {
      setAsked(null);
      home.current?.focus();
    },
    forget: () => {
      setAsked(null);
    },
  };
}
