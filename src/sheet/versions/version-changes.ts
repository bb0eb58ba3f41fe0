import { extraItems, markedItems, type CriteriaSet } from "../../scoring/criteria-set";
import type { Leaf } from "../../scoring/criterion";
import { oncePer } from "../../scoring/once-per";
import { decimalOf, pointsOf, type Points } from "../../scoring/points";
import type { ChangeKind, VersionChange } from "../../scoring/version-change";
import { withoutDocuments } from "../documents-line";
import type { Grid } from "../grid";
import { inOrder } from "../score-places";
import type { SheetMap } from "../sheet-map";
import { laidRows, unnamedColumns, type LaidRow, type UnnamedColumns } from "./laid-rows";
import { extraRuleText, foundRuleText, leafRuleTexts } from "./row-rule";

/** A part of the set in force that has a row of its own on a sheet. */
type Part = {
  readonly id: string;
  readonly title: string;
  readonly max: Points | null;
  readonly leaf: Leaf | null;
  readonly isExtra: boolean;
  /** The last group above its row; "" where there is none. */
  readonly group: string;
};

const partsOf = oncePer((set: CriteriaSet): readonly Part[] => {
  let group = "";
  const criteria = set.groups.flatMap(inOrder).map((one): Part => {
    const leaf = one.kind === "group" ? null : one;
    const part = { id: one.id, title: one.title, max: one.max, leaf, isExtra: false, group };
    if (leaf === null) group = one.id;
    return part;
  });
  const plain = { leaf: null, group: "" };
  const extras = extraItems(set).map(({ id, title, max }): Part => ({ id, title, max, isExtra: true, ...plain }));
  const marked = markedItems(set).map(({ id, title }): Part => ({ id, title, max: null, isExtra: false, ...plain }));
  return [...criteria, ...extras, ...marked];
});

/** Programs part lines and join letters in ways of their own. */
function sameWords(one: string, other: string): boolean {
  const settled = (text: string): string => text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  return settled(one) === settled(other);
}

type Found = {
  readonly grid: Grid;
  readonly map: SheetMap;
  readonly set: CriteriaSet;
  readonly columns: UnnamedColumns;
};

function maxText(found: Found, { row, section }: LaidRow): string {
  const value = section.max < 0 ? undefined : found.grid.at(row, section.max)?.value;
  const points = typeof value === "number" ? pointsOf(value) : null;
  return points === null ? String(value ?? "") : decimalOf(points);
}

function hasRule(found: Found, part: Part, row: number): boolean {
  const { set, map } = found;
  if (part.leaf === null && !part.isExtra) return true;
  const shown = foundRuleText(found.grid, map, found.columns, row);
  if (part.leaf === null) return extraItems(set).some((item) => item.id === part.id && extraRuleText(item) === shown);
  return leafRuleTexts(set, part.leaf, map).includes(shown);
}

function differences(found: Found, part: Part, laid: LaidRow): readonly VersionChange[] {
  const { id, title } = part;
  const change = (kind: ChangeKind, before: string, after: string): VersionChange => {
    return { change: kind, id, title, before, after };
  };
  const max = part.max === null ? null : decimalOf(part.max);
  const before = maxText(found, laid);
  const isMoved = part.leaf !== null && !laid.isGroup && laid.group !== part.group;
  // A rule holds its max: where that alone changed, the rule did not.
  const isSameMax = max === null || max === before;
  return [
    ...(isSameMax ? [] : [change("max", before, max)]),
    ...(isSameMax && !hasRule(found, part, laid.row) ? [change("rule", "", "")] : []),
    ...(sameWords(laid.title, withoutDocuments(title)) ? [] : [change("wording", laid.title, title)]),
    ...(isMoved ? [change("moved", laid.group, part.group)] : []),
  ];
}

/**
 * In what a sheet that names another version differs from the set in force, as far as the sheet itself shows it: added
 * and changed ones in the order of the set, then removed ones in the order of the sheet.
 */
export function versionChanges(grid: Grid, map: SheetMap, set: CriteriaSet): readonly VersionChange[] {
  const columns = unnamedColumns(grid, map);
  const found: Found = { grid, map, set, columns };
  const rows = laidRows(grid, map, columns);
  const byId = new Map([...rows].reverse().map((laid) => [laid.id, laid]));
  const parts = partsOf(set);
  const known = new Set([...parts, ...set.gates].map(({ id }) => id));
  const changes = parts.flatMap((part): readonly VersionChange[] => {
    const laid = byId.get(part.id);
    const { id, title } = part;
    return laid === undefined
      ? [{ change: "added", id, title, before: "", after: "" }]
      : differences(found, part, laid);
  });
  const gone = [...byId.values()].reverse().filter(({ id }) => !known.has(id));
  return [
    ...changes,
    ...gone.map(({ id, title }): VersionChange => ({ change: "removed", id, title, before: "", after: "" })),
  ];
}
