import type { Area } from "../../sheet/address";
import { coversWholeColumns, coversWholeRows } from "../area";
import type { Engine, EngineSheet, HeldValue, SheetId } from "../engine";
import { shiftArea, type Shift } from "../shift-area";
import type { HostObject, Place } from "./host-object";
import { joinWrites } from "./join-writes";
import { fault } from "./request-fault";

/** What the executor's own writes did; told to the add-in's handlers when the answer has gone out. */
export type Told =
  | { readonly kind: "edited"; readonly place: Place; readonly before: HeldValue | null }
  | { readonly kind: "shifted"; readonly place: Place; readonly shift: Shift }
  | { readonly kind: "selected"; readonly place: Place }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheet: SheetId };

/** Ranges that outlive a request. The library never gives back those of events, so that only the last ones are kept. */
const KEPT_EVENT_RANGES = 1000;

/** One workbook while an add-in works on it. */
export class Book {
  eventsOn = true;
  private readonly told: Told[] = [];
  private readonly kept = new Map<string, Place | null>();
  private readonly eventRanges: string[] = [];
  private readonly drafts = new Map<string, () => void>();
  private nextId = 0;
  readonly engine: Engine;
  private readonly putWrites: () => void;

  constructor(
    engine: Engine,
    /** The file's name, as Workbook.name gives it. */
    readonly name: string,
    private readonly worksheet: (book: Book, sheet: SheetId) => HostObject,
  ) {
    const joined = joinWrites(engine);
    this.engine = joined.engine;
    this.putWrites = joined.flush;
  }

  /** Ranges lead to their sheet and sheets to their ranges; the circle is closed here. */
  sheetObject(sheet: SheetId): HostObject {
    return this.worksheet(this, sheet);
  }

  id(prefix: string): string {
    this.nextId += 1;
    return `${prefix}${String(this.nextId)}`;
  }

  keep(place: Place): string {
    const id = this.id("r");
    this.kept.set(id, place);
    return id;
  }

  keepForEvent(place: Place): string {
    const id = this.keep(place);
    this.eventRanges.push(id);
    const oldest = this.eventRanges.length > KEPT_EVENT_RANGES ? this.eventRanges.shift() : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return id;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  /** null when its cells or its sheet went, undefined when nobody kept it. */
  keptPlace(id: string): Place | null | undefined {
    const place = this.kept.get(id);
    return place !== undefined && place !== null && this.sheet(place.sheet) === undefined ? null : place;
  }

  keptCount(): number {
    return this.kept.size;
  }

  /** Ranges that are kept move with their cells. */
  shifted(sheet: SheetId, shift: Shift): void {
    for (const [id, place] of this.kept) {
      if (place?.sheet !== sheet) continue;
      const area = shiftArea(place.area, shift);
      this.kept.set(id, area === null ? null : { sheet, area });
    }
  }

  tell(event: Told): void {
    if (this.eventsOn) this.told.push(event);
  }

  takeTold(): readonly Told[] {
    return this.told.splice(0);
  }

  /** Rules and highlights come in several pieces: the engine gets the whole when the next reading or the end comes. */
  draft(key: string, put: () => void): void {
    this.drafts.set(key, put);
  }

  /** Also writes the cells that wait. */
  putDrafts(): void {
    this.putWrites();
    const drafts = [...this.drafts.values()];
    this.drafts.clear();
    for (const put of drafts) put();
  }

  sheet(id: SheetId): EngineSheet | undefined {
    return this.engine.sheets().find((sheet) => sheet.id === id);
  }

  /** Excel tells sheets apart without regard to case. */
  findSheet(key: string): EngineSheet | undefined {
    const sheets = this.engine.sheets();
    return sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? sheets.find(({ id }) => id === key);
  }

  livingSheet(id: SheetId): EngineSheet {
    const sheet = this.sheet(id);
    if (sheet === undefined) throw fault("ItemNotFound");
    return sheet;
  }

  /** Whole rows and columns cut to what the engine draws: they are endless in Excel alone. */
  finite({ sheet, area }: Place): Area {
    const [endlessDown, endlessAcross] = [coversWholeColumns(area), coversWholeRows(area)];
    if (!endlessDown && !endlessAcross) return area;
    const { rows, columns } = this.engine.size(sheet);
    const bottom = endlessDown ? Math.max(area.top, rows - 1) : area.bottom;
    const right = endlessAcross ? Math.max(area.left, columns - 1) : area.right;
    return { ...area, bottom, right };
  }
}
