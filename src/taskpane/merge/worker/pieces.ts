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

/** An answer without its long lists, which are empty in it, and what is missing there, in order. */
export function inPieces(answer: unknown, path = ""): { readonly rest: unknown; readonly pieces: readonly Piece[] } {
  if (Array.isArray(answer) && answer.length > AT_ONCE) return { rest: [], pieces: cut(answer, path) };
  if (!isFields(answer)) return { rest: answer, pieces: [] };
  const parts = Object.entries(answer).map(([name, value]) => ({
    name,
    ...inPieces(value, path === "" ? name : `${path}.${name}`),
  }));
  return {
    rest: Object.fromEntries(parts.map(({ name, rest }) => [name, rest])),
    pieces: parts.flatMap(({ pieces }) => pieces),
  };
}

/** The answer as it was before it was cut. */
export function joined(rest: unknown, pieces: readonly Piece[], path = ""): unknown {
  const own = pieces.filter((piece) => piece.path === path);
  if (own.length > 0) return own.flatMap(({ rows }) => rows);
  if (!isFields(rest)) return rest;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, joined(value, pieces, path === "" ? name : `${path}.${name}`)]),
  );
}
