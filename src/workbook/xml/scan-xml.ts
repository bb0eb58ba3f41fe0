import { cutter, type Cut } from "./cut-text";
import { OpenElements, type OpenElement } from "./open-elements";
import { PlainAttributes } from "./plain-attributes";
import {
  AMPERSAND,
  COLON,
  endOfName,
  EQUALS,
  GREATER,
  isUnusual,
  LESS,
  LETTER_X,
  NO,
  QUOTE,
  SLASH,
  SPACE,
  spells,
  TEXT_STOPS,
  VALUE_STOPS,
} from "./plain-bytes";
import { declarationEnd } from "./plain-declaration";
import { PlainNamespaces } from "./plain-namespaces";
import { withoutReferences } from "./plain-references";
import { DEEPEST, hasStep, type XmlElement, type XmlListener } from "./xml-element";
import type { XmlSource } from "./xml-source";

/**
 * Walks a part in the plain dialect of nearly every program: no DOCTYPE, CDATA, comment or processing instruction,
 * double quotes, single spaces, ASCII names. False as soon as anything else is met, damage included: then nothing that
 * the listener heard counts and `parseXml` decides. It makes no strings but those that the listener asks for, which is
 * why it takes a fraction of the parser's time.
 */
export function scanXml<Step extends string>(
  source: XmlSource,
  root: XmlElement<Step>,
  listener: XmlListener<Step>,
): boolean {
  return new Scanner(source.bytes, root, listener).run();
}

class Scanner<Step extends string> {
  private readonly cut: Cut;
  private readonly attributes: PlainAttributes;
  private readonly namespaces = new PlainNamespaces();
  private readonly open = new OpenElements<Step>();
  private sawRoot = false;
  private sawEnd = false;
  private text = "";
  /** Whether the run that was read last has any. */
  private hasReferences = false;
  /** Where the name that was read last has its colon. */
  private colon = NO;
  /** Prefixes of the tag being read that were not declared before it; its own declarations may stand behind them. */
  private newPrefixes: string[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly root: XmlElement<Step>,
    private readonly listener: XmlListener<Step>,
  ) {
    this.cut = cutter(bytes);
    this.attributes = new PlainAttributes(bytes, this.cut);
  }

  run(): boolean {
    const { bytes } = this;
    let at = declarationEnd(bytes, this.cut);
    while (at !== NO && at < bytes.length && !this.sawEnd) {
      if (bytes[at] !== LESS) at = this.readText(at);
      else at = bytes[at + 1] === SLASH ? this.readEnd(at + 2) : this.readOn(at);
    }
    return this.sawEnd || (at !== NO && this.sawRoot && this.open.innermost === undefined);
  }

  private readText(start: number): number {
    const end = this.readRun(start, TEXT_STOPS, LESS);
    return end !== NO && this.keepText(start, end) ? end : NO;
  }

