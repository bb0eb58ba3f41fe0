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
