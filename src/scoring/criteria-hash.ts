import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import { CriteriaSet } from "./criteria-set";

const HASH_DIGITS = 12;

/** A set as JSON data again: points as decimal numbers, defaults written out. `loadCriteriaSet` gives an equal set. */
export function toJson(set: CriteriaSet): unknown {
  return z.encode(CriteriaSet, set);
}

/** JSON as RFC 8785 writes it: keys sorted, shortest numbers, no white space. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`);
  return `{${fields.join(",")}}`;
}

/** Text is in NFC since the set was read. */
export function canonicalJson(set: CriteriaSet): string {
  return canonicalText(toJson(set));
}

/** The first 12 hex digits of the SHA-256 of the canonical JSON in UTF-8. Any changed figure or word changes it. */
export function hashOf(set: CriteriaSet): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(set)))).slice(0, HASH_DIGITS);
}
