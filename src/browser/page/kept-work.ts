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

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
  };
  return answered(request);
}

let standing: Promise<IDBDatabase> | undefined;

/** Stays open: a page that goes away has no time left to open it. */
function database(): Promise<IDBDatabase> {
  const forget = (): void => {
    standing = undefined;
  };
  standing ??= open().then((opened) => {
    opened.onclose = forget;
    return opened;
  });
  standing.catch(forget);
  return standing;
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(STORE, mode);
  const request = use(transaction.objectStore(STORE));
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("IndexedDB"));
    };
  });
  // Without it the browser drops what a page began in its last moment.
  transaction.commit();
  await done;
  return request.result;
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
