import { useState, type JSX, type ReactNode } from "react";
import type { Say } from "../words";
import { copyText } from "./copy-text";

type Props = {
  readonly report: string;
  readonly say: Say;
  /** Draws the button; the pane's own when it still works, a plain one when it does not. */
  readonly button: (label: string, onPress: () => void) => ReactNode;
};

/** Copies a report, or shows it to be copied by hand. */
export function CopyReport({ report, say, button }: Props): JSX.Element {
  const [done, setDone] = useState<"copied" | "refused" | null>(null);
  const onCopy = async (): Promise<void> => {
    setDone((await copyText(report)) ? "copied" : "refused");
  };
  return (
    <>
      {button(say("report.copy"), () => void onCopy())}
      <div role="status">{done === null ? "" : say(`report.${done}`)}</div>
      {done === "refused" && (
        <textarea
          readOnly
          rows={4}
          style={{ width: "100%", boxSizing: "border-box" }}
          aria-label={say("report.text")}
          value={report}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </>
  );
}
