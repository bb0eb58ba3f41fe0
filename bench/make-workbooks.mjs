// Makes the workbooks that the reading benchmarks read: a commune each, three judges' sheets of 30 criteria, filled in.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundleSource } from "./bundle-source.mjs";

const SET = "yen-the-2024";
const JUDGES = ["Nguyễn Thị Hoa", "Trần Văn Minh", "Lê Quang Đạo"];
const WRITER = `
export { findSet } from "./src/scoring/built-in-sets";
export { allLeaves } from "./src/scoring/criteria-set";
export { numberOf } from "./src/scoring/points";
export { layoutScoreSheet } from "./src/sheet/score-layout";
export { blankRequest } from "./src/sheet/score-request";
export { writeXlsx } from "./src/workbook/write-xlsx";
`;

/**
 * Writes `count` workbooks into the folder unless they are there already; gives their paths. `missing`: of so many entries
 * one is left out, so that many units have no result; in a contest that is over, few do.
 */
export async function makeWorkbooks(folder, count, missing = 40) {
  if (!existsSync(folder) || readdirSync(folder).length !== count) {
    const fresh = `${folder}.new`;
    for (const old of [fresh, folder]) rmSync(old, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    const house = await import(await bundleSource("make-workbooks", WRITER));
    for (let index = 0; index < count; index++) {
      writeFileSync(join(fresh, nameOf(index)), await workbook(house, index, missing));
    }
    renameSync(fresh, folder);
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

function nameOf(index) {
  return `Xã Số ${String(index + 1).padStart(4, "0")}.xlsx`;
}

/** The sheets of one commune; another `shift` gives it other points. */
export async function workbookOf(index, missing, shift) {
  const house = await import(await bundleSource("make-workbooks", WRITER));
  return workbook(house, index, missing, shift);
}

function workbook(house, index, missing, shift = 0) {
  const { set, hash } = house.findSet(SET);
  const sheets = JUDGES.map((judge, at) => {
    const about = { name: judge, unit: `Xã Số ${index + 1}`, unitCode: `X${index + 1}`, judge };
    const rows = new Map(
      house
        .allLeaves(set)
        .map((leaf, row) => [leaf.id, filled(house, leaf, index * 7 + at * 3 + row + shift, missing)]),
    );
    return house.layoutScoreSheet({ ...house.blankRequest(set, hash, about), filling: { rows, documents: new Set() } });
  });
  return house.writeXlsx({ title: "Phiếu chấm", sheets });
}

/** Every row differs from file to file. */
function filled({ numberOf }, leaf, seed, missing) {
  const evidence = seed % 3 === 0 ? `Báo cáo số ${seed}/BC-UBND ngày ${(seed % 28) + 1}/6/2026` : "Đủ hồ sơ";
  if (seed % missing === 0) return { evidence };
  const share = [20, 19, 18, 17, 16][seed % 5] / 20;
  switch (leaf.kind) {
    case "ratio":
      return { figures: share * 100, figuresOf: 100, evidence };
    case "count":
    case "deduct":
      return { figures: seed % 4, evidence };
    case "points":
      return { points: Math.floor((numberOf(leaf.max) * share) / numberOf(leaf.step)) * numberOf(leaf.step), evidence };
    default:
      return { points: numberOf(leaf.max), evidence };
  }
}
