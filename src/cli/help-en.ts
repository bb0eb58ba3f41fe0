import type { CommandName } from "./command-specs";
import { COMMON, EXIT_CODES } from "./help/common-en";
import { CRITERIA_HELP_EN } from "./help/criteria-en";
import { SHEETS_HELP_EN } from "./help/sheets-en";
import { MERGE_HELP_EN } from "./help/merge-en";
import { SEALS_HELP_EN } from "./help/seals-en";

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
  carry FILE...         carry sheets of an older version over to a new one
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
  ...CRITERIA_HELP_EN,
  ...SHEETS_HELP_EN,
  ...MERGE_HELP_EN,
  ...SEALS_HELP_EN,
};
