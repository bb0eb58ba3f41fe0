import { MAX_COLUMNS, MAX_ROWS } from "../sheet/address";
import type { Cut } from "./xml/cut-text";
import {
  EQUALS,
  GREATER,
  isDigit,
  LESS,
  LETTER_C,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  NO,
  QUOTE,
  SLASH,
  SPACE,
  ZERO,
} from "./xml/plain-bytes";

const BEFORE_CAPITALS = 64;
const LETTERS = 26;
const SMALL_A = 97;
const SMALL_Z = 122;
/** Of an attribute, before its value: name, equals sign, quote. */
const BEFORE_VALUE = 3;

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
    if (bytes[start + 3] !== LETTER_R || bytes[start + 4] !== EQUALS || bytes[start + 5] !== QUOTE) return NO;
    const afterAddress = this.readAddress(start + 3 + BEFORE_VALUE);
    const end = afterAddress === NO ? NO : this.readLooks(afterAddress);
    if (end === NO) return NO;
    this.isAlone = bytes[end] === SLASH;
    const last = this.isAlone ? end + 1 : end;
    return bytes[last] === GREATER ? last + 1 : NO;
  }

  private readAddress(start: number): number {
    const { bytes } = this;
    let at = start;
    let byte = bytes[at] ?? 0;
    let column = 0;
    for (; isCapital(byte); byte = bytes[++at] ?? 0) column = column * LETTERS + byte - BEFORE_CAPITALS;
    let row = 0;
    for (; isDigit(byte); byte = bytes[++at] ?? 0) row = row * 10 + byte - ZERO;
    if (byte !== QUOTE || column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return NO;
    this.row = row - 1;
    this.column = column - 1;
    return at + 1;
  }

  /** Each of the two once, in any order. */
  private readLooks(start: number): number {
    const { bytes } = this;
    this.style = NO;
    this.type = "";
    let at = start;
    while (at !== NO && bytes[at] === SPACE) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return NO;
      if (name === LETTER_S && this.style === NO) at = this.readStyle(at + 1 + BEFORE_VALUE);
      else if (name === LETTER_T && this.type === "") at = this.readType(at + 1 + BEFORE_VALUE);
      else return NO;
    }
    if (this.style === NO) this.style = 0;
    if (this.type === "") this.type = "n";
    return at;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    let byte = bytes[at] ?? 0;
    let style = 0;
    for (; isDigit(byte); byte = bytes[++at] ?? 0) style = style * 10 + byte - ZERO;
    this.style = style;
    return at > start && byte === QUOTE ? at + 1 : NO;
  }

  /** Not of inlineStr, which has a capital and its text in elements of its own. */
  private readType(start: number): number {
    const { bytes } = this;
    let at = start;
    while (isSmallLetter(bytes[at] ?? 0)) at++;
    this.type = this.cut(start, at, true);
    return at > start && bytes[at] === QUOTE ? at + 1 : NO;
  }
}

function isCapital(byte: number): boolean {
  return byte > BEFORE_CAPITALS && byte <= BEFORE_CAPITALS + LETTERS;
}

function isSmallLetter(byte: number): boolean {
  return byte >= SMALL_A && byte <= SMALL_Z;
}
