import { spells } from "./plain-bytes";
import { RELATIONSHIPS } from "./xml-element";

type Declaration = { readonly prefix: string; readonly uri: string; readonly depth: number };

/** Excel declares about 20; each prefix is looked up among all of them. */
const MOST = 64;

/** These belong to XML itself; a document that declares them is the parser's business. */
const RESERVED: ReadonlySet<string> = new Set(["xml", "xmlns"]);
const RESERVED_URIS: ReadonlySet<string> = new Set([
  "http://www.w3.org/XML/1998/namespace",
  "http://www.w3.org/2000/xmlns/",
]);

/**
 * The namespaces of a part in which names may be taken as they stand: the root's own namespace has no prefix, "r" is
 * always the relationships namespace, and no other namespace has two prefixes. Each method says whether that still holds.
 */
export class PlainNamespaces {
  private own = "";
  private readonly declared: Declaration[] = [];
  /** How deep the newest declaration stands; most parts have none below the root. */
  private newest = 0;

  /** `name` is "xmlns" or "xmlns:…", found on an element `depth` levels below the root. */
  declare(name: string, uri: string, depth: number): boolean {
    if (RESERVED_URIS.has(uri) || /\s/.test(uri)) return false;
    return name === "xmlns" ? this.declareOwn(uri, depth) : this.declarePrefix(name.slice("xmlns:".length), uri, depth);
  }

  knows(prefix: string): boolean {
    return prefix === "xml" || this.declared.some((one) => one.prefix === prefix);
  }

  /** The same for a prefix that stands in the text. */
  knowsAt(bytes: Uint8Array, start: number, end: number): boolean {
    for (const { prefix } of this.declared) {
      if (prefix.length === end - start && spells(bytes, start, prefix)) return true;
    }
    return false;
  }

  /** Forgets what an element at this depth declared. */
  close(depth: number): void {
    if (depth === 0 || depth !== this.newest) return;
    while (this.declared.at(-1)?.depth === depth) this.declared.pop();
    this.newest = this.declared.at(-1)?.depth ?? 0;
  }

  private declareOwn(uri: string, depth: number): boolean {
    if (depth > 0) return uri === this.own;
    this.own = uri;
    return this.declared.every((one) => one.uri !== uri);
  }

  private declarePrefix(prefix: string, uri: string, depth: number): boolean {
    if (uri === "" || uri === this.own || RESERVED.has(prefix) || this.declared.length === MOST) return false;
    if ((prefix === "r") !== RELATIONSHIPS.has(uri)) return false;
    const same = this.declared.find((one) => one.prefix === prefix || one.uri === uri);
    if (same !== undefined) return same.prefix === prefix && same.uri === uri;
    this.declared.push({ prefix, uri, depth });
    this.newest = depth;
    return true;
  }
}
