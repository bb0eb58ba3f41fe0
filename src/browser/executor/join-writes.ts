import type { Area } from "../../sheet/address";
import { boundingArea, columnCount, intersection, rowCount, sameArea } from "../area";
import type { CellInputs, Engine, SheetId } from "../engine";

type Formats = Parameters<Engine["setFormats"]>[2];
type Piece = { readonly area: Area; inputs: CellInputs | null; formats: Formats | null };

/** Pieces far apart are written one by one: an area around them all would be mostly holes. */
const MOST_HOLES = 10_000;

function sizeOf(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** The rows of each piece at its place in one area; what no piece covers is left alone. */
function joined<Cell>(
  area: Area,
  pieces: readonly { readonly area: Area; readonly rows: readonly (readonly (Cell | undefined)[])[] }[],
): (Cell | undefined)[][] {
  const whole = Array.from({ length: rowCount(area) }, () =>
    Array<Cell | undefined>(columnCount(area)).fill(undefined),
  );
  for (const { area: part, rows } of pieces) {
    for (const [down, row] of rows.entries()) {
      const target = whole[part.top - area.top + down];
      for (const [across, cell] of row.entries()) if (target) target[part.left - area.left + across] = cell;
    }
  }
  return whole;
}

/** Hands rows that stand beside each other to the engine at once. */
function putJoined<Cell>(
  pieces: readonly { readonly area: Area; readonly rows: readonly (readonly (Cell | undefined)[])[] }[],
  put: (area: Area, rows: readonly (readonly (Cell | undefined)[])[]) => void,
): void {
  const [first, ...more] = pieces;
  if (first === undefined) return;
  const around = more.reduce((area, piece) => boundingArea(area, piece.area), first.area);
  const filled = pieces.reduce((sum, { area }) => sum + sizeOf(area), 0);
  if (sizeOf(around) - filled <= filled + MOST_HOLES) put(around, joined(around, pieces));
  else for (const { area, rows } of pieces) put(area, rows);
}

/** Writes to cells of one sheet that no other write has met yet. */
class Waiting {
  #sheet: SheetId | null = null;
  #pieces: Piece[] = [];

  constructor(readonly engine: Engine) {}

  meets(sheet: SheetId, area: Area): boolean {
    return sheet === this.#sheet && this.#pieces.some((piece) => intersection(piece.area, area) !== null);
  }

  #add(sheet: SheetId, piece: Piece): void {
    if (this.#sheet !== sheet || this.meets(sheet, piece.area)) this.flush();
    this.#sheet = sheet;
    this.#pieces.push(piece);
  }

  write(sheet: SheetId, area: Area, inputs: CellInputs): void {
    this.#add(sheet, { area, inputs, formats: null });
  }

  /** Formats go behind the values of the same cells. */
  setFormats(sheet: SheetId, area: Area, formats: Formats): void {
    const last = this.#pieces.at(-1);
    if (sheet === this.#sheet && last?.formats === null && sameArea(last.area, area)) last.formats = formats;
    else this.#add(sheet, { area, inputs: null, formats });
  }

  flush(): void {
    const [sheet, pieces] = [this.#sheet, this.#pieces];
    this.#sheet = null;
    this.#pieces = [];
    if (sheet === null) return;
    const of = <Rows>(rows: (piece: Piece) => Rows | null) =>
      pieces.flatMap((piece) => {
        const own = rows(piece);
        return own === null ? [] : [{ area: piece.area, rows: own }];
      });
    putJoined(
      of(({ inputs }) => inputs),
      (area, rows) => {
        this.engine.write(sheet, area, rows);
      },
    );
    putJoined(
      of(({ formats }) => formats),
      (area, rows) => {
        this.engine.setFormats(sheet, area, rows);
      },
    );
  }
}

/** Each function of the engine, after everything that waits has been written. */
function flushFirst(engine: Engine, flush: () => void): Engine {
  const names = Object.keys(engine) as (keyof Engine)[];
  const calls = names.map((name) => {
    const call = (...args: readonly unknown[]): unknown => {
      flush();
      return (engine[name] as (...args: readonly unknown[]) => unknown)(...args);
    };
    return [name, call];
  });
  return Object.fromEntries(calls) as Engine;
}

/**
 * The engine, except that writes to different cells of a sheet wait for each other and arrive as one: Microsoft's
 * library cuts 5,000 rows of 20 cells into 67 assignments, and the engine looks at the whole sheet after each change.
 * Whatever could see the difference, the end of a step included, writes first what waits; `flush` does so by itself.
 */
export function joinWrites(engine: Engine): { readonly engine: Engine; readonly flush: () => void } {
  const waiting = new Waiting(engine);
  const flush = (): void => {
    waiting.flush();
  };
  const after = flushFirst(engine, flush);
  return {
    flush,
    engine: {
      ...after,
      // Contents and number formats of cells change none of these.
      sheets: () => engine.sheets(),
      protection: (sheet) => engine.protection(sheet),
      merges: (sheet) => engine.merges(sheet),
      styles: (sheet, area) => engine.styles(sheet, area),
      cells: (sheet, area) => (waiting.meets(sheet, area) ? after : engine).cells(sheet, area),
      write: (sheet, area, inputs) => {
        waiting.write(sheet, area, inputs);
      },
      setFormats: (sheet, area, formats) => {
        waiting.setFormats(sheet, area, formats);
      },
      beginStep: () => {
        const end = after.beginStep();
        return () => {
          flush();
          end();
        };
      },
    },
  };
}
