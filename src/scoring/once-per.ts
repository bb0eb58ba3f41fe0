/** What follows from an object alone, worked out once: a country's merge asks for the leaves of a set a million times. */
export function oncePer<Key extends object, Found extends object>(make: (key: Key) => Found): (key: Key) => Found {
  const known = new WeakMap<Key, Found>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = make(key);
    known.set(key, found);
    return found;
  };
}
