import { type } from "./edits";
import { error } from "./planted-fault";
import type { FileStory } from "./story";
import { SELF_SHEET } from "./workbooks";
import { JUDGES } from "./scores";

const [HOA, MINH, LAN] = JUDGES;
/** 1 and 2 May 2024 as Excel counts days: what it makes of 1.5 and 2.5 typed on a Vietnamese machine. */
const MAY_1 = 45_413;
const MAY_2 = 45_414;

/** Entries that cannot count as they stand. */
const WRONG_ENTRIES: FileStory = {
  unit: "YT02",
  file: null,
  sheets: null,
  stories: [
    { sheet: SELF_SHEET, typed: { "3.5.2": { figuresOf: "" } } },
    { sheet: HOA, typed: { "3.1.3": { points: "" }, "3.3.1": { points: "đạt tốt" } } },
    { sheet: MINH, typed: { "3.1.6": { points: 5 }, "3.4.1": { points: -1 } } },
    { sheet: LAN, typed: { "3.2.5": { points: 3.33 }, "3.1.8": { points: 1.5 }, "3.6.1": { points: 3 } } },
  ],
  faults: [
    error("score-missing", { sheet: SELF_SHEET, cell: "E42", criterion: "3.5.2" }, "Cleared what the ratio is out of."),
    error("score-missing", { sheet: HOA, cell: "G14", criterion: "3.1.3" }, "Cleared the entry."),
    error("score-not-a-number", { sheet: HOA, cell: "G29", criterion: "3.3.1" }, "Typed “đạt tốt”."),
    error("score-above-max", { sheet: MINH, cell: "G17", criterion: "3.1.6" }, "Typed 5 where the most is 3."),
    error("score-below-min", { sheet: MINH, cell: "G35", criterion: "3.4.1" }, "Typed -1."),
    error("score-off-step", { sheet: LAN, cell: "G25", criterion: "3.2.5" }, "Typed 3.33 where the step is 0.25."),
    error("choice-not-allowed", { sheet: LAN, cell: "G19", criterion: "3.1.8" }, "Typed 1.5, between two choices."),
    error("score-above-max", { sheet: LAN, cell: "G48", criterion: "3.6.1" }, "Typed a bonus of 3; the most is 2.5."),
  ],
};

/** Entries whose meaning is certain: for each of them a repair is offered. */
const REPAIRABLE_ENTRIES: FileStory = {
  unit: "YT03",
  file: null,
  sheets: null,
  stories: [
    {
      sheet: HOA,
      typed: { "3.3.2": { points: "3,5" }, "3.1.1": { points: MAY_1 } },
      edits: [type("G12", MAY_1, "field-date")],
    },
    {
      sheet: MINH,
      typed: { "3.4.3": { points: " 2.5 " }, "3.2.7": { points: MAY_2 } },
      edits: [type("G27", MAY_2, "field-date")],
    },
    { sheet: LAN, typed: { "3.2.2": { points: "３.５đ" }, "3.5.2": { figures: "18" } } },
  ],
  faults: [
    error("score-is-text", { sheet: HOA, cell: "G30", criterion: "3.3.2", repairedTo: "3.5" }, "Typed 3,5 as a text."),
    error(
      "score-is-date",
      { sheet: HOA, cell: "G12", criterion: "3.1.1", repairedTo: "1.5" },
      "Typed 1.5, of which Excel made 1 May 2024.",
    ),
    error(
      "score-is-text",
      { sheet: MINH, cell: "G37", criterion: "3.4.3", repairedTo: "2.5" },
      "Typed 2.5 between two spaces.",
    ),
    error(
      "score-is-date",
      { sheet: MINH, cell: "G27", criterion: "3.2.7", repairedTo: "2.5" },
      "Typed 2.5, of which Excel made 2 May 2024.",
    ),
    error(
      "score-is-text",
      { sheet: LAN, cell: "G22", criterion: "3.2.2", repairedTo: "3.5" },
      "Typed full-width digits and đ behind them.",
    ),
    error(
      "score-is-text",
      { sheet: LAN, cell: "D42", criterion: "3.5.2", repairedTo: "18" },
      "Typed a count as a text.",
    ),
  ],
};

export const ENTRY_FAULTS: readonly FileStory[] = [WRONG_ENTRIES, REPAIRABLE_ENTRIES];
