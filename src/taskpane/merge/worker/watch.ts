import type { LoadedSet } from "../../../scoring/load-criteria-set";
import type { ReadForeign } from "./read-one";

/** What the engine is told to know, and how it tells how far it is. */
export type Surroundings = {
  readonly sets: readonly LoadedSet[];
  readonly readForeign: ReadForeign;
};
export type Watch = {
  readonly progress: (at: number, of: number, file: string) => void;
  readonly merging: () => void;
  /** Lets messages in; true when this piece of work is to be given up. */
  readonly isCancelled: () => Promise<boolean>;
};
