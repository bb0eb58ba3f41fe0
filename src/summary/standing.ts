import type { PreviousUnit } from "./changes";
import type { Consolidation } from "./consolidate";
import { foldName } from "./fold-name";
import { codeKey, unitFinder, type UnitLabel } from "./roster";
import type { UnitResult } from "./unit-result";

/** A used sheet whose seal was in order: its entries are those that were signed. */
export type SealedSheet = {
  readonly unit: UnitLabel;
  readonly judge: string;
  readonly file: string;
  readonly sheet: string;
  readonly seal: string;
};

/** What is kept of a merge to compare the next one with. */
export type Standing = { readonly units: readonly PreviousUnit[]; readonly sealed: readonly SealedSheet[] };

/** Two units of one merge never share it, and a unit has the same in every merge of one roster. */
export function unitKey(unit: UnitLabel): string {
  return codeKey(unit) === "" ? `name ${foldName(unit.name)}` : `code ${codeKey(unit)}`;
}

function sealedOf({ unit, panel }: UnitResult): readonly SealedSheet[] {
  return panel.flatMap(({ scored: { judge, file, sheet, seal, problems } }) => {
    if (seal === null || problems.some(({ code }) => code === "seal-mismatch")) return [];
    return [{ unit: { code: unit.code, name: unit.name }, judge: judge ?? "", file, sheet, seal }];
  });
}

export function standingOf({ units }: Consolidation): Standing {
  return {
    units: units.map(({ unit, rank, figures, level }) => ({
      code: unit.code,
      name: unit.name,
      rank,
      grandTotal: figures?.grandTotal ?? null,
      level: level?.name ?? null,
    })),
    sealed: units.flatMap(sealedOf),
  };
}

function signedEntries(sealed: readonly SealedSheet[]): ReadonlySet<string> {
  return new Set(sealed.map(({ judge, seal }) => JSON.stringify([foldName(judge), seal])));
}

/** Sheets of before that count no more with the entries that were sealed, under the key of their unit of today. */
export function brokenSeals(before: Standing, after: Standing): ReadonlyMap<string, readonly SealedSheet[]> {
  const find = unitFinder(after.units);
  const still = signedEntries(after.sealed);
  const broken = new Map<string, SealedSheet[]>();
  for (const sheet of before.sealed) {
    if (still.has(JSON.stringify([foldName(sheet.judge), sheet.seal]))) continue;
    const key = unitKey(find(sheet.unit) ?? sheet.unit);
    broken.set(key, [...(broken.get(key) ?? []), sheet]);
  }
  return broken;
}
