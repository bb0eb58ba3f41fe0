import { COMMON, EXIT_CODES } from "./common-en";

export const CRITERIA_HELP_EN = {
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
} as const;
