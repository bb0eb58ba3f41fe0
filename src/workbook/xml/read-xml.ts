import { parseXml } from "./parse-xml";
import { scanXml } from "./scan-xml";
import type { XmlElement, XmlListener } from "./xml-element";
import { xmlSource } from "./xml-source";

/**
 * Reads a part: by the scanner where it is plain, else by the parser. `listen` is called anew for the second try, so a
 * listener must keep what it hears to itself. Throws Refusal on anything that is no XML.
 */
export function readXml<Step extends string, Listener extends XmlListener<Step>>(
  part: Uint8Array,
  root: XmlElement<Step>,
  listen: () => Listener,
): Listener {
  const source = xmlSource(part);
  const first = listen();
  if (scanXml(source, root, first)) return first;
  const second = listen();
  parseXml(source.text, root, second);
  return second;
}
