/** What outlives a reload: the engine's own state of the workbook, and what the page knows of it. */
export type KeptWork<State> = { readonly name: string; readonly unsaved: boolean; readonly state: State };

const DATABASE = "cham-sao";
const STORE = "work";
const KEY = "open";
const VERSION = 1;

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("IndexedDB"));
    };
  });
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return answered(request);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await answered(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Rejects where the browser keeps nothing (private windows, a full disk). */
export async function keepWork(work: KeptWork<unknown>): Promise<void> {
  await inStore("readwrite", (store) => store.put(work, KEY));
}

/** Null when nothing was kept. */
export async function keptWork<State>(): Promise<KeptWork<State> | null> {
  const found: unknown = await inStore("readonly", (store) => store.get(KEY) as IDBRequest<unknown>);
  const isWork = typeof found === "object" && found !== null && "state" in found && "name" in found;
  return isWork ? (found as KeptWork<State>) : null;
}

export async function forgetWork(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(KEY));
}
