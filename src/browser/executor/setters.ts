import type { HostObject } from "./host-object";

/** Setters that turn what was sent into a part of something, and change that part. */
export function setters<Part>(
  parts: Readonly<Record<string, (value: unknown) => Part>>,
  change: (part: Part) => void,
): NonNullable<HostObject["set"]> {
  const made = Object.entries(parts).map(([name, part]) => {
    const set = (value: unknown): void => {
      change(part(value));
    };
    return [name, set] as const;
  });
  return Object.fromEntries(made);
}
