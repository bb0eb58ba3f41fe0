import type { Layer } from "../../scoring/layers";

/** The columns of a found sheet whose set has layers. */
export type LayerMap = {
  readonly first: number;
  readonly explanation: number | null;
  readonly second: number | null;
  /** The layer that takes entries, where the sheet still says so. */
  readonly open: Layer | null;
};
