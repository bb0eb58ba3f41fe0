import type { ScoreView } from "../../sheet-view";
import type { SealCommands } from "../../seal/seal-commands";

export type SealSectionProps = { readonly view: ScoreView; readonly seals: SealCommands };
