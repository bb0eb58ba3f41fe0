import { groupBy } from "../../../summary/order";

/** So many rows travel in one message: those of 3,321 units at once held the page's thread up for 0.2 s. */
const AT_ONCE = 250;

/** Some rows of the list that stands at `path` ("shown.units") in an answer. */
export type Piece = { readonly path: string; readonly rows: readonly unknown[] };
type Fields = Readonly<Record<string, unknown>>;

/** By its tag: what a message brings may have the prototypes of the other side. */
function isFields(value: unknown): value is Fields {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function cut(rows: readonly unknown[], path: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) pieces.push({ path, rows: rows.slice(at, at + AT_ONCE) });
  return pieces;
}

/** The parts of a value by their names or places; null for what has none. A hole in a list is a place, too. */
function partsOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (Array.isArray(value)) return Array.from<unknown, [string, unknown]>(value, (one, at) => [String(at), one]);
  return isFields(value) ? Object.entries(value) : null;
}

/** As `value` is made, of these parts. */
function madeLike(value: unknown, parts: readonly (readonly [string, unknown])[]): unknown {
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const under = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** An answer without its long lists, which are empty in it, and what is missing there, in order. */
export function inPieces(answer: unknown, path = ""): { readonly rest: unknown; readonly pieces: readonly Piece[] } {
  if (Array.isArray(answer) && answer.length > AT_ONCE) return { rest: [], pieces: cut(answer, path) };
  const parts = partsOf(answer);
  if (parts === null) return { rest: answer, pieces: [] };
  const found = parts.map(([name, value]) => ({ name, ...inPieces(value, under(path, name)) }));
  return {
    rest: madeLike(
      answer,
      found.map(({ name, rest }) => [name, rest]),
    ),
    pieces: found.flatMap(({ pieces }) => pieces),
  };
}

function filled(rest: unknown, pieces: ReadonlyMap<string, readonly Piece[]>, path: string): unknown {
  const own = pieces.get(path);
  if (own !== undefined) return own.flatMap(({ rows }) => rows);
  const parts = partsOf(rest);
  if (parts === null) return rest;
  return madeLike(
    rest,
    parts.map(([name, value]) => [name, filled(value, pieces, under(path, name))]),
  );
}

/** The answer as it was before it was cut. */
export function joined(rest: unknown, pieces: readonly Piece[]): unknown {
  return pieces.length === 0
    ? rest
    : filled(
        rest,
        groupBy(pieces, ({ path }) => path),
        "",
      );
}
