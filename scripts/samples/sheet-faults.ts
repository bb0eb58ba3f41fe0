import { clearRow, freeze, oneMore, type } from "./edits";
import { error, warning } from "./planted-fault";
import { JUDGES } from "./scores";
import type { FileStory } from "./story";
import { unitOf } from "./units";
import { SELF_SHEET } from "./workbooks";

const [HOA, MINH, LAN] = JUDGES;
const whole = { file: null, sheets: null } as const;

/** Warnings alone: the unit is ranked. */
const CARELESS: FileStory = {
  ...whole,
  unit: "YT05",
  stories: [
    { sheet: HOA, edits: [type("H22", null)] },
    { sheet: MINH, edits: [freeze("G42"), freeze("G20")] },
  ],
  faults: [
    warning("evidence-missing", { sheet: HOA, cell: "H22", criterion: "3.2.2" }, "Cleared the evidence."),
    warning("formula-overwritten", { sheet: MINH, cell: "G42", criterion: "3.5.2" }, "Typed the right points by hand."),
    warning("formula-overwritten", { sheet: MINH, cell: "G20", criterion: "3.2" }, "Typed the right subtotal by hand."),
  ],
};

const HEADS: FileStory = {
  ...whole,
  unit: "YT06",
  stories: [
    { sheet: HOA, edits: [type("B7", null)] },
    { sheet: MINH, edits: [type("B8", null)] },
    { sheet: LAN, edits: [type("C25", 5)] },
  ],
  faults: [
    error("unit-missing", { sheet: HOA, cell: "B7" }, "Cleared the unit's name; its code still stands there."),
    error("judge-missing", { sheet: MINH, cell: "B8" }, "Cleared the judge's name."),
    error("panel-quorum-not-met", { unit: unitOf("YT06").name }, "Follows from it: only 2 of 3 judges are named."),
    error("max-points-changed", { sheet: LAN, cell: "C25", criterion: "3.2.5" }, "Made a max of 4 into 5."),
  ],
};

const OTHER_SETS: FileStory = {
  ...whole,
  unit: "YT08",
  stories: [
    { sheet: SELF_SHEET, edits: [type("E9", "tu-soan-2024@1#0123456789ab")] },
    { sheet: MINH, edits: [type("E9", "yen-the-2024@0#0123456789ab")] },
  ],
  faults: [
    error("criteria-set-unknown", { sheet: SELF_SHEET, cell: "E9" }, "Named a criteria set that nobody knows."),
    error("criteria-sets-mixed", { sheet: SELF_SHEET }, "Follows from it: not the set of the merge."),
    error("criteria-version-differs", { sheet: MINH, cell: "E9" }, "Named an older version of the set."),
    error("criteria-sets-mixed", { sheet: MINH }, "Follows from it: not the set of the merge."),
    error("panel-quorum-not-met", { unit: unitOf("YT08").name }, "Follows from it: 2 of 3 judges used the set."),
  ],
};

const LOST_ROWS: FileStory = {
  ...whole,
  unit: "YT11",
  stories: [
    { sheet: HOA, edits: [clearRow(22)] },
    { sheet: MINH, edits: [type("A32", "3.3.3")] },
    { sheet: LAN, edits: [type("A22", "3.2.22")] },
  ],
  faults: [
    error("criterion-missing", { sheet: HOA, criterion: "3.2.2" }, "Cleared row 22."),
    error("criterion-duplicated", { sheet: MINH, cell: "A32", criterion: "3.3.3" }, "Made 3.3.4 into a second 3.3.3."),
    error("criterion-missing", { sheet: MINH, criterion: "3.3.4" }, "Follows from it: nothing is 3.3.4 now."),
    error("criterion-unknown", { sheet: LAN, cell: "A22" }, "Made 3.2.2 into 3.2.22."),
    error("criterion-missing", { sheet: LAN, criterion: "3.2.2" }, "Follows from it: nothing is 3.2.2 now."),
  ],
};

const FALSE_SUMS: FileStory = {
  ...whole,
  unit: "YT12",
  stories: [
    { sheet: HOA, edits: [oneMore("G51")] },
    { sheet: MINH, seal: "before", typed: { "3.3.2": { points: 3.75 } } },
    { sheet: LAN, seal: "after" },
  ],
  faults: [
    error("total-mismatch", { sheet: HOA, cell: "G51" }, "Put +1 behind the formula of the grand total."),
    error("seal-mismatch", { sheet: MINH, cell: "G54" }, "Changed 3.3.2 after the sheet was sealed."),
  ],
};

export const SHEET_FAULTS: readonly FileStory[] = [CARELESS, HEADS, OTHER_SETS, LOST_ROWS, FALSE_SUMS];
