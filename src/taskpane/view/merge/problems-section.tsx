import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { FileProblems } from "../../merge/problem-counts";
import { Disclosure } from "../disclosure";
import { Icon } from "../icons";
import { FOCUS_RING, usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { ProblemPages } from "./problem-pages";

const A_PAGE = 10;

const useStyles = makeStyles({
  heading: { margin: 0, fontWeight: "inherit" },
  button: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    width: "100%",
    minHeight: "28px",
    padding: 0,
    border: "none",
    font: "inherit",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ...FOCUS_RING,
  },
  turned: { transform: "rotate(90deg)" },
});

function OfFile({ of, result }: { readonly of: FileProblems; readonly result: number }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say, commands } = useMergeTools();
  const [isOpen, setIsOpen] = useState(of.errors > 0 && of.first.length > 0);
  const { file, errors, warnings, infos, first } = of;
  const name = file ?? say("problems.whole");
  return (
    <li className={shared.item}>
      <h4 className={mergeClasses(styles.text, own.heading)}>
        <button
          type="button"
          className={own.button}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <Icon name="chevron" className={mergeClasses(isOpen && own.turned)} />
          <span>
            <span className={styles.strong}>{name}</span>
            <br />
            <span className={styles.quiet}>{say("problems.count", { errors, warnings, infos })}</span>
          </span>
        </button>
      </h4>
      {isOpen && (
        <ProblemPages
          of={result}
          what={name}
          total={errors + warnings + infos}
          first={first}
          withFile={false}
          fetch={(from, count) => commands.problemsOf(file, from, count)}
        />
      )}
    </li>
  );
}

/** Problems file by file with the exact cell, those with errors first. */
export function ProblemsSection({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { errors, warnings, infos, files } = result.problems;
  const paging = usePaging(files, A_PAGE);
  const title = say("problems.title");
  const count = files.length === 0 ? "0" : say("problems.count", { errors, warnings, infos });
  return (
    <Disclosure title={title} count={count} startsOpen={errors > 0}>
      <div className={styles.tight}>
        {files.length === 0 && <p className={styles.text}>{say("problems.none")}</p>}
        <ul className={styles.list}>
          {paging.items.map((of) => (
            <OfFile key={of.file ?? ""} of={of} result={result.number} />
          ))}
        </ul>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
