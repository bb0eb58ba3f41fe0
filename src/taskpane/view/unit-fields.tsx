import { Field, Input } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { fold } from "../../sheet/fold";
import type { RosterUnit } from "../pane-state";
import { usePaneTools } from "./pane-tools";
import { RosterField } from "./roster-field";

export type UnitDraft = { readonly unit: string; readonly unitCode: string };

type Props = {
  readonly draft: UnitDraft;
  readonly onChange: (change: Partial<UnitDraft>) => void;
  readonly fault: string | null;
  readonly fieldRef: (element: HTMLElement | null) => void;
};

/** A unit of the roster brings its code; any other name leaves the code as it is. */
function changeOf(unit: string, units: readonly RosterUnit[]): Partial<UnitDraft> {
  const known = units.find(({ name }) => fold(name) === fold(unit));
  return known === undefined ? { unit } : { unit, unitCode: known.code };
}

/** Whose sheets: the name, by hand or from a roster, and the code. */
export function UnitFields({ draft, onChange, fault, fieldRef }: Props): JSX.Element {
  const { say } = usePaneTools();
  const list = useId();
  const [units, setUnits] = useState<readonly RosterUnit[]>([]);
  return (
    <>
      <RosterField onRead={setUnits} />
      <Field label={say("form.unit")} required validationMessage={fault} hint={say("form.unitHint")}>
        <Input
          ref={fieldRef}
          value={draft.unit}
          list={list}
          autoComplete="off"
          onChange={(_, { value }) => {
            onChange(changeOf(value, units));
          }}
        />
      </Field>
      <datalist id={list}>
        {units.map(({ code, name }) => (
          <option key={`${code} ${name}`} value={name}>
            {code}
          </option>
        ))}
      </datalist>
      <Field label={say("form.code")}>
        <Input
          value={draft.unitCode}
          autoComplete="off"
          onChange={(_, { value }) => {
            onChange({ unitCode: value });
          }}
        />
      </Field>
    </>
  );
}
