import type { OfficePair } from "./office-pair";

type Members = { readonly read: ReadonlySet<string>; readonly stop: () => void };
type Action = { readonly Name: string; readonly QueryInfo?: { readonly Select?: readonly string[] } };

const CLASSES = [
  "Workbook",
  "WorkbookProtection",
  "Worksheet",
  "WorksheetProtection",
  "Range",
  "NamedItem",
  "Setting",
] as const;

/** Notes every property that is read of Excel's objects until it is stopped; names as the library's user writes them. */
export function readMembers({ Excel: library }: Pick<OfficePair, "Excel">): Members {
  const read = new Set<string>();
  const restored: (() => void)[] = [];
  for (const name of CLASSES) {
    const proto = (library as unknown as Record<string, { readonly prototype: object }>)[name]?.prototype ?? {};
    for (const [member, property] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (property.get === undefined) continue;
      Object.defineProperty(proto, member, {
        ...property,
        get(this: object): unknown {
          read.add(member);
          return property.get?.call(this) as unknown;
        },
      });
      restored.push(() => Object.defineProperty(proto, member, property));
    }
  }
  return {
    read,
    stop: () => {
      for (const restore of restored) restore();
    },
  };
}

/** What these requests asked Excel for, without the items of collections. */
export function loadedMembers(requests: OfficePair["requests"]): readonly string[] {
  const paths = requests.flatMap(({ actions }) =>
    (actions as readonly Action[]).flatMap((one) => one.QueryInfo?.Select ?? []),
  );
  const names = paths.map((path) => path.split("/").at(-1) ?? "");
  return [...new Set(names)].map((name) => name.charAt(0).toLowerCase() + name.slice(1)).sort();
}
