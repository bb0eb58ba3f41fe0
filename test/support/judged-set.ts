import * as z from "zod/mini";
import { hashOf } from "../../src/scoring/criteria-hash";
import { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Filling } from "../../src/sheet/filling";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { ScoredSheet } from "../../src/summary/scored-sheet";
import { smallSet } from "./small-set";

/** The small set, parsed, with fields changed by path. */
export function parsedSmallSet(changes: Readonly<Record<string, unknown>> = {}): CriteriaSet {
  return z.parse(CriteriaSet, smallSet(changes));
}

/** A sheet of any set, filled in and calculated; `judge` null makes the unit's own. */
export function planOf(set: CriteriaSet, filling: Filling, judge: string | null = "Nguyễn Văn An"): SheetPlan {
  const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "YT09", judge, round: "1", scoredOn: null };
  return layoutScoreSheet({ set, hash: hashOf(set), filling, ...about });
}

export function judgedAs(set: CriteriaSet, snapshot: SheetSnapshot): ScoredSheet | null {
  const known = { set, hash: hashOf(set) };
  return judgeSheet(snapshot, "a.xlsx", (id) => (id === set.id ? known : null));
}
