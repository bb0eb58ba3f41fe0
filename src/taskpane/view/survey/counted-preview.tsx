import type { JSX } from "react";
import type { CountedView } from "../../survey/survey-commands";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { ShortList } from "../short-list";
import { WriteButton } from "../write-button";
import { useSurveySay } from "./survey-words";

const COMPLAINTS_AT_FIRST = 5;

function Complaints({ counted }: { readonly counted: CountedView }): JSX.Element | null {
  const styles = usePaneStyles();
  const say = useSurveySay();
  const { complaints } = counted;
  if (complaints.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{say("complaints", { count: complaints.length })}</p>
      <div className={styles.quiet}>
        <ShortList
          items={complaints}
          limit={COMPLAINTS_AT_FIRST}
          all={say("all", { count: complaints.length })}
          fewer={say("fewer")}
        >
          {(complaint, place) => <li key={place}>{complaint}</li>}
        </ShortList>
      </div>
    </>
  );
}

type Props = { readonly counted: CountedView; readonly onWritten: () => void };

/** What was counted and what was not, and the button that writes it. */
export function CountedPreview({ counted, onWritten }: Props): JSX.Element {
  const styles = usePaneStyles();
  const say = useSurveySay();
  const { commands } = usePaneTools();
  const { form, asked, counts, others, tellsUnits, held, isSame } = counted;
  const { answered, blank, unreadable } = counted;
  const figures = { answered, blank, unreadable };
  const write = async (): Promise<void> => {
    const { write: put } = await commands.surveys();
    if (await put(counted)) onWritten();
  };
  return (
    <div className={styles.card}>
      <p className={styles.text}>{say("preview", { form, file: counted.file, asked, ...figures })}</p>
      <ul className={styles.list}>
        {counts.map(({ label, count }) => (
          <li key={label} className={styles.text}>
            {say("answer", { label, count })}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{say("asked", { asked })}</p>
      {!tellsUnits && <p className={styles.quiet}>{say("withoutUnits")}</p>}
      {others.length > 0 && <p className={styles.quiet}>{say("others", { units: others.join(", ") })}</p>}
      <Complaints counted={counted} />
      {held !== null && <p className={styles.text}>{say(isSame ? "same" : "held", { form, held })}</p>}
      {!isSame && (
        <WriteButton writes="cells" appearance="primary" onPress={() => void write()}>
          {say(held === null ? "write" : "replace", { form })}
        </WriteButton>
      )}
    </div>
  );
}
