import { useState, type JSX } from "react";
import type { RosterUnit } from "../pane-state";
import { LongList } from "./long-list";
import { usePaneStyles } from "./pane-styles";
import { usePaneTools } from "./pane-tools";
import { PickButton } from "./pick-button";

const COMPLAINTS_AT_FIRST = 3;

type Answer = { readonly file: string; readonly count: number; readonly complaints: readonly string[] };

function RosterAnswer({ answer }: { readonly answer: Answer }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const { file, count, complaints } = answer;
  return (
    <>
      <p className={styles.text}>{say(count === 0 ? "form.rosterNothing" : "form.rosterRead", { count, file })}</p>
      {complaints.length > 0 && (
        <>
          <p className={styles.text}>{say("form.rosterComplaints", { count: complaints.length })}</p>
          <div className={styles.quiet}>
            <LongList items={complaints} limit={COMPLAINTS_AT_FIRST}>
              {(complaint, place) => <li key={place}>{complaint}</li>}
            </LongList>
          </div>
        </>
      )}
    </>
  );
}

/** Reads a list of units, to choose the unit from. */
export function RosterField({ onRead }: { readonly onRead: (units: readonly RosterUnit[]) => void }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePaneTools();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const read = async (file: File): Promise<void> => {
    const { units, complaints } = await commands.readRoster(file);
    setAnswer({ file: file.name, count: units.length, complaints });
    onRead(units);
  };
  return (
    <div className={styles.tight}>
      <div>
        <PickButton
          picks="file"
          accept=".csv,.xlsx"
          size="small"
          describedBy="roster-hint"
          onPick={([file]) => {
            if (file !== undefined) void read(file);
          }}
        >
          {say("form.roster")}
        </PickButton>
      </div>
      <span id="roster-hint" className={styles.quiet}>
        {say("form.rosterHint")}
      </span>
      <div role="status">{answer !== null && <RosterAnswer answer={answer} />}</div>
    </div>
  );
}
