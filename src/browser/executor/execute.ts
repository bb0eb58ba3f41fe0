import type { Book } from "./book";
import { type HostObject } from "./host-object";
import { query } from "./query";
import {
  ACTION,
  type Action,
  type Arguments,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./request";
import { apiNotFound, fault, RequestFault } from "./request-fault";
import { rangeObject } from "./range-object";
import { workbookObject } from "./workbook-object";

const REGISTRATION = /^_(?:R|Unr)egister/;
const KEEP = "_KeepReference";

type Batch = {
  readonly book: Book;
  readonly paths: RequestBody["ObjectPaths"];
  /** null for a null object. */
  readonly objects: Map<number, HostObject | null>;
  /** Ranges to be kept, by the id of their path. */
  readonly kept: Map<number, string>;
};

function argumentsOf(batch: Batch, info: Arguments | undefined): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, at) => {
    const id = referenced[at] ?? 0;
    if (id === 0) return value;
    const object = objectOf(batch, id);
    if (object === null) throw fault("InvalidArgument", "a null object");
    return object;
  });
}

function opened(batch: Batch, path: ObjectPath, parent: HostObject): HostObject | null {
  const { open = {} } = parent;
  const name = path.ObjectPathType === PATH.indexer ? "" : path.Name;
  const opener = Object.hasOwn(open, name) ? open[name] : undefined;
  if (opener === undefined) throw apiNotFound(parent.type, name === "" ? "getItem" : name);
  return opener(argumentsOf(batch, path.ArgumentInfo));
}

function resolve(batch: Batch, path: ObjectPath): HostObject | null {
  if (path.ObjectPathType === PATH.root) return workbookObject(batch.book);
  if (path.ObjectPathType === PATH.nothing) return null;
  if (path.ObjectPathType === PATH.reference) {
    const place = batch.book.keptPlace(path.Name) ?? null;
    if (place === null) throw fault("InvalidReference");
    return rangeObject(batch.book, place);
  }
  const parent = objectOf(batch, path.ParentObjectPathId ?? 0);
  return parent === null ? null : opened(batch, path, parent);
}

/** Each path is gone once in a request, however many actions lead over it: Add adds one sheet. */
function objectOf(batch: Batch, id: number): HostObject | null {
  const known = batch.objects.get(id);
  if (known !== undefined) return known;
  const path = batch.paths[String(id)];
  if (path === undefined) throw fault("InvalidArgument");
  const object = resolve(batch, path);
  batch.objects.set(id, object);
  return object;
}

function identity(batch: Batch, action: Action, object: HostObject): Readonly<Record<string, unknown>> {
  const kept = batch.kept.get(action.ObjectPathId);
  return { ...object.identity, ...(kept === undefined ? {} : { _ReferenceId: kept }) };
}

function call(batch: Batch, action: Action, object: HostObject): unknown {
  if (REGISTRATION.test(action.Name)) return {};
  if (action.Name === KEEP) {
    if (object.place !== undefined) batch.kept.set(action.ObjectPathId, batch.book.keep(object.place));
    return null;
  }
  const { call: calls = {}, open = {} } = object;
  const args = argumentsOf(batch, action.ArgumentInfo);
  const method = Object.hasOwn(calls, action.Name) ? calls[action.Name] : undefined;
  if (method !== undefined) return method(args) ?? null;
  const opener = Object.hasOwn(open, action.Name) ? open[action.Name] : undefined;
  if (opener === undefined) throw apiNotFound(object.type, action.Name);
  opener(args);
  return null;
}

function setProperty(batch: Batch, action: Action, object: HostObject): null {
  const { set = {} } = object;
  const setter = Object.hasOwn(set, action.Name) ? set[action.Name] : undefined;
  if (setter === undefined) throw apiNotFound(object.type, action.Name);
  setter(argumentsOf(batch, action.ArgumentInfo)[0]);
  return null;
}

async function run(batch: Batch, action: Action): Promise<unknown> {
  if (action.ActionType === ACTION.trace) return null;
  const object = objectOf(batch, action.ObjectPathId);
  if (object === null) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identity(batch, action, object);
    case ACTION.query:
      batch.book.putDrafts();
      await batch.book.engine.settle();
      return query(object, action.QueryInfo ?? {});
    case ACTION.method:
      return call(batch, action, object);
    case ACTION.setProperty:
      return setProperty(batch, action, object);
    default:
      throw apiNotFound(object.type, `action ${String(action.ActionType)}`);
  }
}

function toFault(error: unknown): { readonly Code: string; readonly Message: string } {
  if (error instanceof RequestFault) return { Code: error.code, Message: error.message };
  return { Code: "GeneralException", Message: error instanceof Error ? error.message : String(error) };
}

/**
 * Runs what one `context.sync()` asks for, action by action. The first that fails ends it: what went before it stays,
 * what comes after it is not done. All of it is one step to undo.
 */
export async function execute(book: Book, body: RequestBody): Promise<ResponseBody> {
  const batch: Batch = { book, paths: body.ObjectPaths, objects: new Map(), kept: new Map() };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traced: number[] = [];
  const endStep = book.engine.beginStep();
  let failed: Pick<ResponseBody, "Error"> = {};
  try {
    for (const action of body.Actions) {
      results.push({ ActionId: action.Id, Value: await run(batch, action) });
      if (action.ActionType === ACTION.trace) traced.push(action.Id);
    }
    book.putDrafts();
  } catch (error) {
    // What waited for the end belongs to no action: the library knows none behind the last.
    const ActionIndex = Math.min(results.length, body.Actions.length - 1);
    failed = { Error: { ...toFault(error), ActionIndex } };
    book.putDrafts();
  }
  endStep();
  return { Results: results, TraceIds: traced, ...failed };
}
