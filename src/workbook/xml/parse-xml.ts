import { SaxesParser, type SaxesTagNS } from "saxes";

import { Refusal, unreadable } from "../file-fault";
import { DEEPEST, hasStep, RELATIONSHIPS, type Attributes, type XmlElement, type XmlListener } from "./xml-element";

/**
 * Walks a part with a full XML parser, which knows namespaces, CDATA and comments and never expands an entity of a
 * DOCTYPE. An element counts when its namespace is that of the root. Throws Refusal on anything that is no XML.
 */
export function parseXml<Step extends string>(xml: string, root: XmlElement<Step>, listener: XmlListener<Step>): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Open<Step>[] = [];
  let namespace = "";
  parser.on("opentag", (tag) => {
    if (open.length === 0) namespace = tag.uri;
    if (open.length === DEEPEST) throw unreadable("damaged-xml");
    const siblings = open.length === 0 ? [root] : open.at(-1)?.element?.children;
    const element = tag.uri === namespace ? siblings?.find(({ name }) => name === tag.local) : undefined;
    if (element?.isEnd === true) throw new Enough();
    open.push({ element, text: "" });
    if (hasStep(element)) listener.enter(element.step, attributesOf(tag));
  });
  parser.on("closetag", () => {
    const { element, text = "" } = open.pop() ?? {};
    if (hasStep(element)) listener.leave(element.step, text);
  });
  const keep = (text: string): void => {
    const inside = open.at(-1);
    if (inside?.element?.text === true) inside.text += text;
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Enough) return;
    throw error instanceof Refusal ? error : unreadable("damaged-xml");
  }
}

/** The only way to stop the parser. */
class Enough extends Error {}

type Open<Step extends string> = { readonly element: XmlElement<Step> | undefined; text: string };

function attributesOf(tag: SaxesTagNS): Attributes {
  const values = new Map<string, string>();
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (prefix === "") values.set(local, value);
    else if (RELATIONSHIPS.has(uri)) values.set(`r:${local}`, value);
  }
  return { get: (name) => values.get(name), isAlone: tag.isSelfClosing };
}
