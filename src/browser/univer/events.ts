import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import { sameArea } from "../area";
import type { EngineEvent, SheetId } from "../engine";
import { Edits } from "./edits";
import { areaOf, BOOK, workbookOf, type Session } from "./session";
import { activeSheet, selection } from "./sheets";

type Listener = (event: EngineEvent) => void;
type Params = {
  readonly unitId?: string;
  readonly subUnitId?: SheetId;
  readonly range?: IRange;
  readonly name?: string;
  readonly sheet?: { readonly id: SheetId };
};

const LINES: Readonly<Record<string, "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted">> = {
  [InsertRowMutation.id]: "rows-inserted",
  [RemoveRowMutation.id]: "rows-deleted",
  [InsertColMutation.id]: "columns-inserted",
  [RemoveColMutation.id]: "columns-deleted",
};

function structural(session: Session, { id, params }: ICommandInfo): EngineEvent | null {
  const { subUnitId = "", range, name = "", sheet } = (params ?? {}) as Params;
  switch (id) {
    case InsertSheetMutation.id:
      return { kind: "added", sheet: sheet?.id ?? "" };
    case RemoveSheetMutation.id:
      return { kind: "deleted", sheet: subUnitId };
    case SetWorksheetNameMutation.id:
      return renamed(session, subUnitId, name);
    default: {
      const line = LINES[id];
      return line === undefined || range === undefined
        ? null
        : { kind: line, sheet: subUnitId, area: wholeLines(line, areaOf(range)) };
    }
  }
}

/** Excel tells of whole rows and columns, the engine of those that it draws. */
function wholeLines(line: (typeof LINES)[string], area: Area): Area {
  return line.startsWith("rows")
    ? { ...area, left: 0, right: MAX_COLUMNS - 1 }
    : { ...area, top: 0, bottom: MAX_ROWS - 1 };
}

function renamed(session: Session, sheet: SheetId, after: string): EngineEvent | null {
  const before = workbookOf(session).getSheetBySheetId(sheet)?.getName() ?? "";
  return before === after ? null : { kind: "renamed", sheet, before, after };
}

export type Events = {
  readonly listen: (listener: Listener) => () => void;
  /** Waits with what a person did until it is known whether it stands. */
  readonly holdFor: (verdict: Promise<unknown>) => void;
  /** Resolves when everything that happened so far has been told. */
  readonly told: () => Promise<void>;
};

/** Gathers what the engine does for one action of a person and tells it once, when the action is over. */
class Teller {
  readonly #listeners = new Set<Listener>();
  readonly #edits = new Edits();
  #changes: EngineEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #verdict: Promise<unknown> | null = null;
  #telling = Promise.resolve();
  #active: SheetId | null = null;
  #selected: Extract<EngineEvent, { kind: "selected" }> | null = null;

  constructor(readonly session: Session) {}

  before(info: ICommandInfo, isOurs: boolean): void {
    if ((info.params as Params | undefined)?.unitId !== BOOK) return;
    if (isOurs) {
      if (this.#timer !== undefined && this.#verdict === null) this.tell();
      return;
    }
    const change = structural(this.session, info);
    if (change !== null) this.#changes.push(change);
    const isEdit = this.#edits.watch(this.session, info.id, info.params);
    if (change !== null || isEdit) this.#soon();
  }

  after({ id, params }: ICommandInfo, isOurs: boolean): void {
    if ((params as Params | undefined)?.unitId !== BOOK) return;
    if (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id) return;
    if (isOurs) this.#look();
    else if (!isMoving(params)) this.#soon();
  }

  hold(verdict: Promise<unknown>): void {
    this.#verdict = verdict;
    const release = (): void => {
      if (this.#verdict === verdict) this.#verdict = null;
      this.#soon();
    };
    verdict.then(release, release);
  }

  async told(): Promise<void> {
    while (this.#timer !== undefined || this.#verdict !== null) {
      await (this.#verdict ?? new Promise((resolve) => setTimeout(resolve, 0)));
    }
    await this.#telling;
  }

  listen(listener: Listener): () => void {
    if (this.#active === null) this.#look();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#verdict === null) this.tell();
    }, 0);
  }

  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = this.#changes;
    this.#changes = [];
    // Formulas that follow a moved row, a renamed or a deleted sheet are no edits of a person.
    const edits = this.#edits.take(this.session);
    const events = [...(changes.length > 0 ? changes : edits), ...this.#look()];
    for (const event of events) for (const listener of this.#listeners) listener(event);
  }

  /** What is active and selected now, as events where it differs from what was told last. */
  #look(): readonly EngineEvent[] {
    const { sheet, area } = selection(this.session);
    const activated: EngineEvent[] =
      this.#active === null || this.#active === sheet ? [] : [{ kind: "activated", sheet }];
    const before = this.#selected;
    const isSame = before?.sheet === sheet && sameArea(before.area, area);
    this.#active = activeSheet(this.session);
    this.#selected = { kind: "selected", sheet, area };
    return [...activated, ...(isSame || before === null ? [] : [this.#selected])];
  }
}

/** The mouse is still down. */
function isMoving(params: object | undefined): boolean {
  const type = (params as { readonly type?: number } | undefined)?.type;
  return type === 0 || type === 1;
}

export function tellEvents(session: Session): Events {
  const teller = new Teller(session);
  const { commands } = session;
  commands.beforeCommandExecuted((info, options) => {
    if (options?.onlyLocal !== true) teller.before(info, session.isQuiet());
  });
  commands.onCommandExecuted((info) => {
    teller.after(info, session.isQuiet());
  });
  return {
    listen: (listener) => teller.listen(listener),
    holdFor: (verdict) => {
      teller.hold(verdict);
    },
    told: () => teller.told(),
  };
}
