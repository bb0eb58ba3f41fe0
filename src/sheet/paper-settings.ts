import type { CalendarDay } from "./calendar-day";

/**
 * Whose document a paper is: of a state body (Nghị định 30/2020/NĐ-CP), of a Party body (Hướng dẫn 36-HD/VPTW), or of a
 * steering committee, which writes as the body that set it up does.
 */
export type HeaderStyle = "state" | "party" | "committee";
/** In whose place somebody signs: ký thay, thừa lệnh, thừa ủy quyền, quyền; "" signs in their own. */
export type SigningWay = "" | "KT" | "TL" | "TUQ" | "Q";

/** Columns of the summary that may stay off the paper where it has too many of them. */
export const LEAVABLE_COLUMNS = ["code", "parent", "groups", "judges", "self", "difference", "note"] as const;
export type LeavableColumn = (typeof LEAVABLE_COLUMNS)[number];

/** What a secretary decides about paper once for a workbook. A blank text is left to the pen or left out. */
export type PaperSettings = {
  readonly style: HeaderStyle;
  /** The body above the issuing one. */
  readonly parent: string;
  readonly issuer: string;
  /** Number and sign without the word “Số”: 15/BC-BCĐ, of a Party body 15-BC/BCĐ. */
  readonly number: string;
  readonly place: string;
  readonly date: CalendarDay | null;
  readonly makerTitle: string;
  readonly makerName: string;
  /** The body in whose name the head signs: BAN GIÁM KHẢO. */
  readonly headOnBehalf: string;
  readonly headWay: SigningWay;
  /** Whose place the head takes: TRƯỞNG BAN. */
  readonly headOf: string;
  readonly headTitle: string;
  readonly headName: string;
  /** Without the dash before and the mark behind each. */
  readonly recipients: readonly string[];
  readonly leaveOut: readonly LeavableColumn[];
};

/** Tỉnh ủy, Đảng ủy, Ban Chấp hành Đảng bộ, Chi bộ …, in both spellings of “ủy”. */
const PARTY_BODY = /(TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) (ỦY|UỶ)(?! BAN)|ĐẢNG BỘ|CHI BỘ|ĐẢNG CỘNG SẢN/u;

export function isPartyBody(name: string): boolean {
  return PARTY_BODY.test(name.normalize("NFC").toUpperCase());
}

/** Whether a paper has the form of the Party: no Quốc hiệu, a star below the issuing body, T/M. */
export function isPartyForm({ style, parent }: Pick<PaperSettings, "style" | "parent">): boolean {
  return style === "party" || (style === "committee" && isPartyBody(parent));
}
