import { type HostObject, isHostObject } from "./host-object";
import { fault } from "./request-fault";

/** Reads what came with a request; anything else than expected is Excel's InvalidArgument. */
export function asText(value: unknown): string {
  if (typeof value !== "string") throw fault("InvalidArgument");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw fault("InvalidArgument");
  return value;
}

/** Not negative. */
export function asCount(value: unknown): number {
  const count = asNumber(value);
  if (!Number.isInteger(count) || count < 0) throw fault("InvalidArgument");
  return count;
}

export function asWhole(value: unknown): number {
  const whole = asNumber(value);
  if (!Number.isInteger(whole)) throw fault("InvalidArgument");
  return whole;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw fault("InvalidArgument");
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) {
    throw fault("InvalidArgument");
  }
  return value as Readonly<Record<string, unknown>>;
}

export function asObject(value: unknown, type: string): HostObject {
  if (!isHostObject(value) || value.type !== type) throw fault("InvalidArgument");
  return value;
}

/** "#fff8E1" or "FFF8E1" as "FFF8E1". */
export function asColor(value: unknown): string {
  const found = /^#?([0-9a-f]{6})$/i.exec(asText(value).trim());
  if (found?.[1] === undefined) throw fault("InvalidArgument");
  return found[1].toUpperCase();
}

/** The key of a table whose value was sent. */
export function asOneOf<Key extends string>(words: Readonly<Record<Key, string>>, value: unknown): Key {
  const text = asText(value);
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === text);
  if (found === undefined) throw fault("InvalidArgument");
  return found;
}
