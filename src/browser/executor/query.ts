import type { HostObject } from "./host-object";
import { apiNotFound } from "./request-fault";
import type { QueryInfo } from "./request";

type Wanted = Map<string, Wanted>;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** "name", "format/font/bold" as a tree; an object without members below it means all its plain properties. */
function wantedOf(paths: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of paths) {
    let at = root;
    for (const part of path.split("/").filter((word) => word !== "" && word !== "items")) {
      const next: Wanted = at.get(pascal(part)) ?? new Map<string, Wanted>();
      at.set(pascal(part), next);
      at = next;
    }
  }
  return root;
}

function readAll({ get = {} }: HostObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(get).map(([name, read]) => [name, read()]));
}

function readMember(object: HostObject, name: string, below: Wanted): unknown {
  const { get = {}, open = {} } = object;
  const read = Object.hasOwn(get, name) ? get[name] : undefined;
  if (read !== undefined) return read();
  const child = Object.hasOwn(open, name) ? open[name] : undefined;
  if (child === undefined) throw apiNotFound(object.type, name);
  const found = child([]);
  return found === null ? null : readObject(found, below, {});
}

function readPlain(object: HostObject, wanted: Wanted): Record<string, unknown> {
  if (wanted.size === 0) return readAll(object);
  return Object.fromEntries([...wanted].map(([name, below]) => [name, readMember(object, name, below)]));
}

/** In a collection the members that were asked for are those of its items, unless they are its own. */
function readObject(object: HostObject, wanted: Wanted, { Skip = 0, Top }: QueryInfo): Record<string, unknown> {
  const { items, get = {} } = object;
  if (items === undefined) return readPlain(object, wanted);
  const own = [...wanted.keys()].filter((name) => Object.hasOwn(get, name));
  const ofItems = new Map([...wanted].filter(([name]) => !own.includes(name)));
  const all = items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  const read = all.map((item) => ({ ...item.identity, ...readPlain(item, ofItems) }));
  return { ...Object.fromEntries(own.map((name) => [name, get[name]?.()])), _Items: read };
}

/** What a load brings back: exactly what was asked for, since the library tells the add-in of everything else. */
export function query(object: HostObject, info: QueryInfo): Record<string, unknown> {
  return readObject(object, wantedOf(info.Select ?? []), info);
}
