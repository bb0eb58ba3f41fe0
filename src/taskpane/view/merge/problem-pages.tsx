import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { MergeProblem } from "../../merge/problem-counts";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";

const A_PAGE = 20;

function placeOf({ sheet, cell }: MergeProblem, withSheet: (cell: string, sheet: string) => string): string | null {
  return sheet === null || cell === null ? (sheet ?? cell) : withSheet(cell, sheet);
}

/** Gravity in words, where exactly, and what is wrong. */
export function ProblemLine({
  problem,
  withFile,
}: {
  readonly problem: MergeProblem;
  readonly withFile: boolean;
}): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const { severity, file, text } = problem;
  const place = placeOf(problem, (cell, sheet) => say("problems.where", { sheet, cell }));
  const where = [withFile ? file : null, place].filter((one) => one !== null).join(" › ");
  return (
    <li className={shared.item}>
      <span className={styles.text}>
        <span className={mergeClasses(shared.nowrap, shared[severity])}>
          <Icon name={severity} /> {say(`severity.${severity}`)}
        </span>
        {where === "" ? ": " : ` · ${where}: `}
        {text}
      </span>
    </li>
  );
}

type Fetch = (from: number, count: number) => Promise<readonly MergeProblem[]>;
type Props = {
  readonly what: string;
  /** Null: not known before the last page. */
  readonly total: number | null;
  /** Those that are here already. */
  readonly first: readonly MergeProblem[];
  readonly withFile: boolean;
  readonly fetch: Fetch;
  /** Changes with the result that the problems belong to. */
  readonly of: number;
};

/** Fetched for one result: an answer that comes after the next result is thrown away with this component's key. */
function useProblems({ first, total, fetch }: Props): {
  readonly problems: readonly MergeProblem[];
  readonly isFetching: boolean;
  readonly isEnd: boolean;
  readonly more: () => void;
} {
  const [problems, setProblems] = useState(first);
  const [wanted, setWanted] = useState(first.length === 0 ? 0 : -1);
  const [isEnd, setIsEnd] = useState(first.length === total);
  useEffect(() => {
    if (wanted < 0) return undefined;
    let isOver = false;
    void fetch(wanted, A_PAGE).then((found) => {
      if (isOver) return;
      setProblems((before) => [...before.slice(0, wanted), ...found]);
      setIsEnd(total === null ? found.length < A_PAGE : wanted + found.length >= total || found.length === 0);
      setWanted(-1);
    });
    return () => {
      isOver = true;
    };
    // `fetch` is a new function with each drawing and always asks for the same.
  }, [wanted]);
  const more = (): void => {
    setWanted(problems.length);
  };
  return { problems, isFetching: wanted >= 0, isEnd, more };
}

function Pages(props: Props): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { problems, isFetching, isEnd, more } = useProblems(props);
  const { what, total, withFile } = props;
  return (
    <>
      <ul className={styles.list}>
        {problems.map((problem, place) => (
          <ProblemLine key={place} problem={problem} withFile={withFile} />
        ))}
      </ul>
      <div role="status">{isFetching && <p className={styles.quiet}>{say("problems.loading")}</p>}</div>
      {!isEnd && !isFetching && (
        <Button size="small" appearance="subtle" className={styles.wide} onClick={more}>
          {total === null
            ? say("problems.moreOf", { what })
            : say("problems.more", { count: total - problems.length, what })}
        </Button>
      )}
    </>
  );
}

/** Problems page by page, gravest first. */
export function ProblemPages(props: Props): JSX.Element {
  return <Pages key={props.of} {...props} />;
}
