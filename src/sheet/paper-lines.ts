import { PAPER } from "./paper-words";
import { isPartyForm, type PaperSettings, type SigningWay } from "./paper-settings";

const TWO = 2;
const FIRST_MONTHS = 2;

/** Days below 10 and the months 1 and 2 have a nought before them (Nghị định 30/2020, Phụ lục I, mục II.4). */
export function placeAndDate({ place, date }: Pick<PaperSettings, "place" | "date">): string {
  const where = place === "" ? PAPER.placeDots : place;
  if (date === null) return `${where}, ${PAPER.dateDots}`;
  const day = String(date.day).padStart(TWO, "0");
  const month = date.month <= FIRST_MONTHS ? `0${String(date.month)}` : String(date.month);
  return `${where}, ngày ${day} tháng ${month} năm ${String(date.year)}`;
}

/** “Số: 05/BC-BCĐ”, of the Party “Số 05-BC/BCĐ”; numbers below 10 have a nought before them. */
export function numberLine(paper: PaperSettings): string {
  const number = paper.number.replace(/^\d(?!\d)/u, (digit) => `0${digit}`);
  if (isPartyForm(paper)) return `${PAPER.number30} ${number === "" ? PAPER.partyNumberDots : number}`;
  return `${PAPER.number30}: ${number === "" ? PAPER.stateNumberDots : number}`;
}

/** The Party writes these with a stroke; for the other two we found no such form and keep the state's. */
const PARTY_MARKS: Readonly<Record<string, string>> = { TM: "T/M", KT: "K/T", TL: "T/L" };

function mark(short: "TM" | Exclude<SigningWay, "">, paper: PaperSettings): string {
  const stroke = isPartyForm(paper) ? PARTY_MARKS[short] : undefined;
  return stroke ?? `${short}.`;
}

/** What stands above the head's signature, line by line: TM. BAN CHỈ ĐẠO, KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN. */
export function headLines(paper: PaperSettings): readonly string[] {
  const { headOnBehalf, headWay, headOf, headTitle } = paper;
  const behalf = headOnBehalf === "" ? [] : [`${mark("TM", paper)} ${headOnBehalf}`];
  if (headWay === "Q") return [...behalf, `${mark("Q", paper)} ${headTitle}`];
  return headWay === "" ? [...behalf, headTitle] : [...behalf, `${mark(headWay, paper)} ${headOf}`, headTitle];
}

/** A dash before each, a semicolon behind, a full stop behind the last. */
export function recipientLines({ recipients }: Pick<PaperSettings, "recipients">): readonly string[] {
  return recipients.map((one, at) => `- ${one}${at === recipients.length - 1 ? "." : ";"}`);
}
