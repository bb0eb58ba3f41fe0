import type { Cut } from "./cut-text";
import { spells } from "./plain-bytes";
import type { Attributes } from "./xml-element";

const MOST = 64;
/** Numbers kept of an attribute: where its name starts and ends, and where its value does. */
const KEPT = 4;

/** The attributes of the tag being scanned. Their places are kept in one array for all tags: a sheet has thousands. */
export class PlainAttributes implements Attributes {
  private readonly places: number[] = [];
  private readonly decoded: (string | null)[] = [];
  private count = 0;
  isAlone = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly cut: Cut,
  ) {}

  clear(): void {
    this.count = 0;
  }

  /** Begins an attribute whose name stands there. False for a repeated name or too many. */
  name(start: number, end: number): boolean {
    if (this.count === MOST || this.repeats(start, end)) return false;
    const at = this.count++ * KEPT;
    this.places[at] = start;
    this.places[at + 1] = end;
    return true;
  }

  /** Ends it with the value that stands there; `decoded` is the value where it holds references. */
  value(start: number, end: number, decoded: string | null): void {
    const at = (this.count - 1) * KEPT;
    this.places[at + 2] = start;
    this.places[at + 3] = end;
    this.decoded[this.count - 1] = decoded;
  }

  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      const at = index * KEPT;
      const start = this.places[at] ?? 0;
      if ((this.places[at + 1] ?? 0) - start !== name.length || !spells(this.bytes, start, name)) continue;
      return this.decoded[index] ?? this.cut(this.places[at + 2] ?? 0, this.places[at + 3] ?? 0);
    }
    return undefined;
  }

  private repeats(start: number, end: number): boolean {
    const { bytes, places } = this;
    for (let at = 0; at < this.count * KEPT; at += KEPT) {
      let known = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - known !== end - start) continue;
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
