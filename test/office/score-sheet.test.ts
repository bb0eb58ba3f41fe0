import fc from "fast-check";
import { findSet } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { rounded } from "../../src/scoring/exact";
import { numberOf } from "../../src/scoring/points";
import { judgeFilling, type Filling } from "../../src/sheet/filling";
import { gridOf } from "../../src/sheet/grid";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { anyCriteriaSet } from "../support/any-criteria-set";
import { anyFilling } from "../support/any-filling";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";

type Sheet = { readonly set: CriteriaSet; readonly judge: string | null; readonly filling: Filling };

const BATCH = 50;

function anySheet(sets: fc.Arbitrary<CriteriaSet>, spoilt: boolean): fc.Arbitrary<Sheet> {
  return fc
    .tuple(sets, fc.constantFrom("Nguyễn Văn An", null))
    .chain(([set, judge]) =>
      anyFilling(set, judge === null ? "self" : "judge", { spoilt }).map((filling) => ({ set, judge, filling })),
    );
}

function planOf(sheet: Sheet, name: string) {
  const about = { name, unit: "Xã Đồng Tâm", unitCode: "YT09", judge: sheet.judge, round: "1", scoredOn: null };
  return layoutScoreSheet({ set: sheet.set, hash: hashOf(sheet.set), filling: sheet.filling, ...about });
}

/** What the sheet shows after LibreOffice calculated it: figures by name, and every group's points. */
function shownBy(snapshot: SheetSnapshot, set: CriteriaSet) {
  const grid = gridOf(snapshot);
  const at = (name: string): unknown => {
    const area = snapshot.names[name];
    return area === undefined ? "no name" : (grid.at(area.top, area.left)?.value ?? "");
  };
  const ids = snapshot.names["criterion_ids"];
  const points = snapshot.names["points"];
  if (ids === undefined || points === undefined) throw new Error("LibreOffice lost the names");
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
function expectedOf(sheet: Sheet, shown: ReturnType<typeof shownBy>) {
  const { score, states } = judgeFilling(sheet.set, sheet.judge === null ? "self" : "judge", sheet.filling);
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

async function recalculated(sheets: readonly Sheet[]): Promise<readonly SheetSnapshot[]> {
  const files: Uint8Array[] = [];
  for (let from = 0; from < sheets.length; from += BATCH) {
    const plans = sheets
      .slice(from, from + BATCH)
      .map((sheet, index) => planOf(sheet, `Phiếu ${String(from + index)}`));
    files.push(await writeXlsx({ title: "Phiếu chấm", sheets: plans }));
  }
  const saved = await recalculateAll(files, "xlsx");
  return saved.flatMap((bytes) => {
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    return [...read.workbook.sheets];
  });
}

async function compareAll(sheets: readonly Sheet[]): Promise<void> {
  const snapshots = await recalculated(sheets);
  expect(snapshots).toHaveLength(sheets.length);
  const pairs = sheets.map((sheet, index) => {
    const snapshot = snapshots[index];
    if (snapshot === undefined) throw new Error("LibreOffice lost a sheet");
    const shown = shownBy(snapshot, sheet.set);
    return { shown, expected: expectedOf(sheet, shown), sheet: index };
  });
  expect(pairs.map(({ shown, sheet }) => ({ sheet, ...shown }))).toEqual(
    pairs.map(({ expected, sheet }) => ({ sheet, ...expected })),
  );
}

/** Yên Thế sheets whose grand totals lie a quarter point around every star's bound: 69.75, 70, 70.25 ... */
function aroundBounds(set: CriteriaSet): readonly Sheet[] {
  const best = new Map<string, { points?: number; figures?: number; figuresOf?: number }>();
  for (const leaf of set.groups.flatMap((group) => group.criteria)) {
    if (leaf.kind === "ratio") best.set(leaf.id, { figures: 10, figuresOf: 10 });
    else if (leaf.kind === "count") best.set(leaf.id, { figures: Math.ceil(leaf.max / leaf.each) });
    else if (leaf.kind === "deduct") best.set(leaf.id, { figures: 0 });
    else best.set(leaf.id, { points: numberOf(leaf.max) });
  }
  const free = set.groups.flatMap((group) => group.criteria).filter((leaf) => leaf.kind === "points");
  return [69.75, 70, 70.25, 79.75, 80, 80.25, 89.75, 90, 90.25].map((wanted) => {
    let excess = Math.round((95 - wanted) * 4);
    const rows = new Map(best);
    for (const leaf of free) {
      const steps = Math.min(excess, leaf.max / 25);
      rows.set(leaf.id, { points: numberOf(leaf.max) - steps / 4 });
      excess -= steps;
    }
    return { set, judge: "Nguyễn Văn An", filling: { rows, documents: new Set<string>() } };
  });
}

libreofficeOrSkip("a score sheet calculated by LibreOffice", () => {
  it("shows the totals, bonus and level of scoring on 200 random sheets of all leaf kinds", async () => {
    await compareAll(fc.sample(anySheet(anyCriteriaSet(), false), { numRuns: 200, seed: 20_261_121 }));
  });

  it("shows no level and counts every illegal entry on 100 random sheets with spoilt entries", async () => {
    await compareAll(fc.sample(anySheet(anyCriteriaSet(), true), { numRuns: 100, seed: 7 }));
  });

  it("gives the right star a quarter point below, on and above every bound", async () => {
    const { set } = findSet("yen-the-2024") ?? { set: null };
    if (set === null) throw new Error("no such set");
    const sheets = aroundBounds(set);
    const levels = sheets.map((sheet) => judgeFilling(set, "judge", sheet.filling).score.level?.name ?? null);
    expect(levels).toEqual([null, "3 sao", "3 sao", "3 sao", "4 sao", "4 sao", "4 sao", "5 sao", "5 sao"]);
    await compareAll(sheets);
  });

  it("is judged without a single mismatch after LibreOffice saved it", async () => {
    const sheets = fc.sample(anySheet(anyCriteriaSet(), false), { numRuns: 60, seed: 3 });
    const snapshots = await recalculated(sheets);
    const found = snapshots.map((snapshot, index) => {
      const set = sheets[index]?.set;
      const judged = judgeSheet(snapshot, "a.xlsx", (id) => (set?.id === id ? { set, hash: hashOf(set) } : null));
      return judged?.problems
        .filter((one) => one.code !== "evidence-missing")
        .map((one) => [one.code, one.place.cell, one.facts]);
    });
    expect(found).toEqual(sheets.map(() => []));
  });
});
