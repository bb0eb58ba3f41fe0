import { findSet } from "../../src/scoring/built-in-sets";
import type { Problem } from "../../src/scoring/problem";
import type { FilledRow } from "../../src/sheet/filling";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { ScoreRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { ScoredSheet } from "../../src/summary/scored-sheet";
import { snapshotOf } from "./snapshot-of";

function found() {
  const loaded = findSet("yen-the-2024");
  if (loaded === null) throw new RangeError("no criteria set yen-the-2024");
  return loaded;
}
export const YEN_THE = found();

/**
 * Entries of a good commune, by hand: 15.71 + 18.61 + 15.75 + 12.75 + 17.36 = 80.18 points, 3.25 of bonus, 83.43 in
 * all, which is 4 stars (from 80).
 */
const ENTRIES: Readonly<Record<string, FilledRow>> = {
  "3.1.1": { points: 1.75 },
  "3.1.2": { points: 2 },
  "3.1.3": { points: 2.25 },
  "3.1.4": { figures: 5, figuresOf: 6 }, // 2.5 × 5/6 = 2.0833
  "3.1.5": { figures: 14, figuresOf: 16 }, // 3 × 14/16 = 2.625, half away from zero: 2.63
  "3.1.6": { points: 2.5 },
  "3.1.7": { points: 1.5 },
  "3.1.8": { points: 1 },
  "3.2.1": { figures: 19, figuresOf: 20 }, // 95 %: 1.75
  "3.2.2": { points: 3.5 },
  "3.2.3": { figures: 3 }, // 4 − 3 × 0.5 = 2.5
  "3.2.4": { figures: 4 }, // 4 × 0.5 = 2
  "3.2.5": { points: 3.25 },
  "3.2.6": { figures: 38, figuresOf: 40 }, // 2.75 × 0.95 = 2.6125
  "3.2.7": { points: 3 },
  "3.3.1": { points: 4.5 },
  "3.3.2": { points: 3.5 },
  "3.3.3": { points: 3.75 },
  "3.3.4": { points: 2.5 },
  "3.3.5": { points: 1.5 },
  "3.4.1": { points: 2 },
  "3.4.2": { figures: 2 }, // 2 × 1.5 = 3
  "3.4.3": { points: 2.75 },
  "3.4.4": { figures: 9, figuresOf: 10 }, // 90 %: 3
  "3.4.5": { points: 2 },
  "3.5.1": { figures: 570, figuresOf: 600 }, // 3 × 0.95 = 2.85
  "3.5.2": { figures: 18, figuresOf: 20 }, // 4 × 0.9 = 3.6
  "3.5.3": { figures: 460, figuresOf: 500 }, // 5 × 0.92 = 4.6
  "3.5.4": { figures: 17, figuresOf: 20 }, // 3.5 × 0.85 = 2.975, half away from zero: 2.98
  "3.5.5": { figures: 19, figuresOf: 20 }, // 3.5 × 0.95 = 3.325, half away from zero: 3.33
  "3.6.1": { points: 2 },
  "3.6.2": { points: 1.25 },
};

/** Where things stand on a judge's sheet of this set. */
export const AT = {
  "3.1": "G11",
  "3.1.1": "G12",
  "3.1.2": "G13",
  "3.1.3": "G14",
  "3.1.4": "G15",
  "3.1.7": "G18",
  "3.1.8": "G19",
  "3.6.1": "G48",
  unit: "B7",
  judge: "B8",
  criteriaSet: "E9",
  total: "G46",
  bonus: "G50",
  grand: "G51",
  missing: "G52",
  level: "G53",
  seal: "G54",
} as const;

/** Rows with entries of their own replace those of the good commune; evidence stands in every row. */
export function filledRows(changes: Readonly<Record<string, FilledRow>> = {}): ReadonlyMap<string, FilledRow> {
  const evidence = "Quyết định số 12/QĐ-UBND";
  return new Map(Object.entries({ ...ENTRIES, ...changes }).map(([id, row]) => [id, { evidence, ...row }]));
}

/** A sheet filled in and calculated. */
export function yenThePlan(
  changes: Readonly<Record<string, FilledRow>> = {},
  about: Partial<ScoreRequest> = {},
): SheetPlan {
  return layoutScoreSheet({
    ...YEN_THE,
    name: "Phiếu GK1",
    unit: "Xã Đồng Tâm",
    unitCode: "YT09",
    judge: "Nguyễn Văn An",
    round: "1",
    scoredOn: 46_143,
    filling: { rows: filledRows(changes), documents: new Set() },
    ...about,
  });
}

export function yenThe(...about: Parameters<typeof yenThePlan>): SheetSnapshot {
  return snapshotOf(yenThePlan(...about));
}

export function judgedYenThe(snapshot: SheetSnapshot): ScoredSheet {
  const judged = judgeSheet(snapshot, "a.xlsx", (id) => (id === YEN_THE.set.id ? YEN_THE : null));
  if (judged === null) throw new RangeError("no score sheet");
  return judged;
}

/** A problem in one line: its code, its cell and its criterion. */
export function briefly({ code, place }: Problem): string {
  return [code, place.cell, place.criterion].filter((part) => part !== undefined).join(" ");
}

export function problemsOf(snapshot: SheetSnapshot): readonly string[] {
  return judgedYenThe(snapshot).problems.map(briefly);
}