  /** Gives where the run up to the stop ends. */
  private readRun(start: number, stops: Uint8Array, stop: number): number {
    const { bytes } = this;
    this.hasReferences = false;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (stops[byte] !== 1) continue;
      if (byte === stop) return at;
      if (byte === AMPERSAND) this.hasReferences = true;
      else if (isUnusual(bytes, at)) return NO;
    }
    return bytes.length;
  }

  private keepText(start: number, end: number): boolean {
    const inside = this.open.innermost;
    if (inside === undefined) return /^[ \t\n]*$/.test(this.cut(start, end));
    const isWanted = inside.element?.text === true;
    if (!isWanted && !this.hasReferences) return true;
    const text = this.hasReferences ? withoutReferences(this.cut(start, end)) : this.cut(start, end);
    if (isWanted) this.text += text ?? "";
    return text !== null;
  }

  private readEnd(start: number): number {
    const { bytes } = this;
    const closed = this.open.innermost;
    if (closed === undefined) return NO;
    let at = start;
    for (let named = closed.nameStart; named < closed.nameEnd; named++) if (bytes[named] !== bytes[at++]) return NO;
    if (bytes[at] !== GREATER) return NO;
    this.leave(closed);
    return at + 1;
  }

  private readOn(start: number): number {
    const isSkimmed = this.open.innermost?.element?.isSkimmed === true;
    const end = isSkimmed ? (this.listener.skim?.(start, this.bytes, this.cut) ?? start) : start;
    return end > start ? end : this.readStart(start + 1);
  }

  private readStart(start: number): number {
    const { bytes } = this;
    const nameEnd = this.mayOpen() ? this.readName(start) : NO;
    const colon = this.colon;
    const end = nameEnd === NO ? NO : this.readAttributes(nameEnd);
    if (end === NO || (colon !== NO && !this.knowsPrefix(start, colon))) return NO;
    const isEmpty = bytes[end] === SLASH;
    const after = isEmpty ? end + 1 : end;
    if (bytes[after] !== GREATER) return NO;
    this.attributes.isAlone = isEmpty;
    const opened = this.enter(colon === NO ? this.find(start, nameEnd) : undefined, start, nameEnd);
    if (isEmpty) this.leave(opened);
    return after + 1;
  }

  private mayOpen(): boolean {
    return this.open.innermost === undefined ? !this.sawRoot : this.open.depth < DEEPEST;
  }

  /** Gives where the name ends. */
  private readName(start: number): number {
    const { bytes } = this;
    this.colon = NO;
    const end = endOfName(bytes, start);
    if (end === NO || bytes[end] !== COLON) return end;
    this.colon = end;
    return endOfName(bytes, end + 1);
  }

  private readAttributes(start: number): number {
    const { bytes } = this;
    this.attributes.clear();
    if (this.newPrefixes.length > 0) this.newPrefixes = [];
    let at = start;
    while (at !== NO && bytes[at] === SPACE) {
      at++;
      if (bytes[at] === SLASH || bytes[at] === GREATER) break;
      at = this.readAttribute(at);
    }
    if (this.newPrefixes.length === 0) return at;
    return this.newPrefixes.every((prefix) => this.namespaces.knows(prefix)) ? at : NO;
  }

  private readAttribute(start: number): number {
    const { bytes, attributes } = this;
    const nameEnd = this.readName(start);
    if (nameEnd === NO || bytes[nameEnd] !== EQUALS || bytes[nameEnd + 1] !== QUOTE) return NO;
    if (!attributes.name(start, nameEnd)) return NO;
    if (this.colon !== NO) this.notePrefix(start, this.colon);
    const end = this.readRun(nameEnd + 2, VALUE_STOPS, QUOTE);
    return end !== NO && this.keepValue(start, nameEnd, end) ? end + 1 : NO;
  }

  private notePrefix(start: number, colon: number): void {
    if (this.namespaces.knowsAt(this.bytes, start, colon)) return;
    const prefix = this.cut(start, colon);
    if (prefix !== "xmlns") this.newPrefixes.push(prefix);
  }

  private keepValue(nameStart: number, nameEnd: number, end: number): boolean {
    const start = nameEnd + '="'.length;
    const decoded = this.hasReferences ? withoutReferences(this.cut(start, end)) : null;
    if (this.hasReferences && decoded === null) return false;
    this.attributes.value(start, end, decoded);
    return this.bytes[nameStart] !== LETTER_X || this.declares(this.cut(nameStart, nameEnd));
  }

  private declares(name: string): boolean {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) return true;
    return this.namespaces.declare(name, this.attributes.get(name) ?? "", this.open.depth);
  }

  private knowsPrefix(start: number, colon: number): boolean {
    return this.open.innermost !== undefined && this.namespaces.knows(this.cut(start, colon));
  }

  /** The element of the tree, if the one that starts here is one. */
  private find(start: number, end: number): XmlElement<Step> | undefined {
    const inside = this.open.innermost;
    if (inside === undefined) return this.isNamed(this.root, start, end) ? this.root : undefined;
    if (inside.element === undefined) return undefined;
    for (const child of inside.element.children) if (this.isNamed(child, start, end)) return child;
    return undefined;
  }

  private isNamed({ name }: XmlElement<Step>, start: number, end: number): boolean {
    return name.length === end - start && spells(this.bytes, start, name);
  }

  private enter(element: XmlElement<Step> | undefined, nameStart: number, nameEnd: number): OpenElement<Step> {
    this.sawRoot = true;
    if (element?.text === true) this.text = "";
    if (element?.isEnd === true) this.sawEnd = true;
    const opened = this.open.push(element, nameStart, nameEnd);
    if (hasStep(element)) this.listener.enter(element.step, this.attributes);
    return opened;
  }

  private leave({ element, depth }: OpenElement<Step>): void {
    this.open.pop();
    this.namespaces.close(depth);
    if (hasStep(element)) this.listener.leave(element.step, element.text ? this.text : "");
  }
}
