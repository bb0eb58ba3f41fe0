import type { Layer } from "../../scoring/layers";
import type { Problem } from "../../scoring/problem";
import type { VersionChange } from "../../scoring/version-change";

/** What carrying the sheet in view would do. */
export type CarryPreview = {
  /** In what the sheet's version differs; none where only the layer changes. */
  readonly changes: readonly VersionChange[];
  readonly carried: number;
  readonly left: readonly Problem[];
  /** The layers of its set, and the one that takes entries now; none where the set has no layers. */
  readonly layers: readonly Layer[];
  readonly open: Layer | null;
  /** Its points come from a survey sheet, which the terminal carries together with it. */
  readonly isFed: boolean;
};

/** None rejects: what goes wrong becomes the pane's fault, and the answer is false or null. */
export type CarryCommands = {
  readonly preview: (takesReworded: boolean) => CarryPreview | null;
  /** Lays a sheet of the version in force beside the one in view, which stays as it is. */
  readonly toVersion: (takesReworded: boolean) => Promise<boolean>;
  /** Lays the sheet in view anew with another layer open; every entry stays. */
  readonly toLayer: (layer: Layer) => Promise<boolean>;
};
