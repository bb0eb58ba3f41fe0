import fc from "fast-check";
import type { Filling } from "../../src/sheet/filling";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import type { Role } from "../../src/sheet/score-columns";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { ScoredSheet } from "../../src/summary/scored-sheet";
import { anyFilling, type AnyFillingOptions } from "./any-filling";
import { snapshotOf } from "./snapshot-of";
import type { KnownSet } from "./some-sets";

/** A sheet before it is laid: of a judge, or a unit's own. */
export type AnySheet = { readonly known: KnownSet; readonly role: Role; readonly filling: Filling };

export function anySheet(sets: fc.Arbitrary<KnownSet>, options: AnyFillingOptions = {}): fc.Arbitrary<AnySheet> {
  return fc
    .tuple(sets, fc.constantFrom<Role[]>("judge", "self"))
    .chain(([known, role]) => anyFilling(known.set, role, options).map((filling) => ({ known, role, filling })));
}

export function laidPlan({ known, role, filling }: AnySheet): SheetPlan {
  const judge = role === "self" ? null : "Nguyễn Văn An";
  const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "", judge, round: "1", scoredOn: null };
  return layoutScoreSheet({ ...known, filling, ...about });
}

/** The sheet as a reader finds it, calculated. */
export function laid(sheet: AnySheet): SheetSnapshot {
  return snapshotOf(laidPlan(sheet));
}

/** Judged by a program that knows this one set. Throws RangeError where no score sheet is found. */
export function judgedBy({ set, hash }: KnownSet, snapshot: SheetSnapshot): ScoredSheet {
  const found = judgeSheet(snapshot, "a.xlsx", (id) => (id === set.id ? { set, hash } : null));
  if (found === null) throw new RangeError("no score sheet");
  return found;
}
