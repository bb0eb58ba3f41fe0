import type { UnitChange } from "../../merge/unit-row";
import type { MergeTools } from "./merge-tools";

type Tools = Pick<MergeTools, "say" | "points">;

/** "Xã Đồng Tâm: 89,50 → 90,00 điểm, 4 sao → 5 sao, hạng 3 → 2" */
export function changeSentence({ name, kind, points: total, level, rank }: UnitChange, { say, points }: Tools): string {
  if (kind !== "changed") return say(`change.${kind}`, { name });
  const figure = (one: string | null): string => (one === null ? say("change.noPoints") : points(one));
  // A unit that has no points has no level either; only one that has them can fail to reach one.
  const named = (one: string | null, ofPoints: string | null | undefined): string =>
    one ?? say(ofPoints === null ? "change.noRank" : "change.noLevel");
  const place = (one: number | null): string => (one === null ? say("change.noRank") : String(one));
  const parts = [
    total === null ? null : say("change.points", { from: figure(total.from), to: figure(total.to) }),
    level === null
      ? null
      : say("change.level", { from: named(level.from, total?.from), to: named(level.to, total?.to) }),
    rank === null ? null : say("change.rank", { from: place(rank.from), to: place(rank.to) }),
  ];
  return say("change.line", { name, what: parts.filter((part) => part !== null).join(", ") });
}
