import type { CriteriaSet } from "../scoring/criteria-set";
import { PAPER } from "./paper-words";
import { isPartyBody, type HeaderStyle, type PaperSettings } from "./paper-settings";

type Head = Pick<PaperSettings, "headOnBehalf" | "headTitle">;

/** Who signs for a body of this name, by the usual order of such bodies. */
const HEADS: readonly (readonly [name: RegExp, head: Head])[] = [
  [/^BAN (CHỈ ĐẠO|GIÁM KHẢO|TỔ CHỨC)/u, { headOnBehalf: "", headTitle: "TRƯỞNG BAN" }],
  [/^HỘI ĐỒNG/u, { headOnBehalf: "", headTitle: "CHỦ TỊCH HỘI ĐỒNG" }],
  [/^(ỦY|UỶ) BAN NHÂN DÂN/u, { headOnBehalf: "", headTitle: "CHỦ TỊCH" }],
  [/^(TỈNH|THÀNH|HUYỆN|THỊ|ĐẢNG) (ỦY|UỶ)/u, { headOnBehalf: "", headTitle: "BÍ THƯ" }],
];

/** “TM. BAN GIÁM KHẢO, TRƯỞNG BAN”; a body that we do not know is signed for by its head alone. */
function headOf(issuer: string): Head {
  const name = issuer.normalize("NFC").toUpperCase();
  for (const [known, head] of HEADS) {
    const [found] = known.exec(name) ?? [];
    if (found !== undefined) return { ...head, headOnBehalf: found };
  }
  return { headOnBehalf: "", headTitle: PAPER.signHead };
}

function styleOf({ parent, name }: CriteriaSet["issuer"]): HeaderStyle {
  if (/^BAN CHỈ ĐẠO/u.test(name.normalize("NFC").toUpperCase())) return "committee";
  return isPartyBody(parent) || isPartyBody(name) ? "party" : "state";
}

/** A seat is named after the body above: HUYỆN ỦY YÊN THẾ sits in Yên Thế. */
const SEAT =
  /^(?:(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) (?:ỦY|UỶ)|(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND))\s+(?:(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)\s+)?(.+)$/u;
const LONGEST_SEAT = 40;

function placeOf(parent: string): string {
  const [, seat = ""] = SEAT.exec(parent.normalize("NFC").toUpperCase()) ?? [];
  if (seat.length > LONGEST_SEAT) return "";
  return seat
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** What paper says before anybody has decided: as far as the issuer of the criteria set tells. */
export function defaultPaper({ issuer }: Pick<CriteriaSet, "issuer">): PaperSettings {
  return {
    style: styleOf(issuer),
    parent: issuer.parent,
    issuer: issuer.name,
    number: "",
    place: placeOf(issuer.parent),
    date: null,
    makerTitle: PAPER.signTableMaker,
    makerName: "",
    ...headOf(issuer.name),
    headWay: "",
    headOf: "",
    headName: "",
    recipients: [PAPER.recipientUnits, PAPER.recipientFile],
    leaveOut: [],
  };
}
