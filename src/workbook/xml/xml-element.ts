import type { Cut } from "./cut-text";

/**
 * The elements of a part that its reader wants to hear of, as a tree from the root down. Everything beside the tree is
 * checked to be XML and passed over. A null step is on the way but of no interest itself.
 */
export type XmlElement<Step extends string> = {
  readonly name: string;
  readonly step: Step | null;
  /** Whether `leave` gets the text that stands directly inside. */
  readonly text: boolean;
  readonly children: readonly XmlElement<Step>[];
  /** Nothing behind the start of this element is wanted: whoever reads stops there. */
  readonly isEnd?: boolean;
  /** Whether the listener reads some of what stands inside by itself. */
  readonly isSkimmed?: boolean;
};

export function element<Step extends string>(
  name: string,
  step: Step | null,
  children: readonly XmlElement<Step>[] = [],
): XmlElement<Step> {
  return made(name, step, { children });
}

export function textElement<Step extends string>(name: string, step: Step): XmlElement<Step> {
  return made(name, step, { text: true });
}

export function endElement<Step extends string>(name: string): XmlElement<Step> {
  return made<Step>(name, null, { isEnd: true });
}

/** An element with a step whose listener has `skim`. */
export function skimmedElement<Step extends string>(
  name: string,
  step: Step,
  children: readonly XmlElement<Step>[],
): XmlElement<Step> {
  return made(name, step, { children, isSkimmed: true });
}

/** All in one shape, which engines look fields up in twice as fast as in several. */
function made<Step extends string>(
  name: string,
  step: Step | null,
  { text = false, children = [], isEnd = false, isSkimmed = false }: Partial<XmlElement<Step>>,
): XmlElement<Step> {
  return { name, step, text, children, isEnd, isSkimmed };
}

type Stepped<Step extends string> = XmlElement<Step> & { readonly step: Step };

export function hasStep<Step extends string>(element: XmlElement<Step> | undefined): element is Stepped<Step> {
  return element !== undefined && element.step !== null;
}

/**
 * The attributes of an element, only valid during `enter`. `get` gives a value by name: "s" for one without a prefix,
 * "r:id" for one of the relationships namespace whatever its prefix in the file. `isAlone` says that the element closes
 * itself, so that nothing is inside.
 */
export type Attributes = { readonly get: (name: string) => string | undefined; readonly isAlone: boolean };

/** Hears of the elements of a tree, outer before inner, in the order of the file. */
export type XmlListener<Step extends string> = {
  readonly enter: (step: Step, attributes: Attributes) => void;
  readonly leave: (step: Step, text: string) => void;
  /**
   * Reads on by itself at a start tag inside a skimmed element. Gives the end of the last element that it has read whole
   * and found to be plain XML; the place itself when it leaves that one to the scanner. The parser never asks for it.
   */
  readonly skim?: (start: number, bytes: Uint8Array, cut: Cut) => number;
};

/** The transitional and the strict spelling of the namespace that r:id lives in. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** Deeper than any workbook goes (12), and shallow enough that looking a prefix up through all of it takes no time. */
export const DEEPEST = 64;
