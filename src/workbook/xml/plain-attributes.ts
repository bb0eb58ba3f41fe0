import { spells } from "./plain-bytes";
import type { Attributes } from "./xml-element";

type Cut = (start: number, end: number) => string;

const MOST = 64;
/** Numbers that are kept of an attribute: where its name starts and ends, and where its value ends. */
const KEPT = 3;

/** The attributes of the tag being scanned. Their places are kept in one array for all tags: a sheet has thousands. */
export class PlainAttributes implements Attributes {
  private readonly places: number[] = [];
  private readonly decoded: (string | null)[] = [];
  private count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly cut: Cut,
  ) {}

  clear(): void {
    this.count = 0;
  }

  /** Takes name="value"; `decoded` is the value where it holds references. False for a repeated name or too many. */
  add(nameStart: number, nameEnd: number, valueEnd: number, decoded: string | null): boolean {
    if (this.count === MOST || this.repeats(nameStart, nameEnd)) return false;
    const at = this.count * KEPT;
    this.places[at] = nameStart;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = valueEnd;
    this.decoded[this.count++] = decoded;
    return true;
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      const at = index * KEPT;
      const nameEnd = this.places[at + 1] ?? 0;
      if (nameEnd - (this.places[at] ?? 0) !== name.length || !spells(this.bytes, this.places[at] ?? 0, name)) continue;
      return this.decoded[index] ?? this.cut(nameEnd + 2, this.places[at + 2] ?? 0);
    }
    return undefined;
  }

  private repeats(start: number, end: number): boolean {
    const { bytes, places } = this;
    for (let at = 0; at < this.count * KEPT; at += KEPT) {
      let known = places[at] ?? 0;
      const knownEnd = places[at + 1] ?? 0;
      if (knownEnd - known !== end - start) continue;
      let next = start;
      while (next < end && bytes[known] === bytes[next]) {
        known++;
        next++;
      }
      if (next === end) return true;
    }
    return false;
  }
}
