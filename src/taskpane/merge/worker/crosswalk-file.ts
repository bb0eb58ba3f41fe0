import type { Problem } from "../../../scoring/problem";
import { crosswalkOf, type ReadCrosswalk } from "../../../sheet/crosswalk-rows";
import { describeWithoutPlace, type Language } from "../../../sheet/describe";
import { tableOfWorkbook } from "../../../sheet/sheet-roster";
import type { Crosswalk } from "../../../summary/crosswalk";
import { csvRows } from "../../../workbook/csv-rows";
import { csvText } from "../../../workbook/csv-text";
import { readWorkbook } from "../../../workbook/read-workbook";
import type { MergeCrosswalk } from "../merge-state";
import type { HeldFile } from "../wish";
import { bytesOf, TEXT_FILE } from "./side-files";

type CrosswalkFault = "unreadable" | "encoding" | "no-headings" | "empty" | "no-previous";
/** Which old units went into which new ones, as far as the file says so. */
export type ReadCrosswalkFile = { readonly file: HeldFile; readonly read: ReadCrosswalk | CrosswalkFault };

const WORDS: Readonly<Record<Language, Readonly<Record<CrosswalkFault, string>>>> = {
  vi: {
    unreadable: "Không đọc được tệp này.",
    encoding: "Không đọc được chữ trong bảng. Hãy lưu dạng “CSV UTF-8” hoặc .xlsx.",
    "no-headings": "Bảng phải có cột “tên cũ” (hoặc “mã cũ”) và “tên mới” (hoặc “mã mới”).",
    empty: "Bảng không có dòng nào dùng được.",
    "no-previous": "Hãy chọn thêm bảng tổng hợp lần trước; bảng chuyển đổi chỉ dùng để so với lần đó.",
  },
  en: {
    unreadable: "This file cannot be read.",
    encoding: "The letters of the crosswalk cannot be read. Save it as “CSV UTF-8” or .xlsx.",
    "no-headings": "The crosswalk needs the columns “old name” (or “old code”) and “new name” (or “new code”).",
    empty: "The crosswalk has no row that can be used.",
    "no-previous": "Choose the previous summary, too: a crosswalk serves to compare with it.",
  },
};

function tableIn(bytes: Uint8Array, { name }: HeldFile): ReadCrosswalk | CrosswalkFault | null {
  const file = name.normalize("NFC");
  if (!TEXT_FILE.test(name)) {
    const read = readWorkbook(bytes);
    return read.ok ? tableOfWorkbook(read.workbook, (rows) => crosswalkOf(rows, file)) : "unreadable";
  }
  const text = csvText(bytes);
  return text === null ? "encoding" : crosswalkOf(csvRows(text), file);
}

/** By the rules of the terminal program. */
export async function readCrosswalkFile(file: HeldFile): Promise<ReadCrosswalkFile> {
  const bytes = await bytesOf(file);
  return { file, read: bytes === null ? "unreadable" : (tableIn(bytes, file) ?? "no-headings") };
}

/** Null where there is none in force. */
export function crosswalkIn(found: ReadCrosswalkFile | null): Crosswalk | null {
  if (found === null || typeof found.read === "string" || found.read.crosswalk.lines.length === 0) return null;
  return found.read.crosswalk;
}

export function crosswalkProblems(found: ReadCrosswalkFile | null): readonly Problem[] {
  return found === null || typeof found.read === "string" ? [] : found.read.problems;
}

/** `hasPrevious`: there is an earlier summary to compare with. */
export function crosswalkShown(
  found: ReadCrosswalkFile | null,
  hasPrevious: boolean,
  language: Language,
): MergeCrosswalk | null {
  if (found === null) return null;
  const { read, file } = found;
  const words = WORDS[language];
  if (typeof read === "string") return { file: file.name, lines: 0, complaints: [words[read]] };
  const rows = read.problems.map((one) => describeWithoutPlace(one, language));
  const lines = read.crosswalk.lines.length;
  const whole = [...(lines === 0 ? [words.empty] : []), ...(hasPrevious ? [] : [words["no-previous"]])];
  return { file: file.name, lines: hasPrevious ? lines : 0, complaints: [...whole, ...rows] };
}
