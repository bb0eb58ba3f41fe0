import { COMMON, EXIT_CODES } from "./common-en";

export const SEALS_HELP_EN = {
  seal: `Usage: chamsao seal FILE... --out-dir DIR [OPTIONS]

Seals every sheet that is complete and without errors: locks its entries, writes an 8-character code and a QR code. Writes
.xlsx copies; originals are never touched. What cannot be sealed is told with its reasons. “Nhật ký niêm phong” logs it all.

  --out-dir DIR         folder for the sealed copies
  --by NAME             who seals, for the log
  --force               overwrites existing copies
  --criteria ID         a set of your own (file) that the workbooks do not carry; may be repeated
  --json                prints JSON: {"files": [{file, copy, sheets: [{sheet, seal, problems}]}]}
${COMMON}

${EXIT_CODES}`,

  "seal check": `Usage: chamsao seal check CODE FILE...

Does the paper with this code agree with the cells of these files? Agrees, differs, or no sheet has to do with the code.
CODE in either case, with spaces or hyphens; O counts as 0, I and L as 1. A mistyped code is told as mistyped.

  --criteria ID         a set of your own (file) that the workbooks do not carry; may be repeated
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
  --criteria ID         a set of your own (file) that the workbooks do not carry; may be repeated
  --json                prints JSON
${COMMON}

${EXIT_CODES}`,
} as const;
