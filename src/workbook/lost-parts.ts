import type { Relationship } from "./read-relationships";
import type { SheetElements } from "./sheet-elements";
import { find, inside } from "./xml/found-element";

/** What a file holds and we do not keep when it is opened and saved; `sheet` is null for the whole workbook. */
export type LostPart =
  | "array-formulas"
  | "charts"
  | "comments"
  | "extensions"
  | "highlights"
  | "links"
  | "macros"
  | "other-sheets"
  | "password"
  | "pictures"
  | "tables";
export type Loss = { readonly sheet: string | null; readonly what: LostPart };

/** Kinds of relationships that lead to something we do not keep. */
const RELATED: Readonly<Partial<Record<string, LostPart>>> = { comments: "comments", threadedComment: "comments" };

/** Excel's newer rules and highlights live in extensions (those that reach into other sheets, data bars). */
const RULES = "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}";
const HIGHLIGHTS = "{78C0D931-6437-407D-A8EE-F0AAD7539E65}";

export function sheetLosses(elements: SheetElements, relationships: readonly Relationship[]): readonly LostPart[] {
  const { sheet, hasArrays } = elements;
  const { password, hashValue } = find(sheet, "sheetProtection")?.attributes ?? {};
  const extensions = inside(find(sheet, "extLst"), "ext").map(({ attributes }) => attributes["uri"]?.toUpperCase());
  const related = relationships.flatMap(({ kind }) => RELATED[kind] ?? []);
  const found: readonly (readonly [LostPart, boolean])[] = [
    ["array-formulas", hasArrays],
    ["password", (password ?? hashValue) !== undefined],
    ["links", find(sheet, "hyperlinks") !== undefined],
    ["tables", inside(find(sheet, "tableParts"), "tablePart").length > 0],
    ["extensions", extensions.includes(RULES) || extensions.includes(HIGHLIGHTS)],
  ];
  return [...new Set([...found.flatMap(([part, isThere]) => (isThere ? [part] : [])), ...related])];
}

export function workbookLosses(relationships: readonly Relationship[]): readonly LostPart[] {
  return relationships.some(({ kind }) => kind === "vbaProject") ? ["macros"] : [];
}
