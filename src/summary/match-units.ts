import { problem, type Place, type Problem } from "../scoring/problem";
import type { FiledSheet } from "./filed-sheet";
import { foldName } from "./fold-name";
import { foundUnits } from "./found-units";
import { distinctUnits, nameKeys, unitFinder, type RosterUnit } from "./roster";
import type { ScoredSheet } from "./scored-sheet";

export type UnitSheets = {
  readonly unit: RosterUnit;
  readonly sheets: readonly FiledSheet[];
  readonly problems: readonly Problem[];
};
export type Matching = {
  /** In the order of the roster, or of code and name without one. */
  readonly units: readonly UnitSheets[];
  /** Sheets of no unit that is known, each with its reason among the problems. */
  readonly strangers: readonly FiledSheet[];
  readonly problems: readonly Problem[];
};

export function placeOf({ file, sheet, through }: Pick<ScoredSheet, "file" | "sheet" | "through">): Place {
  return through === undefined ? { file, sheet } : { file, sheet, through };
}

/** A unit by name, or by code where it has no name. */
export function labelOf(unit: { readonly code: string | null; readonly name: string }): string {
  return unit.name.trim() || (unit.code ?? "");
}

function strangerProblems({ scored }: FiledSheet): readonly Problem[] {
  const unit = labelOf(scored.unit);
  if (unit !== "") return [problem("unit-unknown", placeOf(scored), { unit })];
  const said = scored.problems.some(({ code }) => code === "unit-missing");
  return said ? [] : [problem("unit-missing", placeOf(scored), {})];
}

function nameProblems(unit: RosterUnit, sheets: readonly FiledSheet[]): readonly Problem[] {
  const expected = nameKeys(unit);
  return sheets
    .filter(({ scored }) => ![...expected, ""].includes(foldName(scored.unit.name)))
    .map(({ scored }) =>
      problem("unit-name-differs", placeOf(scored), { unit: labelOf(scored.unit), expected: labelOf(unit) }),
    );
}

/** Gives every sheet to the unit of its code, else of its name. Without a roster the sheets say which units there are. */
export function matchUnits(sheets: readonly FiledSheet[], roster: readonly RosterUnit[] | null): Matching {
  const units = roster === null ? foundUnits(sheets) : distinctUnits(roster);
  const find = unitFinder(units);
  const sheetsOf = new Map<RosterUnit, FiledSheet[]>(units.map((unit) => [unit, []]));
  const strangers: FiledSheet[] = [];
  for (const sheet of sheets) {
    const unit = find(sheet.scored.unit);
    (unit === null ? strangers : (sheetsOf.get(unit) ?? strangers)).push(sheet);
  }
  return {
    units: [...sheetsOf].map(([unit, own]) => ({ unit, sheets: own, problems: nameProblems(unit, own) })),
    strangers,
    problems: strangers.flatMap(strangerProblems),
  };
}
