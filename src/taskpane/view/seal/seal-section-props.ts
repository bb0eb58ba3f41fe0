import type { ScoreView } from "../../pane-state";
import type { SealCommands } from "../../seal/seal-commands";

export type SealSectionProps = { readonly view: ScoreView; readonly seals: SealCommands };
