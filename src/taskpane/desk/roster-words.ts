import type { Language } from "../../sheet/describe";

/** Why a whole roster cannot be used. */
export type RosterFault = "no-name" | "empty" | "encoding";

export const ROSTER_WORDS: Readonly<Record<Language, Readonly<Record<RosterFault, string>>>> = {
  vi: {
    "no-name": "Danh sách không có cột “tên” (hoặc “name”).",
    empty: "Danh sách không có đơn vị nào.",
    encoding: "Không đọc được chữ trong danh sách. Hãy lưu dạng “CSV UTF-8” hoặc .xlsx.",
  },
  en: {
    "no-name": "The roster has no column “name” (or “tên”).",
    empty: "The roster lists no unit.",
    encoding: "The letters of the roster cannot be read. Save it as “CSV UTF-8” or .xlsx.",
  },
};
