import fc from "fast-check";
import type { Leaf } from "../../src/scoring/criterion";
import { anyLeafJson, anyOrigin, anyText, decimal, type LeafJson } from "./any-leaf";

type Json = Readonly<Record<string, unknown>>;
type Heading = { readonly title: string; readonly origin: Json };
type Placed = Heading & { readonly leaf: LeafJson; readonly opens: number; readonly wraps: boolean };
type Tree = { readonly leaf: LeafJson } | { readonly heading: Heading; readonly children: readonly Tree[] };

/** A group or a leaf as JSON, beside its id and its max in whole hundredths. */
export type Node = {
  readonly id: string;
  readonly max: number;
  readonly json: Json;
  readonly children: readonly Node[];
};
export type IdOf = (path: readonly number[]) => string;

const TOP = 3;

/**
 * A tree is a flat list of leaves, each with what opens before it: 3 a top group, 2 a group in it, 1 a group in that;
 * without `wraps` an inner group is closed and none opened. Flat lists shrink well, and each max is summed from below.
 */
export function anyPlacedLeaves(maxLeaves: number, kinds: readonly Leaf["kind"][]): fc.Arbitrary<readonly Placed[]> {
  const opens = fc.oneof(
    { arbitrary: fc.constant(0), weight: 6 },
    { arbitrary: fc.integer({ min: 1, max: TOP }), weight: 3 },
  );
  const placed = fc.record({
    leaf: anyLeafJson(kinds),
    opens,
    wraps: fc.boolean(),
    title: anyText,
    origin: anyOrigin,
  });
  return fc.array(placed, { minLength: 1, maxLength: maxLeaves, size: "max" });
}

function chunksAt(level: number, list: readonly Placed[]): readonly (readonly [Placed, ...Placed[]])[] {
  const chunks: [Placed, ...Placed[]][] = [];
  for (const placed of list) {
    const last = chunks.at(-1);
    if (last === undefined || placed.opens >= level) chunks.push([placed]);
    else last.push(placed);
  }
  return chunks;
}

function treesOf(list: readonly Placed[], level: number): readonly Tree[] {
  if (level === 0) return list.map(({ leaf }) => ({ leaf }));
  return chunksAt(level, list).flatMap((chunk): readonly Tree[] => {
    const [head] = chunk;
    const children = treesOf(chunk, level - 1);
    return level === TOP || (head.opens === level && head.wraps) ? [{ heading: head, children }] : children;
  });
}

export function total(nodes: readonly { readonly max: number }[]): number {
  return nodes.reduce((sum, node) => sum + node.max, 0);
}

function nodeOf(tree: Tree, path: readonly number[], idOf: IdOf): Node {
  const id = idOf(path);
  if ("leaf" in tree) {
    const { max } = tree.leaf;
    return { id, max, json: { id, ...tree.leaf, max: decimal(max) }, children: [] };
  }
  const children = tree.children.map((child, index) => nodeOf(child, [...path, index + 1], idOf));
  const max = total(children);
  const { title, origin } = tree.heading;
  const criteria = children.map((child) => child.json);
  return { id, max, json: { kind: "group", id, title, max: decimal(max), ...origin, criteria }, children };
}

/** Top groups, numbered from `first`. */
export function groupNodes(list: readonly Placed[], first: number, idOf: IdOf): readonly Node[] {
  return treesOf(list, TOP).map((tree, index) => nodeOf(tree, [first + index], idOf));
}

export function leafNodes(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leafNodes(node.children)));
}
