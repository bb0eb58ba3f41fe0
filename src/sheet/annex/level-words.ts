import { numberOf } from "../../scoring/points";
import { readAmount } from "./read-amount";

type Json = Readonly<Record<string, unknown>>;

const POINTS = String.raw`(\d{1,7}(?:[.,]\d{1,2})?)`;
const KNOCK_OUT = new RegExp(`^(?:tiêu chí\\s+)?(\\S+)\\s+đạt ít nhất\\s+${POINTS}\\s*điểm\\.?$`, "iu");
const GROUP_SHARE = /^nhóm\s+(\S+)\s+đạt ít nhất\s+(\d{1,3}(?:[.,]\d{1,2})?)\s*%\.?$/iu;
const EACH_SHARE = /^(?:mỗi|mọi|từng|tất cả các)\s+nhóm\s+đạt ít nhất\s+(\d{1,3}(?:[.,]\d{1,2})?)\s*%\.?$/iu;
const SAMPLE = /^đủ (?:phiếu khảo sát|phiếu\s+(\S+))\.?$/iu;
const DOSSIER = /^đủ hồ sơ\.?$/iu;

function share(percent: string | undefined): number {
  return Math.round(Number((percent ?? "").replace(",", ".")) * 100) / 10_000;
}

function percent(value: unknown): string {
  return `${String(Math.round(Number(value) * 10_000) / 100).replace(".", ",")} %`;
}

/** “Tiêu chí 1.2 đạt ít nhất 2 điểm”; null for what says no condition. */
export function readGate(text: string): Json | null {
  if (DOSSIER.test(text)) return { kind: "dossier" };
  const surveys = SAMPLE.exec(text);
  if (surveys !== null) return { kind: "survey-sample", ...(surveys[1] === undefined ? {} : { form: surveys[1] }) };
  const [, each] = EACH_SHARE.exec(text) ?? [];
  if (each !== undefined) return { kind: "group-share", atLeast: share(each) };
  const [, group, part] = GROUP_SHARE.exec(text) ?? [];
  if (group !== undefined) return { kind: "group-share", group, atLeast: share(part) };
  const [, criterion, points] = KNOCK_OUT.exec(text) ?? [];
  if (criterion === undefined) return null;
  const amount = readAmount({ kind: "text", value: points ?? "" });
  return amount.is === "points" ? { kind: "knock-out", criterion, atLeast: numberOf(amount.points) } : null;
}

export function writeGate(gate: Json): string {
  switch (gate["kind"]) {
    case "knock-out":
      return `Tiêu chí ${String(gate["criterion"])} đạt ít nhất ${String(gate["atLeast"]).replace(".", ",")} điểm`;
    case "group-share": {
      const { group } = gate;
      const groups = typeof group === "string" ? `Nhóm ${group}` : "Mỗi nhóm";
      return `${groups} đạt ít nhất ${percent(gate["atLeast"])}`;
    }
    case "dossier":
      return "Đủ hồ sơ";
    case "survey-sample":
      return typeof gate["form"] === "string" ? `Đủ phiếu ${gate["form"]}` : "Đủ phiếu khảo sát";
    default:
      return "";
  }
}

const NO_LEVEL = "Không xếp mức";
const AT_MOST = /^không quá (?:mức\s+)?“?([\s\S]+?)”?$/iu;

/** What a failed condition leaves: a level at most, or none (null). `undefined` where the words say neither. */
export function readLevelAtMost(text: string): string | null | undefined {
  if (text.toLowerCase() === NO_LEVEL.toLowerCase()) return null;
  return AT_MOST.exec(text)?.[1];
}

export function writeLevelAtMost(level: unknown): string {
  return typeof level === "string" ? `Không quá mức “${level}”` : NO_LEVEL;
}

const TIE = /^(nhóm|tiêu chí)\s+(?:tiêu chí\s+)?(\S+)$/iu;
const BONUS = /^điểm thưởng$/iu;

export function readTieBreak(text: string): Json | null {
  if (BONUS.test(text)) return { by: "bonus" };
  const [, sort, id] = TIE.exec(text) ?? [];
  return id === undefined ? null : { by: sort?.toLowerCase() === "nhóm" ? "group" : "criterion", id };
}

export function writeTieBreak({ by, id }: Json): string {
  if (by === "bonus") return "Điểm thưởng";
  return `${by === "group" ? "Nhóm" : "Tiêu chí"} ${String(id)}`;
}

const STARS = /^([1-5])\s*(?:sao|⭐|\*)?$/iu;

export function readStars(text: string): number | null {
  const [, stars] = STARS.exec(text) ?? [];
  return stars === undefined ? null : Number(stars);
}
