/** What Microsoft's client library sends for one `context.sync()` and what it wants back; numbers are its own. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export type Arguments = {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the object that it stands for, 0 for none. */
  readonly ReferencedObjectPathIds?: readonly number[];
};

export type QueryInfo = {
  /** "name", "format/font/bold"; without it every scalar property. */
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: QueryInfo;
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
};

export type RequestBody = {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type ResponseBody = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
};
