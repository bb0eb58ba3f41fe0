import { decimalOf } from "../scoring/points";
import type { VersionChange } from "../scoring/version-change";
import type { Consolidation } from "./consolidate";
import type { CriterionChange, CriterionChanges, CriterionSide } from "./criterion-changes";
import { exactText, type Decimal } from "./decimal-json";

type SideJson = { readonly max: string; readonly mean: Decimal };
type CriterionJson = {
  readonly id: string;
  readonly title: string;
  readonly in: "both" | "before" | "now";
  readonly units: number;
  readonly before: SideJson | null;
  readonly after: SideJson | null;
};
type UnitJson = {
  readonly code: string | null;
  readonly name: string;
  readonly criterion: string;
  readonly before: string;
  readonly after: string;
};

export type VersionsPart = {
  /** Absent where every sheet is of the version in force. */
  readonly versions?: readonly {
    readonly criteriaSet: string;
    readonly sheets: number;
    readonly changes: readonly VersionChange[];
  }[];
  /** Absent without an earlier summary that can be read by its criteria. */
  readonly criterionChanges?: { readonly criteria: readonly CriterionJson[]; readonly units: readonly UnitJson[] };
};

function sideJson(side: CriterionSide | null): SideJson | null {
  return side === null ? null : { max: decimalOf(side.max), mean: exactText(side.mean) };
}

function criterionJson({ id, title, before, after, units }: CriterionChange): CriterionJson {
  const where = before === null ? "now" : after === null ? "before" : "both";
  return { id, title, in: where, units, before: sideJson(before), after: sideJson(after) };
}

function changesJson({ criteria, units }: CriterionChanges): NonNullable<VersionsPart["criterionChanges"]> {
  return {
    criteria: criteria.map(criterionJson),
    units: units.map(({ unit, id, before, after }) => {
      return { ...unit, criterion: id, before: decimalOf(before), after: decimalOf(after) };
    }),
  };
}

/** What `consolidate --json` prints about other versions and criterion by criterion. */
export function versionsPart({ versions, criterionChanges }: Consolidation): VersionsPart {
  return {
    ...(versions.length === 0
      ? {}
      : { versions: versions.map(({ found, sheets, changes }) => ({ criteriaSet: found, sheets, changes })) }),
    ...(criterionChanges === null ? {} : { criterionChanges: changesJson(criterionChanges) }),
  };
}
