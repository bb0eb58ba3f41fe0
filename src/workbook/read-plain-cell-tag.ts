import { MAX_COLUMNS, MAX_ROWS } from "../sheet/address";
import type { Cut } from "./xml/cut-text";
import {
  digitAt,
  EQUALS,
  GREATER,
  LESS,
  LETTER_C,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  NO,
  QUOTE,
  SLASH,
  SPACE,
} from "./xml/plain-bytes";

const BEFORE_FIRST_LETTER = 64;
const LETTERS = 26;
const SMALL_A = 97;
const SMALL_Z = 122;

/** The start of a cell: an address in capitals, then a style and a type at most. Fields are those of the tag read last. */
export class PlainCellTag {
  row = 0;
  column = 0;
  type = "n";
  style = 0;
  /** Whether the cell closes itself. */
  isAlone = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly cut: Cut,
  ) {}

  /** Gives where the tag that starts there ends; NO when it is written in another way. */
  read(start: number): number {
    const { bytes } = this;
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_C || bytes[start + 2] !== SPACE) return NO;
    const afterAddress = this.isAttribute(start + 3, LETTER_R) ? this.readAddress(start + 6) : NO;
    const end = afterAddress === NO ? NO : this.readLooks(afterAddress);
    if (end === NO) return NO;
    this.isAlone = bytes[end] === SLASH;
    const last = this.isAlone ? end + 1 : end;
    return bytes[last] === GREATER ? last + 1 : NO;
  }

  private isAttribute(start: number, name: number): boolean {
    const { bytes } = this;
    return bytes[start] === name && bytes[start + 1] === EQUALS && bytes[start + 2] === QUOTE;
  }

  private readAddress(start: number): number {
    const { bytes } = this;
    let at = start;
    let column = 0;
    for (; ; at++) {
      const letter = (bytes[at] ?? 0) - BEFORE_FIRST_LETTER;
      if (letter < 1 || letter > LETTERS) break;
      column = column * LETTERS + letter;
    }
    let row = 0;
    for (let digit = digitAt(bytes, at); digit !== NO; digit = digitAt(bytes, ++at)) row = row * 10 + digit;
    if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return NO;
    this.row = row - 1;
    this.column = column - 1;
    return this.afterQuote(at);
  }

  /** Each of the two once, in any order. */
  private readLooks(start: number): number {
    this.style = NO;
    this.type = "";
    let at = start;
    while (at !== NO && this.bytes[at] === SPACE) {
      if (this.style === NO && this.isAttribute(at + 1, LETTER_S)) at = this.readStyle(at + 4);
      else if (this.type === "" && this.isAttribute(at + 1, LETTER_T)) at = this.readType(at + 4);
      else return NO;
    }
    if (this.style === NO || this.bytes[at] === SLASH) this.style = 0;
    if (this.type === "" || this.bytes[at] === SLASH) this.type = "n";
    return at;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    let style = 0;
    for (let digit = digitAt(bytes, at); digit !== NO; digit = digitAt(bytes, ++at)) style = style * 10 + digit;
    this.style = style;
    return at === start ? NO : this.afterQuote(at);
  }

  /** Not of inlineStr, which has a capital and its text in elements of its own. */
  private readType(start: number): number {
    const { bytes } = this;
    let at = start;
    while (isSmallLetter(bytes[at] ?? 0)) at++;
    this.type = this.cut(start, at, true);
    return this.type === "" ? NO : this.afterQuote(at);
  }

  private afterQuote(at: number): number {
    return this.bytes[at] === QUOTE ? at + 1 : NO;
  }
}

function isSmallLetter(byte: number): boolean {
  return byte >= SMALL_A && byte <= SMALL_Z;
}
