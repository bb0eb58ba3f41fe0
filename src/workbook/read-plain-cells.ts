import { cellContent, textContent, type Content } from "./cell-content";
import { PlainCellTag } from "./read-plain-cell-tag";
import type { Cut } from "./xml/cut-text";
import {
  AMPERSAND,
  EQUALS,
  FIRST_NOT_ASCII,
  GREATER,
  isDigit,
  LESS,
  LETTER_C,
  LETTER_F,
  LETTER_V,
  NO,
  POINT,
  SLASH,
  TEXT_STOPS,
  ZERO,
} from "./xml/plain-bytes";
import { withoutReferences } from "./xml/plain-references";

/** Whole numbers of so many digits are exact, and so is the nearest number to one of them over a power of ten. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * Reads from the bytes those cells that are written as nearly all are: an address, a style and a type, a formula without
 * attributes, a value. It takes half the time of hearing of each element. It says NO to whatever is written in
 * another way, faults included, and leaves that to the scanner. The fields are those of the cell that was read last.
 */
export class PlainCells {
  readonly tag: PlainCellTag;
  formula: string | null = null;
  content: Content | null = null;
  private isAscii = true;
  private hasReferences = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly cut: Cut,
    private readonly texts: readonly string[],
  ) {
    this.tag = new PlainCellTag(bytes, cut);
  }

  /** Gives where the cell that starts there ends. */
  read(start: number): number {
    const { tag } = this;
    let at = tag.read(start);
    if (this.formula !== null) this.formula = null;
    if (this.content !== null) this.content = null;
    if (at === NO || tag.isAlone) return at;
    if (this.opens(at, LETTER_F)) at = this.readFormula(at + 3);
    if (at !== NO && this.opens(at, LETTER_V)) at = this.readValue(at + 3);
    return at === NO ? NO : this.afterEnd(at, LETTER_C);
  }

  private opens(at: number, name: number): boolean {
    const { bytes } = this;
    return bytes[at] === LESS && bytes[at + 1] === name && bytes[at + 2] === GREATER;
  }

  /** Gives where the end tag that must stand there ends. */
  private afterEnd(at: number, name: number): number {
    const { bytes } = this;
    const isEnd = bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === name && bytes[at + 3] === GREATER;
    return isEnd ? at + 4 : NO;
  }

  /** Not of a formula that begins with a reference, which may stand for the = that some programs write in front. */
  private readFormula(start: number): number {
    const { bytes } = this;
    const end = this.endOfText(start);
    if (end === NO || bytes[start] === AMPERSAND) return NO;
    this.formula = this.text(bytes[start] === EQUALS ? start + 1 : start, end);
    return this.formula === null ? NO : this.afterEnd(end, LETTER_F);
  }

  private readValue(start: number): number {
    const { type } = this.tag;
    const end = type === "s" ? this.readShared(start) : type === "n" ? this.readNumber(start) : NO;
    return end === NO ? this.readOther(start) : end;
  }

  private readShared(start: number): number {
    const { bytes } = this;
    let at = start;
    let index = 0;
    for (let byte = bytes[at] ?? 0; isDigit(byte); byte = bytes[++at] ?? 0) index = index * 10 + byte - ZERO;
    const text = at === start ? undefined : this.texts[index];
    if (text === undefined) return NO;
    this.content = textContent(text);
    return this.afterEnd(at, LETTER_V);
  }

  /** Digits around at most one point. */
  private readNumber(start: number): number {
    const { bytes } = this;
    let at = start;
    let number = 0;
    let byte = bytes[at] ?? 0;
    for (; isDigit(byte); byte = bytes[++at] ?? 0) number = number * 10 + byte - ZERO;
    let points = 0;
    const point = at;
    if (byte === POINT) {
      points = 1;
      for (byte = bytes[++at] ?? 0; isDigit(byte); byte = bytes[++at] ?? 0) number = number * 10 + byte - ZERO;
    }
    const digits = at - start - points;
    if (digits < 1 || digits > EXACT_DIGITS) return NO;
    this.content = { kind: "number", value: points === 0 ? number : number / (POWERS[at - point - 1] ?? 1) };
    return this.afterEnd(at, LETTER_V);
  }

  private readOther(start: number): number {
    const end = this.endOfText(start);
    if (end === NO) return NO;
    const text = this.text(start, end);
    if (text === null) return NO;
    this.content = text === "" ? null : cellContent(this.tag.type, text, this.texts);
    return this.afterEnd(end, LETTER_V);
  }

  private endOfText(start: number): number {
    const { bytes } = this;
    let seen = 0;
    this.hasReferences = false;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      seen |= byte;
      if (TEXT_STOPS[byte] !== 1) continue;
      this.isAscii = seen < FIRST_NOT_ASCII;
      if (byte === LESS) return at;
      if (byte !== AMPERSAND) return NO;
      this.hasReferences = true;
    }
    return NO;
  }

  private text(start: number, end: number): string | null {
    const text = this.cut(start, end, this.isAscii);
    return this.hasReferences ? withoutReferences(text) : text;
  }
}
