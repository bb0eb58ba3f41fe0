import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { UnitLabel } from "../../summary/roster";
import { cellArea } from "../address";
import { BLANK_FORM } from "../map-sheet";
import type { PaperSettings } from "../paper-settings";
import { layoutScoreSheet } from "../score-layout";
import { blankRequest } from "../score-request";
import type { SheetPlan } from "../sheet-plan";

/** A score sheet for the pen: nobody types into it, and no merge takes it for a sheet that somebody forgot to fill in. */
export function blankForm(name: string, { set, hash }: LoadedSet, unit: UnitLabel, paper: PaperSettings): SheetPlan {
  const about = { name, unit: unit.name, unitCode: unit.code ?? "", judge: "" };
  const plan = layoutScoreSheet({ ...blankRequest(set, hash, about), paper });
  return { ...plan, names: [{ name: BLANK_FORM, area: cellArea({ row: 0, column: 0 }) }], rules: [], highlights: [] };
}
