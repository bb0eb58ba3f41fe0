import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { isError, type Problem } from "../../../scoring/problem";
import type { FoundSet } from "../../../sheet/annex/read-sets";
import { describeWithoutPlace } from "../../../sheet/describe";
import { useRowStyles } from "../criterion-row";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { AdoptForm } from "./adopt-form";
import { SetComparison, SetPreview } from "./set-preview";
import { useSetsTools } from "./sets-tools";

type ListProps = { readonly sheet: string; readonly problems: readonly Problem[] };

function Mistakes({ sheet, problems }: ListProps): JSX.Element {
  const styles = usePaneStyles();
  const own = useRowStyles();
  const { language } = usePaneTools();
  const { say, commands, perform } = useSetsTools();
  return (
    <ul className={styles.list}>
      {problems.map((problem, at) => (
        <li key={`${problem.code} ${String(at)}`} className={own.row}>
          <p className={styles.text}>{describeWithoutPlace(problem, language)}</p>
          {problem.place.cell !== undefined && (
            <Button
              className={styles.start}
              size="small"
              onClick={() => void perform(() => commands.goTo(sheet, problem.place.cell ?? "A1"))}
            >
              {say("go", { cell: problem.place.cell })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is no mistake but must be known. */
function Notes(props: ListProps): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = useSetsTools();
  if (props.problems.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{say("notes")}</p>
      <Mistakes {...props} />
    </>
  );
}

/** A set of this workbook: what is wrong with it, or what can be done with it. */
export function OwnSet({ found }: { readonly found: FoundSet }): JSX.Element {
  const styles = usePaneStyles();
  const pane = usePaneTools();
  const { say } = useSetsTools();
  const { sheet, loaded, problems } = found;
  const errors = problems.filter(isError);
  return (
    <li className={styles.card} aria-label={sheet}>
      <p className={styles.text}>
        <strong>{sheet}</strong>
        {loaded !== null && `: ${loaded.set.title} (${say(loaded.set.status)}, ${loaded.set.version})`}
      </p>
      <p className={styles.text} role="status">
        {loaded === null ? say("errors", { count: errors.length }) : say("sound", { hash: loaded.hash })}
      </p>
      <Mistakes sheet={sheet} problems={errors} />
      <Notes sheet={sheet} problems={problems.filter((one) => !isError(one))} />
      {loaded !== null && (
        <>
          <SetPreview loaded={loaded} />
          <SetComparison loaded={loaded} />
          {loaded.set.status === "template" && <AdoptForm sheet={sheet} loaded={loaded} />}
          <Button
            className={styles.start}
            onClick={() => {
              pane.commands.setTab("score");
            }}
          >
            {say("create")}
          </Button>
        </>
      )}
    </li>
  );
}
