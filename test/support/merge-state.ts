import type { ConflictView } from "../../src/taskpane/merge/conflict-view";
import type { FileRow } from "../../src/taskpane/merge/file-row";
import type { MergeResult } from "../../src/taskpane/merge/merge-result";
import type { MergeProblem } from "../../src/taskpane/merge/problem-counts";
import type { UnitRow } from "../../src/taskpane/merge/unit-row";
import type { MergeState } from "../../src/taskpane/merge/merge-state";

/** A ranked unit of three judges; its groups are 60 % and 40 % of the total. */
export function unitRow(rank: number, name: string, total: number, more: Partial<UnitRow> = {}): UnitRow {
  const grandTotal = total.toFixed(2);
  const source = (judge: string, by: number) => ({
    file: `phieu/${name}.xlsx`,
    sheet: `Phiếu ${judge}`,
    judge,
    grandTotal: (total + by).toFixed(2),
    counted: true,
    isSealed: by === 0,
  });
  return {
    key: name,
    code: String(1000 + rank),
    name,
    rank,
    judges: 3,
    groups: [(total * 0.6).toFixed(2), (total * 0.4).toFixed(2)],
    total: grandTotal,
    bonus: "0.00",
    grandTotal,
    level: total >= 90 ? "5 sao" : "4 sao",
    stars: { lit: total >= 90 ? 5 : 4, of: 5 },
    complete: true,
    errors: 0,
    note: "",
    sources: [source("Nguyễn Văn An", -1), source("Trần Thị Bình", 0), source("Lê Văn Cường", 1)],
    change: null,
    ...more,
  };
}

export function unrankedRow(name: string, note: string): UnitRow {
  const nothing = { groups: [null, null], total: null, bonus: null, grandTotal: null, level: null, stars: null };
  return unitRow(0, name, 0, { ...nothing, rank: null, complete: false, errors: 2, note, sources: [] });
}

export function fileRow(name: string, more: Partial<FileRow> = {}): FileRow {
  return {
    name,
    status: "used",
    duplicateOf: null,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    through: null,
    isSummary: false,
    isRepaired: false,
    sheets: 3,
    usedSheets: 3,
    points: "268.50",
    takesAway: null,
    errors: 0,
    warnings: 0,
    infos: 0,
    ...more,
  };
}

export function mergeProblem(cell: string, more: Partial<MergeProblem> = {}): MergeProblem {
  return {
    code: "score-above-max",
    severity: "error",
    file: "phieu/Xã Hòa Bình.xlsx",
    sheet: "Phiếu GK1",
    cell,
    criterion: "1.2",
    text: "điểm 6 vượt tối đa 5.",
    repair: null,
    ...more,
  };
}

export function conflict(more: Partial<ConflictView> = {}): ConflictView {
  const sheet = { sheet: "Phiếu GK1", round: "1", isSealed: false };
  const row = { max: "5.00", cells: ["G12", "G12"], differs: false };
  return {
    key: "c1",
    unit: "Xã Tân Lập",
    judge: "Lê Văn Cường",
    sheets: [
      { ...sheet, id: "s1", file: "phieu/tân lập.xlsx", grandTotal: "88.50" },
      { ...sheet, id: "s2", file: "phieu/tân lập (2).xlsx", grandTotal: "89.00" },
    ],
    rows: [
      { ...row, criterion: "1.1", title: "Trụ sở sạch, đẹp", entries: ["4.00", "4.00"] },
      { ...row, criterion: "1.2", title: "Niêm yết thủ tục", entries: ["4.50", "5.00"], differs: true },
      { ...row, criterion: "1.3", title: "Trả kết quả đúng hạn", entries: [null, "N/A"], differs: true },
    ],
    decision: null,
    ...more,
  };
}

/** Sheets of an earlier version in two files. */
export const OTHER_VERSION: Pick<MergeResult, "versions" | "carries" | "broughtVersions"> = {
  versions: [
    {
      found: "yen-the-2024@2023#0123456789ab",
      version: "2023",
      inForce: "2024.1",
      sheets: 3,
      changes: ["thêm 1.4 “Chuyển đổi số”", "đổi điểm tối đa 1.2 “Niêm yết thủ tục”: 5 → 4"],
    },
  ],
  carries: ["phieu/Xã Canh Nậu.xlsx", "phieu/Xã Đồng Hưu.xlsx"],
  broughtVersions: 0,
};

/** Two ranked units and one without a rank, from four files; everything agrees. */
export function mergeResult(more: Partial<MergeResult> = {}): MergeResult {
  const units = [
    unitRow(1, "Xã Đồng Tâm", 92.5),
    unitRow(2, "Phường Yên Thế", 89.75),
    unrankedRow("Xã Hòa Bình", "Còn 2 lỗi trong phiếu."),
  ];
  return {
    number: 1,
    setId: "yen-the-2024",
    setTitle: "Chính quyền thân thiện 2024",
    isTemplate: false,
    method: "mean",
    isSelfScored: false,
    groups: [
      { id: "I", title: "Phục vụ Nhân dân", max: "60.00" },
      { id: "II", title: "Văn hóa công sở", max: "40.00" },
    ],
    units,
    levels: [
      { level: "5 sao", units: 1 },
      { level: "4 sao", units: 1 },
      { level: null, units: 0 },
    ],
    unranked: 1,
    files: [
      fileRow("phieu/Xã Đồng Tâm.xlsx"),
      fileRow("phieu/Phường Yên Thế.xlsx"),
      fileRow("phieu/hỏng.xlsx", {
        status: "rejected",
        usedSheets: 0,
        sheets: 2,
        points: "0.00",
        takesAway: { sheets: 2, points: "171.50", units: ["Xã Hòa Bình"] },
        errors: 2,
      }),
      fileRow("phieu/bản sao.xlsx", { status: "duplicate", duplicateOf: "phieu/Xã Đồng Tâm.xlsx" }),
    ],
    problems: { errors: 0, warnings: 0, infos: 0, files: [] },
    repairs: [],
    repaired: [],
    conflicts: [],
    versions: [],
    carries: [],
    broughtVersions: 0,
    changes: null,
    tiers: null,
    successions: null,
    history: [],
    checks: { byUnit: "4637.40", byJudge: "4637.40", byCriterion: "4637.40", byFile: "4637.40", agree: true },
    ...more,
  };
}

export function mergeState(more: Partial<MergeState> = {}): MergeState {
  return {
    phase: { kind: "shown" },
    settings: {
      sets: [
        {
          id: "yen-the-2024",
          title: "Chính quyền thân thiện 2024",
          version: "2024.1",
          isTemplate: false,
          sheets: 6,
          method: "mean",
        },
      ],
      setId: "yen-the-2024",
      isSetChosen: false,
      method: null,
      roster: null,
      previous: null,
      crosswalk: null,
      byParent: false,
      parentTypes: null,
      by: "",
    },
    skipped: [],
    result: mergeResult(),
    writing: { kind: "idle" },
    written: null,
    fault: null,
    notice: null,
    ...more,
  };
}

/** Before the first file. */
export function emptyMerge(more: Partial<MergeState> = {}): MergeState {
  const start = mergeState();
  return mergeState({
    phase: { kind: "empty" },
    settings: { ...start.settings, sets: [], setId: null },
    result: null,
    ...more,
  });
}
