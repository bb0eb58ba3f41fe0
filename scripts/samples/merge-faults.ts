import { dropNames, type } from "./edits";
import { error, info, warning } from "./planted-fault";
import { JUDGES } from "./scores";
import type { FileStory } from "./story";
import { fileOf, unitOf } from "./units";
import { SELF_SHEET } from "./workbooks";

const [HOA, MINH, LAN] = JUDGES;
const whole = { file: null, sheets: null, stories: [], faults: [] } as const;

const TWICE: readonly FileStory[] = [
  { ...whole, unit: "YT09" },
  {
    ...whole,
    unit: "YT09",
    file: "gửi lại lần hai.xlsx",
    faults: [SELF_SHEET, ...JUDGES].map((sheet) =>
      warning("sheet-duplicated", { sheet }, `The same file as ${fileOf(unitOf("YT09"))}, under another name.`),
    ),
  },
];

const IN_CONFLICT: readonly FileStory[] = [
  {
    ...whole,
    unit: "YT10",
    faults: [error("sheet-conflict", { sheet: MINH }, "Another file has other points of the same judge.")],
  },
  {
    ...whole,
    unit: "YT10",
    file: "YT10 - Xã Đồng Tiến (sửa).xlsx",
    sheets: [MINH],
    stories: [{ sheet: MINH, typed: { "3.3.2": { points: 0.5 } } }],
    faults: [error("sheet-conflict", { sheet: MINH }, "The same judge, but 3.3.2 is 0.5 here.")],
  },
];

const FAR_APART: FileStory = {
  ...whole,
  unit: "YT13",
  stories: [
    {
      sheet: LAN,
      typed: {
        "3.3.1": { points: 1 },
        "3.3.2": { points: 1 },
        "3.3.3": { points: 1 },
      },
    },
  ],
  faults: [warning("panel-spread-exceeded", { unit: unitOf("YT13").name }, `${LAN} gave more than 10 points less.`)],
};

const FEW_JUDGES: readonly FileStory[] = [
  {
    ...whole,
    unit: "YT14",
    sheets: [SELF_SHEET, HOA, MINH],
    faults: [error("panel-quorum-not-met", { unit: unitOf("YT14").name }, "2 of 3 judges; 75 % of 3 are 3.")],
  },
  {
    ...whole,
    unit: "YT15",
    sheets: [SELF_SHEET, HOA],
    faults: [error("panel-quorum-not-met", { unit: unitOf("YT15").name }, "1 of 3 judges.")],
  },
];

/** Harmless, but not to be passed over in silence: the unit is ranked. */
const NOTED: FileStory = {
  ...whole,
  unit: "YT17",
  stories: [
    { sheet: SELF_SHEET, edits: [type("B7", "Xã Tân Soi")] },
    {
      sheet: HOA,
      again: { name: `${HOA} (lần 2)`, round: "2 (số liệu minh họa)" },
      typed: { "3.3.2": { points: 3 } },
    },
    { sheet: MINH, edits: [dropNames] },
    { sheet: LAN, isNotCalculated: true },
  ],
  faults: [
    warning("unit-name-differs", { sheet: SELF_SHEET }, "Misspelt the unit's name; the code is right."),
    info("sheet-superseded", { sheet: HOA }, "Scored a second time: round 2 stands on another sheet."),
    info("names-missing", { sheet: MINH }, "Dropped the names of the sheet."),
    info("total-not-calculated", { sheet: LAN, cell: "G51" }, "Filled in without calculating the formulas."),
  ],
};

export const MERGE_FAULTS: readonly FileStory[] = [...TWICE, ...IN_CONFLICT, FAR_APART, ...FEW_JUDGES, NOTED];
