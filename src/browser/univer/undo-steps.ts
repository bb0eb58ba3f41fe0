import { type IUndoRedoItem, LocalUndoRedoService, sequenceExecute } from "@univerjs/core";

/** The engine's undo, with steps that hold many changes: its own batches undo them in the order they were made. */
export class UndoSteps extends LocalUndoRedoService {
  #step: IUndoRedoItem | null = null;
  #depth = 0;
  /** While the program undoes or redoes. */
  isMoving = false;

  begin(unitID: string): () => void {
    this.#step ??= { unitID, undoMutations: [], redoMutations: [] };
    this.#depth++;
    let ended = false;
    return () => {
      if (!ended) this.#end();
      ended = true;
    };
  }

  #end(): void {
    this.#depth--;
    const step = this.#step;
    if (this.#depth > 0 || step === null) return;
    this.#step = null;
    if (step.undoMutations.length > 0) super.pushUndoRedo(step);
  }

  /** An item with an id is a person's entry, which a rule may still take back. */
  override pushUndoRedo(item: IUndoRedoItem): void {
    const step = this.#step;
    if (step === null || item.id !== undefined || item.unitID !== step.unitID) {
      super.pushUndoRedo(item);
      return;
    }
    step.redoMutations.push(...item.redoMutations);
    step.undoMutations.unshift(...item.undoMutations);
  }

  undo(unitID: string): boolean {
    return this.#move(this._getUndoStack(unitID, true), this._getRedoStack(unitID, true), "undoMutations");
  }

  redo(unitID: string): boolean {
    return this.#move(this._getRedoStack(unitID, true), this._getUndoStack(unitID, true), "redoMutations");
  }

  #move(from: IUndoRedoItem[], to: IUndoRedoItem[], which: "undoMutations" | "redoMutations"): boolean {
    const item = from.at(-1);
    if (item === undefined) return false;
    this.isMoving = true;
    const { result } = sequenceExecute(item[which], this._commandService);
    this.isMoving = false;
    if (!result) return false;
    from.pop();
    to.push(item);
    this._updateStatus();
    return true;
  }
}
