import { oncePer } from "../scoring/once-per";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import { readXml } from "./xml/read-xml";
import { element } from "./xml/xml-element";
import type { Package } from "./zip/open-package";

/** What one part says about another; `kind` is the last word of its type, the same in both namespaces. */
export type Relationship = { readonly id: string; readonly kind: string; readonly path: string };

const TREE = element("Relationships", null, [element("Relationship", "relationship")]);

type Targeted = Omit<Relationship, "path"> & { readonly target: string };

/** The relationships of a part ("" for the package itself); none when it has no such file. Throws Refusal. */
export function readRelationships(content: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!content.has(path)) return [];
  return targetsOf(content.part(path)).map(({ id, kind, target }) => ({ id, kind, path: resolved(folder, target) }));
}

const targetsOf = oncePer((part: Uint8Array): readonly Targeted[] => {
  const found = readXml(part, TREE, () => {
    const relationships: Targeted[] = [];
    return {
      relationships,
      enter: (_, attributes): void => {
        if (attributes.get("TargetMode") === "External") return;
        if (relationships.length === READ_LIMITS.entries) throw tooLarge("parts", READ_LIMITS.entries);
        const type = attributes.get("Type") ?? "";
        relationships.push({
          id: attributes.get("Id") ?? "",
          kind: type.slice(type.lastIndexOf("/") + 1),
          target: attributes.get("Target") ?? "",
        });
      },
      leave: nothing,
    };
  });
  return found.relationships;
});

function nothing(): void {
  // A relationship has nothing inside.
}

/** A target counts from the folder of its part, or from the package's root when it starts with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
