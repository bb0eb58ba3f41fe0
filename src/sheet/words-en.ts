import type { ProblemCode } from "../scoring/problem";
import { ANNEX_WORDS_EN } from "./annex/annex-words-en";

/** The same sentences as words-vi.ts, with the same placeholders. */
export const WORDS_EN: Record<ProblemCode, string> = {
  "score-missing": "Nothing entered yet for “{title:short}”. Enter a number; enter 0 if nothing was achieved.",
  "score-not-a-number": "“{found:short}” is not a number of points. Enter a number, such as 4.5.",
  "score-is-text": "“{found:short}” is text, so it cannot be added up. Enter it again as a number.",
  "score-is-date": "This cell was turned into a date ({found}). Enter the points again, such as 4.5.",
  "score-above-max": "{found:points} is above the maximum {max:points}. Enter at most {max:points}.",
  "score-below-min": "{found:points} is below the minimum {min:points}. Enter {min:points} or more.",
  "score-off-step": "{found:points} is off the step. Enter a multiple of {step:points}.",
  "choice-not-allowed": "{found:points} is none of the allowed points. Choose one of: {choices:points}.",
  "evidence-missing": "No evidence is named for “{title:short}”. Give the number, date and name of the document.",
  "explanation-missing":
    "The first appraisal lies {gap:points} points from the unit's own score, more than {limit:points}. Enter the unit's explanation.",

  "unit-missing": "The unit that is scored is not named. Fill in the cell “Đơn vị”.",
  "judge-missing": "The judge is not named. Fill in the cell “Giám khảo”.",
  "criteria-set-unknown":
    "There is no criteria set “{found:short}” here. If it is your own, name its file (--criteria FILE) or keep its sheet “Bộ tiêu chí” in the workbook; else score on a sheet made from the set in force.",
  "criteria-version-differs":
    "The sheet was made from criteria set {found}, not from {expected}{changes:changes}. Carry it to the version in force, then fill in the rest.",
  "criterion-missing": "The sheet lacks the criterion “{title:short}”; its row may be deleted. Score on a new sheet.",
  "criterion-duplicated": "This criterion stands already in {first}. Delete one of the two rows.",
  "criterion-unknown": "The criteria set has no “{found:short}”. Delete this row or correct its id.",
  "max-points-changed": "The maximum says {found:points}; the criteria set says {expected:points}. Correct it.",
  "formula-overwritten":
    "The formula was replaced by {found:cell}. It is not used; the result is computed from the entries.",
  "total-mismatch":
    "The cell says {found:points}; the entries give {expected:points}. Check the entries and the formula.",
  "total-not-calculated":
    "The cell holds no true result yet{found:detail}{expected:computed}. Open and save it in Excel.",
  "seal-mismatch":
    "Seal {found} does not match the entries ({expected}): they changed after sealing. Compare with the signed paper.",
  "seal-cell-missing": "The sheet has lost its cell “Mã niêm phong”, so it cannot be sealed. Use a new sheet.",
  "nothing-applies": "Every criterion is marked as not applicable, so there are no points. Score at least one.",
  "names-missing": "The sheet has lost its defined names and was read by its column headings. Check what was read.",

  "survey-form-missing": "The survey sheet lacks the row “{title:short}”; it may be deleted. Use a new sheet.",
  "survey-form-unknown": "The set has no survey form “{found:short}”. Remove this row or mend its code.",
  "survey-form-duplicated": "This form stands at {first} already. Remove one of the rows.",
  "survey-count-missing": "This cell is blank: a figure of the survey {form}. Enter a number; for none enter 0.",
  "survey-answered-above-asked": "{answered} forms came back, more than the {asked} that were given out. Correct one.",
  "survey-sum-differs": "The answers add up to {found}, but must be {expected}. Count the forms again.",
  "survey-date-unreadable": "“{found:short}” is no date. Enter a date such as 31/3/2024.",
  "survey-dates-reversed": "The survey starts on {from}, after its end on {to}. Correct one of them.",
  "survey-sample-small":
    "Only {answered} forms came back, at least {needed} are needed. The set's condition limits the level.",
  "survey-sheet-duplicated": "This unit has a survey sheet at {other} already. Keep one of them.",
  "survey-sheet-missing":
    "These points come from the survey {form} of {unit:short}, but its sheet is not in the file. Send the file that has it.",
  "survey-points-missing":
    "No points yet: the survey {form} is not filled in, or has errors. Mend it on the survey sheet.",
  "survey-conflict":
    "The survey {form} of {unit:short} has other figures than {other}. Keep the right one and merge again.",
  "survey-duplicated": "The survey {form} of {unit:short} is the same as {other}; it counts once.",
  "survey-answer-unreadable":
    "Question “{question:short}”: {found:cell} is none of the form's answers. This form was not counted.",
  "survey-question-missing": "The table of answers has no column for “{question:short}”. Add it and count again.",

  "file-unreadable": "The file cannot be read: {reason:term}. Open it in Excel, save it as .xlsx and try again.",
  "file-encrypted": "The file has a password. Open it in Excel, remove the password and save it.",
  "file-not-a-workbook": "The file is no workbook (this is {found:term}). Save it in Excel as .xlsx.",
  "file-too-large": "The file is too large: {what:term} beyond {limit}. Delete what is not needed, or use a new file.",
  "file-is-summary":
    "The file is a summary, not a score sheet, and was left out. Only one with a sheet “Số liệu phiếu” can be rolled up; merge the sheets of an older one again.",
  "summary-altered":
    "The summary was changed after it was made: the cell holds {found:cell}, it was {expected:cell}. None of its sheets is used; get the original file.",
  "summary-set-differs":
    "The summary is of criteria set {found:short}, not of the one in use{expected:detail}, and was left out.",
  "sheet-not-found": "There is no score sheet in the file. Send a file with a sheet made by Chấm Sao.",

  "unit-unknown": "“{unit:short}” is not on the roster. Correct its name or code, or add it to the roster.",
  "unit-not-submitted": "There is no score sheet of {unit:short} yet. Add its file and merge again.",
  "unit-name-differs": "The sheet says “{unit:short}”, the roster “{expected:short}”. Check that they are one unit.",
  "sheet-duplicated": "The sheet of {judge:judge} for {unit:short} equals the one in {other}; it counts once.",
  "sheet-conflict":
    "The sheet of {judge:judge} for {unit:short} differs from the one in {other}. Keep the right one and merge again.",
  "sheet-set-aside":
    "This sheet of {judge:judge} for {unit:short} differs from {other}; whoever merged chose the other. Reason: {reason:short}.",
  "sheet-superseded": "This sheet of {judge:judge} for {unit:short} gave way to round {round} and does not count.",
  "criteria-sets-mixed": "The sheet is of criteria set {found}, this summary of {expected}. Merge each set by itself.",
  "criteria-set-other": "The sheet is of criteria set {found} and was put aside; this summary is of {expected}.",
  "panel-quorum-not-met": "{unit:short} has {judges} judges' sheets and needs at least {needed}. Add sheets.",
  "panel-spread-exceeded":
    "{unit:short}: the judges differ by {spread:points} points, more than {limit:points} (lowest: {lowest:short}; highest: {highest:short}; mostly in {criteria:ranges}). The panel should confer.",
  "panel-not-trimmed":
    "{unit:short} has only {judges} sheets, so the highest and lowest were kept; the mean of all sheets was taken.",
  "roster-row-unusable": "Roster, row {row}: {reason:term}. Correct this row.",
  "crosswalk-row-unusable": "Crosswalk, row {row}: {reason:term}. Correct this row.",
  "decision-row-unusable": "List of decisions, row {row}: {reason:term}. This row is not used.",
  "crosswalk-old-unit-missing":
    "The crosswalk has no row for {unit:short}, a unit of the earlier summary. Add one, even if the unit did not change.",
  "crosswalk-new-unit-unknown": "Crosswalk, row {row}: this merge has no {unit:short}. Correct the new name or code.",

  "paper-value-wrong": "Paper settings, “{field}”: {found:cell} cannot be used, it takes {expected:term}.",
  "paper-letters-small":
    "The table is too wide: its smallest letters have {found:points} pt on paper and need {needed:points} pt. Leave columns out on the sheet “Thông tin in”.",
  "paper-row-cut": "This row is higher than a page can hold and will be cut. Shorten its text.",
  "paper-not-dressed":
    "The sheet is no longer as it was made (rows, columns or another set), so it is printed as it stands.",
  "paper-not-printed": "It cannot be printed: {reason:term}.",
  "paper-field-unknown": "Paper settings have no field “{found:short}”. Check its name.",

  "set-invalid": "{path} of the criteria set: {reason:term}{detail:detail}.",
  "set-id-repeated": "The id “{id}” is used more than once. Each group and criterion needs its own.",
  "set-sum-differs": "“{id}” says {expected:points} points, but its parts add up to {found:points}. Make them agree.",
  "set-level-repeated": "The levels “{first}” and “{second}” both start at {from:points}. Change one of them.",
  "set-level-name-repeated": "Two levels are named “{name}”. Rename one of them.",
  "set-level-order": "The level “{second}” follows “{first}” but its {by:term} is lower. Order levels upwards.",
  "set-level-unreachable": "The level “{name}” asks for {from:points}, but {highest:points} is the most possible.",
  "set-band-hole": "The bands of “{id}”: {reason:term}.",
  "set-choice-above-max": "“{id}”: the choice “{label:short}” gives {found:points}, above the maximum {max:points}.",
  "set-choice-max-missing": "“{id}”: no choice gives the maximum {max:points}.",
  "set-choice-repeated": "“{id}”: the choice “{label:short}” stands twice. Remove or rename one.",
  "set-bonus-cap-low": "“{id}” may give {max:points}, beyond the cap {cap:points} of bonus or deductions.",
  "set-bonus-cap-unreachable": "The bonus items add up to {sum:points} and never reach the cap {cap:points}.",
  "set-points-off-step": "“{id}” has the maximum {max:points}, which is no multiple of its step {step:points}.",
  "set-gate-unreachable": "The gate “{id}” asks for {atLeast:points}, but its criterion gives at most {max:points}.",
  "set-reference-unknown": "“{from}” refers to “{to}”, but the set has no such id or level.",
  "set-reference-wrong-kind": "“{from}” refers to “{to}”, but {expected:term} is needed here.",
  "set-survey-hole": "The survey form “{id}”: {reason:term}.",
  "set-layers-external":
    "“{id}” is scored by a higher level, but the sheet has appraisals. Change this criterion's kind.",
  "set-source-missing": "“{id}” names no source. Name the text it comes from, or mark it as an example.",
  "set-example-official": "“{id}” is an example and may not stand in an official criteria set.",

  "entry-not-carried":
    "{found:cell} is not carried to the new version: {reason:term}. Enter it again if it still counts.",
  "sheet-not-carried": "This sheet is none of the criteria set and is not in the new file; the old file keeps it.",
  "seal-not-carried":
    "The seal {found} vouches for the old sheet only. The new one is not sealed; sign and seal it again.",
  ...ANNEX_WORDS_EN,
};
