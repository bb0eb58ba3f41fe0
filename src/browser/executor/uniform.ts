/** What all have in common; null when they differ, as Excel says it. */
export function uniform<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
