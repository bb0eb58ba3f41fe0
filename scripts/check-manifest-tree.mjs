// An XML manifest as plain elements: { name, attributes, children, text, inside }.
import { SaxesParser } from "saxes";

/** Throws an Error with line and column where the text is no well-formed XML. */
export function readTree(xml) {
  const root = { name: "", attributes: {}, children: [], text: "", inside: null };
  let open = root;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open = { name, attributes, children: [], text: "", inside: open };
    open.inside.children.push(open);
  });
  parser.on("text", (text) => (open.text += text));
  parser.on("closetag", () => (open = open.inside));
  parser.write(xml).close();
  return root;
}

/** All elements below, in the order of the file. */
export const below = (element) => element.children.flatMap((child) => [child, ...below(child)]);

export const named = (element, ...names) => below(element).filter(({ name }) => names.includes(name));
