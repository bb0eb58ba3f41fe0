import { COMMON, EXIT_CODES } from "./common-en";

export const MERGE_HELP_EN = {
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

  papers: `Usage: chamsao papers SUMMARY.xlsx --out FILE.xlsx [OPTIONS]

Makes papers from a summary as a workbook to edit and print. Every figure is a formula over the summary, which is in the
file, hidden. A summary that was changed by hand gives none; the letter of a unit without a rank says why, and no level.

  --out FILE.xlsx       the workbook to write
  --papers KIND,...     minutes, letters, summary, criteria (by default minutes,letters)
  --unit CODE           only this unit (code or name); may be repeated
  --paper FILE          paper settings (.json); by default those of the summary's sheet “Thông tin in”
  --criteria ID         the set of the summary (a file) where it is neither built in nor carried
  --force               overwrites a file that exists
  --json                prints JSON: {"file", "papers", "problems"}
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
  --criteria ID         a set of your own (file) that the workbooks do not carry; may be repeated
  --force               overwrites existing PDFs
  --json                prints JSON: {"files": [{file, pdf, pages, sheets}], "problems"}
${COMMON}

${EXIT_CODES}`,
} as const;
