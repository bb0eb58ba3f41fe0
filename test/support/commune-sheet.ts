import { findSet } from "../../src/scoring/built-in-sets";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { FilledRow } from "../../src/sheet/filling";
import { writeXlsx } from "../../src/workbook/write-xlsx";

/** Five groups of one criterion each: max 20, 25, 20, 15, 20, step 0.25. */
export const SET_ID = "bac-giang-cqtt-2023";
const LEAVES = ["1.1", "2.1", "3.1", "4.1", "5.1"] as const;
const DOCUMENTS = ["HS.1", "HS.2", "HS.3", "HS.4", "HS.5"];

export type CommuneSheet = {
  readonly unit: string;
  readonly code?: string;
  /** Without a judge it is the unit's own sheet. */
  readonly judge?: string;
  /** What stands in the five points cells; null leaves one blank. */
  readonly points: readonly (number | string | null)[];
};

/** A workbook with these filled sheets, evidence and dossier complete. */
export async function communeWorkbook(...sheets: readonly CommuneSheet[]): Promise<Uint8Array> {
  const loaded = findSet(SET_ID);
  if (loaded === null) throw new Error(`${SET_ID} is gone`);
  const plans = sheets.map(({ unit, code = "", judge = null, points }) => {
    const request = blankRequest(loaded.set, loaded.hash, {
      name: judge ?? "Phiếu tự chấm",
      unit,
      unitCode: code,
      judge,
    });
    const rows = LEAVES.map((leaf, at): [string, FilledRow] => {
      const value = points[at] ?? null;
      return [leaf, value === null ? { evidence: "QĐ 12" } : { points: value, evidence: "QĐ 12" }];
    });
    return layoutScoreSheet({ ...request, filling: { rows: new Map(rows), documents: new Set(DOCUMENTS) } });
  });
  return writeXlsx({ title: "Phiếu chấm", sheets: plans });
}
