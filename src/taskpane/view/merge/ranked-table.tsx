import { Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { MergeResult } from "../../merge/merge-result";
import type { UnitRow } from "../../merge/unit-row";
import { Disclosure } from "../disclosure";
import { usePaneStyles } from "../pane-styles";
import { useMergeStyles } from "./merge-styles";
import { useMergeTools } from "./merge-tools";
import { Pager } from "./pager";
import { usePaging } from "./paging";
import { UnitRows } from "./ranked-rows";
import { searchKey } from "./search-key";
import { unitInsights } from "./unit-insight";

/** A district on one page. Fifty rows took the page 0.1 s at once, with all that stands around them. */
const A_PAGE = 25;

const useStyles = makeStyles({
  table: { tableLayout: "fixed" },
  rank: { width: "32px" },
  total: { width: "64px" },
  level: { width: "64px" },
});

type OpenRows = { readonly isOpen: (key: string) => boolean; readonly toggle: (key: string) => void };

function useOpenRows(): OpenRows {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpen: (key) => open.has(key),
    toggle: (key) => {
      const rest = new Set(open);
      if (!rest.delete(key)) rest.add(key);
      setOpen(rest);
    },
  };
}

function Heads(): JSX.Element {
  const own = useStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(shared.head, shared.number, own.rank)}>
          {say("table.rank")}
        </th>
        <th scope="col" className={shared.head}>
          {say("table.unit")}
        </th>
        <th scope="col" className={mergeClasses(shared.head, shared.number, own.total)}>
          {say("table.total")}
        </th>
        <th scope="col" className={mergeClasses(shared.head, own.level)}>
          {say("table.level")}
        </th>
      </tr>
    </thead>
  );
}

type Found = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly units: readonly UnitRow[];
  readonly ranked: number;
};

function useFound(result: MergeResult): Found {
  const [query, setQuery] = useState("");
  const ranked = useMemo(
    () =>
      result.units
        .filter(({ rank }) => rank !== null)
        .map((unit) => ({ unit, key: searchKey(`${unit.code ?? ""} ${unit.name}`) })),
    [result],
  );
  const wanted = searchKey(query);
  const units = ranked.filter(({ key }) => key.includes(wanted)).map(({ unit }) => unit);
  return { query, setQuery, units, ranked: ranked.length };
}

function Search({ found }: { readonly found: Found }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = useMergeTools();
  const { query, setQuery, units, ranked } = found;
  const told =
    units.length === 0 ? say("table.nothing", { query }) : say("table.found", { count: units.length, of: ranked });
  return (
    <>
      <Field label={say("table.search")} hint={say("table.searchWhat")}>
        <Input
          type="search"
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      <p className={styles.quiet} role="status">
        {query.trim() === "" ? "" : told}
      </p>
    </>
  );
}

/** Ranked units, a page at a time, each with what stands behind it. */
export function RankedTable({ result }: { readonly result: MergeResult }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const shared = useMergeStyles();
  const { say } = useMergeTools();
  const found = useFound(result);
  const paging = usePaging(found.units, A_PAGE);
  const { isOpen, toggle } = useOpenRows();
  const insightOf = useMemo(() => unitInsights(result.insight), [result]);
  const title = say("table.title");
  return (
    <Disclosure title={title} count={String(found.ranked)} startsOpen>
      <div className={styles.tight}>
        <Search found={found} />
        <table className={mergeClasses(shared.table, own.table)} aria-label={title}>
          <Heads />
          <tbody>
            {paging.items.map((unit) => (
              <UnitRows
                key={unit.key}
                unit={unit}
                groups={result.groups}
                insight={insightOf(unit.key)}
                result={result.number}
                isOpen={isOpen(unit.key)}
                onToggle={() => {
                  toggle(unit.key);
                }}
              />
            ))}
          </tbody>
        </table>
        <Pager what={title} paging={paging} />
      </div>
    </Disclosure>
  );
}
