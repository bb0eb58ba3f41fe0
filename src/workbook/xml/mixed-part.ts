import { SaxesParser, type SaxesTagNS } from "saxes";
import { tooLarge, unreadable } from "../file-fault";
import { READ_LIMITS } from "../read-limits";
import type { FoundElement } from "./found-element";
import { DEEPEST, RELATIONSHIPS } from "./xml-element";
import { xmlSource } from "./xml-source";

type Growing = FoundElement & { text: string; readonly inside: FoundElement[] };

/**
 * All elements of a small part that mixes namespaces, such as a chart, by their names without prefixes. No entity of a
 * DOCTYPE is expanded. Throws Refusal.
 */
export function readMixedPart(part: Uint8Array): FoundElement {
  if (part.length > READ_LIMITS.mixedPartBytes) throw tooLarge("part", READ_LIMITS.mixedPartBytes);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: Growing = { name: "", attributes: {}, text: "", inside: [] };
  const open = [top];
  parser.on("opentag", (tag) => {
    if (open.length === DEEPEST) throw unreadable("damaged-xml");
    const found: Growing = { name: tag.local, attributes: attributesOf(tag), text: "", inside: [] };
    open.at(-1)?.inside.push(found);
    open.push(found);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(xmlSource(part).text).close();
  } catch {
    throw unreadable("damaged-xml");
  }
  return top.inside[0] ?? top;
}

function attributesOf(tag: SaxesTagNS): FoundElement["attributes"] {
  return Object.fromEntries(
    Object.values(tag.attributes).map(({ local, uri, value }) => [
      RELATIONSHIPS.has(uri) ? `r:${local}` : local,
      value,
    ]),
  );
}
