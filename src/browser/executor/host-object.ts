import type { Area } from "../../sheet/address";
import type { SheetId } from "../engine";

export type Place = { readonly sheet: SheetId; readonly area: Area };

/** A JSON value, or the object that an argument stands for. */
export type Argument = unknown;

/**
 * An object of Excel's model as the executor sees it: its members by the names that requests use ("Values"). Whatever
 * is not listed does not exist here, and asking for it fails by name.
 */
export type HostObject = {
  /** "Worksheet", for messages. */
  readonly type: string;
  /** What the library learns about the object as soon as it meets it, such as its id. */
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (args: readonly Argument[]) => unknown>>;
  /** Objects behind properties and methods; "" is what stands in brackets. null is a null object. */
  readonly open?: Readonly<Record<string, (args: readonly Argument[]) => HostObject | null>>;
  /** Of a collection. */
  readonly items?: () => readonly HostObject[];
  /** Of a range. */
  readonly place?: Place;
};

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && ("get" in value || "open" in value);
}
