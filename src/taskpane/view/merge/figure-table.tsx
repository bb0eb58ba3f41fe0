import { mergeClasses } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { Pager } from "./pager";
import { usePaging } from "./paging";

const A_PAGE = 15;

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly heads: readonly string[];
  /** The first of each row names it, the others are figures. */
  readonly rows: readonly (readonly string[])[];
};

function Heads({ heads }: Pick<Props, "heads">): JSX.Element {
  const shared = useMergeStyles();
  return (
    <thead>
      <tr>
        {heads.map((head, place) => (
          <th key={head} scope="col" className={mergeClasses(shared.head, place > 0 && shared.rightHead)}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A table of names and figures under its heading, page by page. */
export function FigureTable({ title, note, heads, rows }: Props): JSX.Element {
  const styles = usePaneStyles();
  const shared = useMergeStyles();
  const id = useId();
  const paging = usePaging(rows, A_PAGE);
  return (
    <div className={styles.tight}>
      <h4 id={id} className={shared.part}>
        {title}
      </h4>
      {note !== undefined && <p className={styles.quiet}>{note}</p>}
      <div className={shared.scroller} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={shared.table} aria-labelledby={id}>
          <Heads heads={heads} />
          <tbody>
            {paging.items.map(([name, ...figures], row) => (
              <tr key={row}>
                <th scope="row" className={shared.cell}>
                  {name}
                </th>
                {figures.map((figure, place) => (
                  <td key={place} className={mergeClasses(shared.cell, shared.rightHead)}>
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager what={title} paging={paging} />
    </div>
  );
}
