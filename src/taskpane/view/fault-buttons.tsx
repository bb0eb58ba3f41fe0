import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { CopyReport } from "./copy-report";
import { usePaneTools } from "./pane-tools";

type Props = {
  readonly report: string;
  /** What the second button says. */
  readonly closing: string;
  readonly close: () => void;
};

/** What can be done about a fault: its report may be copied, and it may be put away. */
export function FaultButtons({ report, closing, close }: Props): JSX.Element {
  const { say } = usePaneTools();
  return (
    <>
      <CopyReport
        key={report}
        report={report}
        say={say}
        button={(label, onPress) => (
          <Button size="small" onClick={onPress}>
            {label}
          </Button>
        )}
      />
      <Button size="small" onClick={close}>
        {closing}
      </Button>
    </>
  );
}
