import type { DistanceView, MarginView, MergeInsight, TieView } from "../../merge/merge-insight";

export type UnitInsight = {
  readonly ties: readonly TieView[];
  readonly distance: DistanceView | null;
  readonly margin: MarginView | null;
};

const NOTHING: UnitInsight = { ties: [], distance: null, margin: null };

/** What is known of each unit, by its key: 3,321 rows must not each search 3,321 others. */
export function unitInsights(insight: MergeInsight | null | undefined): (key: string) => UnitInsight {
  const found = new Map<string, UnitInsight>();
  const put = (key: string, more: (known: UnitInsight) => Partial<UnitInsight>): void => {
    const known = found.get(key) ?? NOTHING;
    found.set(key, { ...known, ...more(known) });
  };
  for (const distance of insight?.distances ?? []) put(distance.unit.key, () => ({ distance }));
  for (const margin of insight?.margins ?? []) put(margin.key, () => ({ margin }));
  for (const tie of insight?.ties ?? []) {
    for (const { key } of [tie.better, tie.other]) put(key, ({ ties }) => ({ ties: [...ties, tie] }));
  }
  return (key) => found.get(key) ?? NOTHING;
}
