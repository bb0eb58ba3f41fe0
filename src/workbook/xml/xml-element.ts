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
};

export function element<Step extends string>(
  name: string,
  step: Step | null,
  children: readonly XmlElement<Step>[] = [],
): XmlElement<Step> {
  return { name, step, text: false, children };
}

export function textElement<Step extends string>(name: string, step: Step): XmlElement<Step> {
  return { name, step, text: true, children: [] };
}

type Stepped<Step extends string> = XmlElement<Step> & { readonly step: Step };

export function hasStep<Step extends string>(element: XmlElement<Step> | undefined): element is Stepped<Step> {
  return element !== undefined && element.step !== null;
}

/**
 * Gives an attribute's value by name: "s" for one without a prefix, "r:id" for one of the relationships namespace
 * whatever its prefix in the file. Only valid during `enter`.
 */
export type Attributes = { readonly get: (name: string) => string | undefined };

/** Hears of the elements of a tree, outer before inner, in the order of the file. */
export type XmlListener<Step extends string> = {
  readonly enter: (step: Step, attributes: Attributes) => void;
  readonly leave: (step: Step, text: string) => void;
};

/** The transitional and the strict spelling of the namespace that r:id lives in. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** Deeper than any workbook goes (12), and shallow enough that looking a prefix up through all of it takes no time. */
export const DEEPEST = 64;
