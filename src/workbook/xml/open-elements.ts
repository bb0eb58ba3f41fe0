import type { XmlElement } from "./xml-element";

/** An element that has been opened: what it is in the tree, and where its name stands. */
export type OpenElement<Step extends string> = {
  element: XmlElement<Step> | undefined;
  nameStart: number;
  nameEnd: number;
  readonly around: OpenElement<Step> | undefined;
  inside: OpenElement<Step> | undefined;
  /** How many elements are around it. */
  readonly depth: number;
};

/** The elements that are open, in records that are used again: a sheet has thousands of elements but is never deep. */
export class OpenElements<Step extends string> {
  innermost: OpenElement<Step> | undefined;
  private outermost: OpenElement<Step> | undefined;

  get depth(): number {
    return this.innermost === undefined ? 0 : this.innermost.depth + 1;
  }

  push(element: XmlElement<Step> | undefined, nameStart: number, nameEnd: number): OpenElement<Step> {
    const record = this.record();
    record.element = element;
    record.nameStart = nameStart;
    record.nameEnd = nameEnd;
    this.innermost = record;
    return record;
  }

  pop(): void {
    this.innermost = this.innermost?.around;
  }

  /** The record inside the innermost one, made when nothing was so deep before. */
  private record(): OpenElement<Step> {
    const around = this.innermost;
    const known = around === undefined ? this.outermost : around.inside;
    if (known !== undefined) return known;
    const record = { element: undefined, nameStart: 0, nameEnd: 0, around, inside: undefined, depth: this.depth };
    if (around === undefined) this.outermost = record;
    else around.inside = record;
    return record;
  }
}
