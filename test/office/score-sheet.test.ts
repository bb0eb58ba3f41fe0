import fc from "fast-check";
import { findSet } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { numberOf } from "../../src/scoring/points";
import { judgeFilling } from "../../src/sheet/filling";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { anyCriteriaSet } from "../support/any-criteria-set";
import { anyFilling } from "../support/any-filling";
import { expectedOf, shownBy, type FilledSheet as Sheet } from "../support/calculated-sheet";
import { anyLayeredFilling, someLayeredSets } from "../support/layered-sheets";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";

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

  it("counts the last appraisal that is filled in, row by row, on 25 random sheets of sets with layers", async () => {
    const layered = fc.boolean().chain((spoilt) =>
      fc.tuple(someLayeredSets(40), fc.constantFrom("Nguyễn Văn An", null)).chain(([{ set }, judge]) =>
        anyLayeredFilling(set, judge === null ? "self" : "judge", { spoilt }).map((filling) => ({
          set,
          judge,
          filling,
        })),
      ),
    );
    await compareAll(fc.sample(layered, { numRuns: 25, seed: 11 }));
  });

  it("is judged without a single mismatch after LibreOffice saved it", async () => {
    const layered = someLayeredSets(20).chain(({ set }) =>
      anyLayeredFilling(set, "judge").map((filling) => ({ set, judge: "Nguyễn Văn An", filling })),
    );
    const plain = fc.sample(anySheet(anyCriteriaSet(), false), { numRuns: 60, seed: 3 });
    const sheets = [...plain, ...fc.sample(layered, { numRuns: 20, seed: 5 })];
    const snapshots = await recalculated(sheets);
    const found = snapshots.map((snapshot, index) => {
      const set = sheets[index]?.set;
      const judged = judgeSheet(snapshot, "a.xlsx", (id) => (set?.id === id ? { set, hash: hashOf(set) } : null));
      return (
        judged?.problems
          // Where every criterion was drawn as N/A there is no total, which is told and no mismatch.
          .filter((one) => !/^(?:evidence-missing|explanation-missing|nothing-applies)$/u.test(one.code))
          .map((one) => [one.code, one.place.cell, one.facts])
      );
    });
    expect(found).toEqual(sheets.map(() => []));
  });
});
