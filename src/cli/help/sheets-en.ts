import { COMMON, EXIT_CODES } from "./common-en";

export const SHEETS_HELP_EN = {
  new: `Usage:
  chamsao new --criteria ID... --unit NAME [--unit-code CODE] [--judge NAME]... --out FILE.xlsx
  chamsao new --criteria ID... --roster FILE [--judge NAME]... --out-dir DIR

Makes one workbook for a unit, or one for each unit of a roster, with a sheet for each judge.
Without --judge it makes the unit's self-score sheet.

  --criteria ID         a built-in criteria set, or a .json file; repeated, every set gets its sheets in the workbook
  --unit NAME           the unit's name
  --unit-code CODE      the unit's code
  --round ROUND         the round that the sheets say (default: 1)
  --judge NAME          a judge's name; may be repeated
  --layer LAYER         self | appraisal-1 | explanation | appraisal-2: takes entries, the others are locked (sets with layers)
  --survey              add the survey sheet; points of survey criteria come from there
  --roster FILE         the units (.csv, .xlsx): columns code, name, type, parent
  --out FILE.xlsx       the file to make
  --out-dir DIR         the folder to make the files in
  --paper FILE          paper settings (.json): form, bodies, signers, recipients; kept on the sheet “Thông tin in”
  --force               overwrites existing files
  --json                prints JSON: {"files", "problems"}
${COMMON}

${EXIT_CODES}`,

  check: `Usage: chamsao check FILE... [--json] [--repair --out-dir DIR]

Checks every score sheet: which cell is wrong and why; recomputes every total. Never changes an original.

  --repair              repairs what is certain (4.5 kept as text, as a date ...) in a copy
  --out-dir DIR         the folder for the repaired copies and nhat-ky-sua.csv
  --force               overwrites existing copies
  --criteria ID         a set of your own (file) that the workbooks do not carry; may be repeated
  --json                prints JSON
${COMMON}

${EXIT_CODES}`,

  "survey count": `Usage: chamsao survey count ANSWERS --form PKS03 --criteria ID --unit NAME --out FILE.xlsx
       chamsao survey count ANSWERS --form PKS03 --into SHEETS.xlsx --out FILE.xlsx

Counts a table of answers (.csv, .xlsx): a row of headings, then a row for each respondent; a column “Answer”, or one for
each question (its words, or Question 1, Question 2 ...); with a column “Unit” only the unit's rows count. An answer is an
option's words or a letter A, B, C ... One that cannot be read, or a form answered in part, is named by its cell, and that
whole form is not counted. The number asked is the number of rows.

  --form ID             the set's survey form
  --criteria ID         a built-in criteria set, or a file
  --unit, --unit-code   the unit's name and code
  --into FILE.xlsx      write into the survey sheet of a copy of this file instead (--unit chooses among several)
  --replace REASON      replace the counts that the row holds; --by NAME: who. Both are kept in “Nhật ký niêm phong”
  --out, --out-dir      the file to make, or a folder (with --into only); the original is never touched
  --force               overwrites an existing file
  --json                prints JSON: {"file", "form", "asked", "answered", "blank", "unreadable", "others", "counts", "problems"}
${COMMON}

${EXIT_CODES}`,

  carry: `Usage: chamsao carry FILE... --criteria NEW --out-dir DIR [OPTIONS]

Makes new files from a new version of a criteria set and takes over the entries of criteria that did not change (same
words, maximum and rule), with unit, judge and round. What is not taken over is named by its cell, with the reason. The
originals are never changed; a seal does not travel: the new sheet must be signed and sealed again.

  --criteria NEW        the new version: a built-in id or a file
  --from ID             the id of the old sheets' set, where the new version has another
  --reworded            takes criteria of which only the words changed as well
  --earlier OLD         the old version (.json), if you have it: compares what no sheet shows, such as names of choices
  --layer LAYER         passes the sheets on to this layer (as \`new --layer\`): the others are kept and locked
  --out-dir DIR         folder for the new files
  --force               overwrites existing files
  --json                prints JSON: {"files": [{file, copy, sheets: [{sheet, from, to, carried, changes, problems}], problems}]}
${COMMON}

${EXIT_CODES}`,
} as const;
