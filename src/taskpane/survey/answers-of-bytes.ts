import type { Problem } from "../../scoring/problem";
import { problem } from "../../scoring/problem";
import { countAnswers, type AnswersWanted, type CountedAnswers } from "../../sheet/count-answers";
import { tableOfWorkbook } from "../../sheet/sheet-roster";
import { csvRows } from "../../workbook/csv-rows";
import { csvText } from "../../workbook/csv-text";
import { readWorkbook } from "../../workbook/read-workbook";

export type AnswersFound =
  | { readonly is: "counted"; readonly found: CountedAnswers }
  | { readonly is: "fault"; readonly problem: Problem }
  | { readonly is: "unreadable"; readonly why: "no-headings" | "encoding" };

const TEXT_FILE = /\.(?:csv|txt|tsv)$/iu;

function counted(found: CountedAnswers | null): AnswersFound {
  return found === null ? { is: "unreadable", why: "no-headings" } : { is: "counted", found };
}

/** Counts the answers in the bytes of a .csv or .xlsx by the rules of the terminal program. */
export function answersOfBytes(bytes: Uint8Array, file: string, wanted: AnswersWanted): AnswersFound {
  if (TEXT_FILE.test(file)) {
    const text = csvText(bytes);
    if (text === null) return { is: "unreadable", why: "encoding" };
    return counted(countAnswers(csvRows(text), { file }, wanted));
  }
  const read = readWorkbook(bytes);
  if (read.ok)
    return counted(tableOfWorkbook(read.workbook, (rows, sheet) => countAnswers(rows, { file, sheet }, wanted)));
  const { code, facts } = read.fault;
  return { is: "fault", problem: problem<typeof code>(code, { file }, facts) };
}
