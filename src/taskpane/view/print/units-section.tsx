import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { UnitChoice } from "../../print/print-state";
import { Disclosure } from "../disclosure";
import { searchKey } from "../merge/search-key";
import { usePaneStyles } from "../pane-styles";
import { ShortList } from "../short-list";
import { usePrintTools } from "./print-tools";

const AT_FIRST = 12;

function found(units: readonly UnitChoice[], search: string): readonly UnitChoice[] {
  const key = searchKey(search);
  return units.filter(({ code, name }) => searchKey(`${code} ${name}`).includes(key));
}

function UnitBoxes({ units }: { readonly units: readonly UnitChoice[] }): JSX.Element {
  const { say, commands } = usePrintTools();
  return (
    <ShortList
      items={units}
      limit={AT_FIRST}
      all={say("units.more", { count: units.length })}
      fewer={say("units.fewer")}
    >
      {({ key, code, name, isChosen }) => (
        <li key={key}>
          <Checkbox
            label={code === "" ? name : `${code} ${name}`}
            checked={isChosen}
            onChange={(_, { checked }) => {
              commands.chooseUnits([key], checked === true);
            }}
          />
        </li>
      )}
    </ShortList>
  );
}

type ChoosingProps = { readonly shown: readonly UnitChoice[]; readonly isSearching: boolean };

function ChoosingButtons({ shown, isSearching }: ChoosingProps): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands } = usePrintTools();
  return (
    <div className={styles.row}>
      <Button
        size="small"
        onClick={() => {
          commands.chooseUnits(
            shown.map(({ key }) => key),
            true,
          );
        }}
      >
        {isSearching ? say("units.allFound", { count: shown.length }) : say("units.all")}
      </Button>
      <Button
        size="small"
        onClick={() => {
          commands.chooseUnits(null, false);
        }}
      >
        {say("units.none")}
      </Button>
    </div>
  );
}

/** Whose papers: all units at first. */
export function UnitsSection({ units }: { readonly units: readonly UnitChoice[] }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const [search, setSearch] = useState("");
  if (units.length === 0) return null;
  const chosen = units.filter(({ isChosen }) => isChosen).length;
  const shown = found(units, search);
  const isSearching = search.trim() !== "";
  return (
    <Disclosure title={say("units.title")} count={say("units.count", { chosen, all: units.length })}>
      <div className={styles.stack}>
        <Field label={say("units.search")}>
          <Input
            type="search"
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
            }}
          />
        </Field>
        <span className={styles.quiet} role="status">
          {isSearching ? say("units.found", { count: shown.length }) : ""}
        </span>
        <ChoosingButtons shown={shown} isSearching={isSearching} />
        <UnitBoxes units={shown} />
      </div>
    </Disclosure>
  );
}
