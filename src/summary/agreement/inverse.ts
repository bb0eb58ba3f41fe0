/** The inverse of a symmetric positive definite matrix, by Gauss and Jordan's method. Changes its argument. */
export function inverseOf(matrix: number[][]): number[][] {
  const inverse = matrix.map((_, row) => matrix.map((__, column) => Number(row === column)));
  for (const [pivot, line] of matrix.entries()) {
    const own = inverse[pivot] ?? [];
    scale(line, own, 1 / (line[pivot] ?? NaN));
    for (const [row, other] of matrix.entries()) {
      const factor = other[pivot] ?? 0;
      if (row === pivot || factor === 0) continue;
      subtract(other, line, factor);
      subtract(inverse[row] ?? [], own, factor);
    }
  }
  return inverse;
}

function scale(one: number[], other: number[], factor: number): void {
  for (const list of [one, other]) for (let at = 0; at < list.length; at++) list[at] = (list[at] ?? 0) * factor;
}

function subtract(from: number[], list: readonly number[], factor: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - factor * (list[at] ?? 0);
}
