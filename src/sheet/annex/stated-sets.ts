import type { LoadedSet } from "../../scoring/load-criteria-set";
import { setName } from "../set-name";
import type { WorkbookSnapshot } from "../sheet-snapshot";
import { ownSets } from "./read-sets";

/**
 * The sets that a workbook carries on sheets “Bộ tiêu chí” and that another of its sheets names by their very hash. Where
 * two of one id are named nobody knows which is meant.
 */
export function statedSets(workbook: WorkbookSnapshot): readonly LoadedSet[] {
  const found = ownSets(workbook);
  const own = new Set(found.map(({ sheet }) => sheet));
  const others = workbook.sheets.filter(({ name }) => !own.has(name));
  const isStated = (name: string): boolean =>
    others.some(({ cells }) => cells.some(({ value }) => typeof value === "string" && value.trim() === name));
  const stated = found.flatMap(({ loaded }) =>
    loaded !== null && isStated(setName(loaded.set, loaded.hash)) ? [{ set: loaded.set, hash: loaded.hash }] : [],
  );
  return stated.filter(
    ({ set, hash }, at) =>
      stated.every((other) => other.set.id !== set.id || other.hash === hash) &&
      stated.findIndex((other) => other.hash === hash) === at,
  );
}
