import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { rounded } from "../../src/scoring/exact";
import { numberOf } from "../../src/scoring/points";
import type { SurveyResults } from "../../src/scoring/survey-feed";
import { judgeFilling, type Filling } from "../../src/sheet/filling";
import { gridOf } from "../../src/sheet/grid";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";

export type FilledSheet = {
  readonly set: CriteriaSet;
  readonly judge: string | null;
  readonly filling: Filling;
  /** What the survey sheet beside it came to. */
  readonly survey?: SurveyResults | null;
};

/** What a sheet shows after another program calculated it: figures by name, and every group's points. */
export type Shown = Readonly<Record<"total" | "bonus" | "grand" | "level" | "missing", unknown>> & {
  readonly groups: readonly unknown[];
};

export function shownBy(snapshot: SheetSnapshot, set: CriteriaSet): Shown {
  const grid = gridOf(snapshot);
  const at = (name: string): unknown => {
    const area = snapshot.names[name];
    return area === undefined ? "no name" : (grid.at(area.top, area.left)?.value ?? "");
  };
  const ids = snapshot.names["criterion_ids"];
  const points = snapshot.names["points"];
  if (ids === undefined || points === undefined) throw new Error("the names are lost");
  const rows = Array.from({ length: ids.bottom - ids.top + 1 }, (_, index) => ids.top + index);
  const groups = set.groups.map((group) => {
    const row = rows.find((one) => grid.at(one, ids.left)?.value === group.id);
    return row === undefined ? "no row" : grid.at(row, points.left)?.value;
  });
  return {
    total: at("total"),
    bonus: at("bonus_total"),
    grand: at("grand_total"),
    level: at("level"),
    missing: at("missing"),
    groups,
  };
}

/** The same by `scoring`: a figure that depends on missing entries is not compared. */
export function expectedOf(sheet: FilledSheet, shown: Shown): Shown {
  const role = sheet.judge === null ? "self" : "judge";
  const { score, states } = judgeFilling(sheet.set, role, sheet.filling, sheet.survey ?? null);
  const missing = [...states.values()].filter((state) => state > 0).length;
  const level =
    sheet.set.levels.length === 0 || score.grandTotal === null || missing > 0 ? "" : (score.level?.name ?? "Chưa đạt");
  return {
    total: score.total === null ? shown.total : numberOf(rounded(score.total)),
    bonus: score.bonus === null ? shown.bonus : numberOf(score.bonus),
    grand: score.grandTotal === null || missing > 0 ? "" : numberOf(rounded(score.grandTotal)),
    level,
    missing,
    groups: sheet.set.groups.map((group, index) => {
      const points = score.groups.get(group.id) ?? null;
      return points === null ? shown.groups[index] : numberOf(points);
    }),
  };
}
