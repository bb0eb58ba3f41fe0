import type { SetChoice } from "../pane-state";

export type CreateFormProps = {
  readonly sets: readonly SetChoice[];
  /** `isDone`: sheets were created. */
  readonly onClose: (isDone: boolean) => void;
};
