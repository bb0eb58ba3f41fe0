import { decimalOf, NO_POINTS, pointsOf, sumOf, type Points } from "../../scoring/points";
import { fold } from "../fold";
import { lineText, type AnnexLine } from "./annex-lines";
import { complain, type Json, type Sink } from "./annex-sink";
import { objectOf, objectsOf } from "./written-lines";
import { readAmount } from "./read-amount";

function maxOf(json: Json, key: string): Points {
  return pointsOf(Number(json[key] ?? 0)) ?? NO_POINTS;
}

/** “Tổng cộng” sums the whole table; “Cộng”, “Tổng mục I” may sum the group above it. */
const WHOLE =
  /^tổng(?: cộng| điểm| số(?: điểm)?| toàn bộ)?(?: \(.*\))?(?: (?:của )?(?:bộ tiêu chí|các tiêu chí|toàn bảng))?:?$/u;

function isWhole(line: AnnexLine): boolean {
  return [lineText(line, "number"), lineText(line, "title")].some((text) => WHOLE.test(fold(text)));
}

type Sums = {
  readonly groups: Points;
  readonly bonus: Points;
  readonly tops: readonly { readonly row: number; readonly max: Points }[];
};

function expectedOf(line: AnnexLine, { groups, bonus, tops }: Sums): readonly Points[] {
  const all = [groups, sumOf([groups, bonus])];
  const above = tops.filter(({ row }) => row < line.row);
  const last = above.at(-1);
  if (isWhole(line) || last === undefined) return all;
  return [last.max, sumOf(above.map(({ max }) => max)), ...all];
}

/** Compares every total with what the rows add up to, and tells whether it counts the bonus. */
function checkTotals(sink: Sink, sums: Sums): boolean {
  let countsBonus = false;
  for (const line of sink.annex.foreign?.totals ?? []) {
    const amount = readAmount(line.cells.max);
    if (amount.is === "wrong") complain(sink, line, "max", amount.complaint);
    if (amount.is !== "points" || sink.unsummed.size > 0) continue;
    const expected = expectedOf(line, sums);
    if (expected.includes(amount.points)) {
      countsBonus ||= amount.points !== sums.groups && amount.points === sumOf([sums.groups, sums.bonus]);
      continue;
    }
    const facts = { found: decimalOf(amount.points), expected: decimalOf(expected[0] ?? NO_POINTS) };
    complain(sink, line, "max", { code: "annex-total-differs", facts });
  }
  return countsBonus;
}

/**
 * The scale of a foreign table is what its groups add up to, and the bonus belongs to it where the total says so. Its
 * own totals are checked, never believed.
 */
export function scaled(sink: Sink, json: Json): Json {
  if (sink.annex.foreign === undefined) return json;
  const list = objectsOf(json["groups"]);
  const tops = list.map((group) => ({
    row: sink.lines.get(String(group["id"]))?.row ?? 0,
    max: maxOf(group, "max"),
  }));
  const groups = sumOf(tops.map(({ max }) => max));
  const bonus = json["bonus"] === undefined ? NO_POINTS : maxOf(objectOf(json["bonus"]), "cap");
  const isInside = checkTotals(sink, { groups, bonus, tops });
  const scale = (isInside ? sumOf([groups, bonus]) : groups) / 100;
  if (json["bonus"] === undefined) return { ...json, scale };
  return { ...json, scale, bonus: { ...objectOf(json["bonus"]), place: isInside ? "inside" : "on-top" } };
}
