import { tooLarge } from "../file-fault";
import { READ_LIMITS } from "../read-limits";
import { readXml } from "./read-xml";
import type { Attributes, XmlElement, XmlListener } from "./xml-element";

/** An element as it was found: the attributes that were asked for, the text directly inside, and what is inside. */
export type FoundElement = {
  readonly name: string;
  readonly attributes: Readonly<Partial<Record<string, string>>>;
  readonly text: string;
  readonly inside: readonly FoundElement[];
};

/** An element that is kept with these attributes, and what is kept of its inside. */
export type Kept = {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly text: boolean;
  readonly children: readonly Kept[];
};

export function keep(name: string, attributes: readonly string[] = [], children: readonly Kept[] = []): Kept {
  return { name, attributes, text: false, children };
}

export function keepText(name: string): Kept {
  return { name, attributes: [], text: true, children: [] };
}

export function inside(element: FoundElement | undefined, name: string): readonly FoundElement[] {
  return element?.inside.filter((one) => one.name === name) ?? [];
}

/** The first element on the way down by these names. */
export function find(element: FoundElement | undefined, ...names: readonly string[]): FoundElement | undefined {
  return names.reduce((found, name) => found?.inside.find((one) => one.name === name), element);
}

type Growing = FoundElement & { text: string; readonly inside: FoundElement[] };

/** Steps are paths ("worksheet/cols/col"), since the same name means another thing elsewhere. */
export class FoundElements implements XmlListener<string> {
  root: FoundElement | undefined;
  private readonly open: Growing[] = [];
  private readonly asked: ReadonlyMap<string, readonly string[]>;
  private count = 0;

  constructor(kept: Kept) {
    this.asked = new Map(attributesByPath(kept, ""));
  }

  enter(step: string, attributes: Attributes): void {
    this.count += 1;
    if (this.count > READ_LIMITS.elements) throw tooLarge("parts", READ_LIMITS.elements);
    const found: Growing = {
      name: step.slice(step.lastIndexOf("/") + 1),
      attributes: Object.fromEntries(
        (this.asked.get(step) ?? []).flatMap((name) => {
          const value = attributes.get(name);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      text: "",
      inside: [],
    };
    this.open.at(-1)?.inside.push(found);
    this.root ??= found;
    this.open.push(found);
  }

  leave(_: string, text: string): void {
    const left = this.open.pop();
    if (left !== undefined) left.text = text;
  }
}

function attributesByPath(kept: Kept, above: string): readonly (readonly [string, readonly string[]])[] {
  const path = above + kept.name;
  return [[path, kept.attributes], ...kept.children.flatMap((child) => attributesByPath(child, `${path}/`))];
}

export function treeOf(kept: Kept, above = ""): XmlElement<string> {
  const step = above + kept.name;
  return { name: kept.name, step, text: kept.text, children: kept.children.map((child) => treeOf(child, `${step}/`)) };
}

/** What is kept of a part whose elements are all of one namespace. Throws Refusal. */
export function foundElements(part: Uint8Array, kept: Kept): FoundElement | undefined {
  return readXml(part, treeOf(kept), () => new FoundElements(kept)).root;
}
