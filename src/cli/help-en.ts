import type { CommandName } from "./command-specs";

const COMMON = `  --lang vi|en          language (default: vi)
  --quiet               no progress
  --help                this text`;
const EXIT_CODES = "Exit codes: 0 done, no errors; 1 done, errors in the input; 2 could not run.";

export const HELP_EN: Record<CommandName | "program", string> = {
  program: `Chấm Sao: makes score sheets for communes, checks every cell and merges many sheets into one ranking.

Usage: chamsao COMMAND [OPTIONS]

  criteria list         the built-in criteria sets
  criteria show ID      the whole of one criteria set
  criteria check FILE   checks a criteria set (.json, Excel sheet)
  criteria export ID    write a set as a sheet that Excel edits
  criteria import FILE  read a set from Excel, Word (.html), .csv
  criteria diff A B     in what two sets differ
  criteria adopt SET    make a template official
  new                   makes score sheets
  check FILE...         checks score sheets, and can repair copies
  consolidate PATH...   merges score sheets into a ranked summary
  survey count ANSWERS  counts a table of survey answers into a survey sheet
  papers SUMMARY.xlsx   minutes of the council and a letter for each unit, from a summary
  print PATH...         prints score sheets, the summary, minutes and letters as PDF
  seal FILE...          seals sheets (lock, code, QR code) in copies
  seal check CODE FILE  compares the code on a paper with files
  unseal FILE           opens one sealed sheet, with a reason

  --version             version
${COMMON}

Type \`chamsao COMMAND --help\` for a command. ${EXIT_CODES}`,

  "criteria list": `Usage: chamsao criteria list [--json]

  --json                prints JSON: {"sets": [{id, version, title, status, hash}]}
${COMMON}`,

  "criteria show": `Usage: chamsao criteria show ID [--json]

ID is the id of a built-in criteria set, or the path of a .json file.

  --json                prints the whole set as JSON
${COMMON}`,

  "criteria check": `Usage: chamsao criteria check FILE [--json]

Checks a criteria set (.json, or an Excel sheet) and names everything that is wrong with it.

  --json                prints JSON: {"ok", "hash", "problems"}
${COMMON}

${EXIT_CODES}`,

  "criteria export": `Usage: chamsao criteria export ID --out FILE.xlsx

Writes a set as a sheet that Excel edits: TT, Nội dung, Điểm tối đa, Cách tính, Minh chứng ...
\`criteria import\` reads that sheet back as the same set, with the same hash.

  --out FILE.xlsx       the file to write (.xlsx, or .json)
  --force               overwrite a file that is there
  --json                print JSON: {"file", "id", "version", "hash"}
${COMMON}

${EXIT_CODES}`,

  "criteria import": `Usage: chamsao criteria import FILE [--issued "TEXT"] [--out SET.json]

Reads a set from a sheet of \`criteria export\`, or from any annex table (.xlsx, Word's .html, .csv): the numbers
I, 1, 1.1, a), - tell which row belongs to which group. Every mistake is named by its cell, with its cure.

  --issued "TEXT"       the issuing text, the source of every row (default: as the annex says)
  --out FILE            write the set: .json, or .xlsx to go on editing
  --force               overwrite a file that is there
  --json                print JSON: {"ok", "sheet", "id", "version", "title", "hash", "file", "problems"}
${COMMON}

${EXIT_CODES}`,

  "criteria diff": `Usage: chamsao criteria diff A B [--json]

Tells in what two sets (ids, .json files or Excel sheets) differ: + added, - removed, ~ changed.

  --json                print JSON: {"before", "after", "settings", "parts"}
${COMMON}

${EXIT_CODES}`,

  "criteria adopt": `Usage: chamsao criteria adopt SET --decision "DECISION NO ..." --date DAY --by "BODY" --out SET.json

A template becomes official by a decision; sheets made of it no longer say BẢN MẪU. Refused while a figure is
only an example or names no source.

  --decision, --by      the decision's name and number, and the body that issues it
  --date DAY            the day of the decision, as 05/01/2026
  --confirm-examples    confirm that every figure marked as an example is the decision's own
  --out FILE            the file to write (.json or .xlsx)
  --force               overwrite a file that is there
  --json                print JSON: {"ok", "hash", "file", "problems"}
${COMMON}

${EXIT_CODES}`,

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
  --criteria ID         one more criteria set (.json file); may be repeated
  --json                prints JSON
${COMMON}

${EXIT_CODES}`,

  papers: `Usage: chamsao papers SUMMARY.xlsx --out FILE.xlsx [OPTIONS]

Makes papers from a summary as a workbook to edit and print. Every figure is a formula over the summary, which is in the
file, hidden. A summary that was changed by hand gives none; the letter of a unit without a rank says why, and no level.

  --out FILE.xlsx       the workbook to write
  --papers KIND,...     minutes, letters, summary, criteria (by default minutes,letters)
  --unit CODE           only this unit (code or name); may be repeated
  --paper FILE          paper settings (.json); by default those of the summary's sheet “Thông tin in”
  --criteria ID         the summary's criteria set (a .json file) where it is not built in
  --force               overwrites a file that exists
  --json                prints JSON: {"file", "papers", "problems"}
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

  print: `Usage: chamsao print PATH... --out-dir DIR [OPTIONS]

Prints to PDF with the LibreOffice of this machine, one PDF a file: A4, margins 20/20/30/15 mm, headings repeated, page
numbers from page 2 on, signatures never alone on a page. A sheet with more rows or columns than it was made with is
printed as it stands. Originals are never touched.

  --out-dir DIR         the folder for the PDFs
  --papers KIND,...     blank | filled | summary | criteria | minutes | letters (default: filled,summary,criteria)
  --unit CODE           sheets and letters of this unit only (code or name), may be repeated; papers about all units stay
  --paper FILE          paper settings (.json), over those on the file's sheet “Thông tin in”
  --office FILE         LibreOffice's program soffice, where it lies in an unusual place
  --criteria ID         one more criteria set (a .json file), may be repeated
  --force               overwrites existing PDFs
  --json                prints JSON: {"files": [{file, pdf, pages, sheets}], "problems"}
${COMMON}

${EXIT_CODES}`,

  consolidate: `Usage: chamsao consolidate PATH... --out SUMMARY.xlsx [OPTIONS]

Reads every score sheet in the files and folders, recomputes, ranks and writes a summary. A unit with an error is
not ranked. A PATH may also be a summary made one level below: every sheet in it is computed anew, as from its own file.

  --out SUMMARY.xlsx    the summary to write
  --roster FILE         the units that must have a sheet (.csv, .xlsx)
  --by-parent           adds a table by parent (the roster's column “parent”: district, province, cluster): units,
                        submitted, mean, rank; for a further tier the roster lists the districts themselves too
  --panel METHOD        mean | trimmed-mean | median (default: the criteria set's)
  --previous FILE.xlsx  an earlier summary, to see what changed
  --crosswalk FILE      which old units went into which new ones (.csv, .xlsx): old code, old name, new code, new name;
                        with --previous of a year before the mergers, at least one row for each old unit
  --decisions FILE      where a judge has several sheets that differ: which one counts, and why (.csv, .xlsx, .json):
                        columns file, sheet, not file, not sheet, reason, by (JSON: file, sheet, notFile, notSheet,
                        reason, by); files are named as in the report, one row for each sheet that does not count;
                        what was decided is kept in the sheet “Nhật ký”
  --criteria ID         the criteria set to merge, sheets of others are put aside (default: the one of most sheets)
  --each-set            one summary for each criteria set, in --out-dir DIR instead of --out
  --paper FILE          paper settings (.json); without it as the set's issuer tells
  --force               overwrites an existing file even if it is no summary
  --json                prints JSON
${COMMON}

${EXIT_CODES}`,

  seal: `Usage: chamsao seal FILE... --out-dir DIR [OPTIONS]

Seals every sheet that is complete and without errors: locks its entries, writes an 8-character code and a QR code. Writes
.xlsx copies; originals are never touched. What cannot be sealed is told with its reasons. “Nhật ký niêm phong” logs it all.

  --out-dir DIR         folder for the sealed copies
  --by NAME             who seals, for the log
  --force               overwrites existing copies
  --criteria ID         one more criteria set (a .json file), may be repeated
  --json                prints JSON: {"files": [{file, copy, sheets: [{sheet, seal, problems}]}]}
${COMMON}

${EXIT_CODES}`,

  "seal check": `Usage: chamsao seal check CODE FILE...

Does the paper with this code agree with the cells of these files? Agrees, differs, or no sheet has to do with the code.
CODE in either case, with spaces or hyphens; O counts as 0, I and L as 1. A mistyped code is told as mistyped.

  --criteria ID         one more criteria set (a .json file), may be repeated
  --json                prints JSON: {"result": "agrees"|"differs"|"earlier"|"unknown"|"mistyped", "sheets"}
${COMMON}

Exit codes: 0 agrees; 1 differs or is not there; 2 could not run.`,

  unseal: `Usage: chamsao unseal FILE --sheet NAME --reason TEXT --out-dir DIR [OPTIONS]

Opens one sheet in a copy: entries are unlocked, code and QR code go, and the reason stands in “Nhật ký niêm phong”.

  --sheet NAME          the sheet's name
  --reason TEXT         why it is opened
  --out-dir DIR         folder for the copy
  --by NAME             who opens it, for the log
  --force               overwrites an existing copy
  --criteria ID         one more criteria set (a .json file), may be repeated
  --json                prints JSON
${COMMON}

${EXIT_CODES}`,
};
