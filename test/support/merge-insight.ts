import type { MergeInsight } from "../../src/taskpane/merge/merge-insight";

const DONG_TAM = { key: "Xã Đồng Tâm", name: "Xã Đồng Tâm" };
const YEN_THE = { key: "Phường Yên Thế", name: "Phường Yên Thế" };

/** A gap, a judge left out, a tie, a unit 0.25 points below its next level, and one judge without enough data. */
export function mergeInsight(more: Partial<MergeInsight> = {}): MergeInsight {
  return {
    levels: [
      { name: "4 sao", from: "70.00" },
      { name: "5 sao", from: "90.00" },
    ],
    scale: "100.00",
    spreadLimit: "10.00",
    gaps: [
      {
        unit: YEN_THE,
        lowest: { judge: "Nguyễn Văn An", grandTotal: "82.00" },
        highest: { judge: "Lê Văn Cường", grandTotal: "94.50" },
        difference: "12.50",
        items: [
          {
            id: "1.2",
            title: "Niêm yết thủ tục",
            difference: "3.00",
            lowest: "Nguyễn Văn An",
            highest: "Lê Văn Cường",
          },
          { id: "bonus", title: "", difference: "2.00", lowest: "Trần Thị Bình", highest: "Lê Văn Cường" },
        ],
        rediscuss: { ids: ["1.2"], isSmallest: true },
      },
    ],
    dropped: [
      {
        unit: DONG_TAM,
        judges: [{ judge: "Nguyễn Văn An", grandTotal: "91.50" }],
        grandTotal: "92.50",
        withAll: "92.60",
        difference: "-0.10",
      },
    ],
    ties: [{ better: DONG_TAM, other: YEN_THE, decidedBy: { by: "group", id: "I" } }],
    distances: [
      { unit: DONG_TAM, next: null, missing: null, heldBackBy: [] },
      { unit: YEN_THE, next: "5 sao", missing: "0.25", heldBackBy: [] },
    ],
    policies: [
      {
        how: "half-away",
        decimals: 0,
        before: "nothing",
        turned: [{ unit: YEN_THE, now: { rank: 2, level: "4 sao" }, then: { rank: 2, level: "5 sao" } }],
      },
    ],
    policiesTried: 27,
    margins: [
      { key: DONG_TAM.key, leaveOneOut: [1, 1], bootstrap: [1, 2] },
      { key: YEN_THE.key, leaveOneOut: [2, 3], bootstrap: null },
    ],
    judges: [
      {
        judge: "Nguyễn Văn An",
        severity: { effect: -1.234, error: 0.4, units: 8 },
        sheets: 8,
        flatSheets: 1,
        identicalSheets: 0,
      },
      { judge: "Lê Văn Cường", severity: null, sheets: 0, flatSheets: 0, identicalSheets: 0 },
    ],
    intraclass: { single: 0.29, low: 0.02, high: 0.76, panel: 0.62, units: 6 },
    concordance: { value: 0.834, units: 6 },
    alpha: null,
    criteria: [
      { id: "1.2", title: "Niêm yết thủ tục", alpha: -0.12, selfGap: 0.5 },
      { id: "1.1", title: "Trụ sở sạch, đẹp", alpha: null, selfGap: null },
    ],
    ...more,
  };
}
