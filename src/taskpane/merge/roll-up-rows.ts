/** `name` null: the units that name no parent. `rank` null: not all of its units are ranked. `mean` of the ranked ones. */
export type ParentRow = {
  readonly name: string | null;
  readonly type: string | null;
  readonly rank: number | null;
  readonly units: number;
  readonly submitted: number;
  readonly ranked: number;
  readonly mean: string | null;
};

export type PositionView = {
  readonly rank: number | null;
  readonly grandTotal: string | null;
  readonly level: string | null;
};

/** `before` null: the earlier summary does not list the unit; `mean` of the old units' grand totals, unweighted. */
export type SuccessionRow = {
  readonly name: string;
  readonly after: PositionView;
  readonly from: readonly { readonly name: string; readonly before: PositionView | null; readonly isSplit: boolean }[];
  readonly mean: string | null;
};
