import { hostOffice, type OfficeHost } from "../../src/browser/office-host";
import type { Engine } from "../../src/browser/engine";
import { MemoryEngine } from "./memory-engine";
import { officeClient, type OfficeClient } from "./office-client";

export type OfficePair = OfficeClient & {
  readonly host: OfficeHost;
  /** How many requests have no answer yet. */
  readonly underWay: () => number;
};

/** The library and our host, joined by text; every message takes a turn of its own, as between two frames. */
export function officePair(engine: Engine, apiSet?: string): OfficePair {
  let underWay = 0;
  const client: OfficeClient = officeClient((text) => {
    underWay += 1;
    setImmediate(() => {
      void host.receive(text).finally(() => (underWay -= 1));
    });
  }, apiSet);
  const host = hostOffice(engine, client.deliver, "Sổ chấm.xlsx");
  return { ...client, host, underWay: () => underWay };
}

export type MemoryPair = OfficePair & { readonly memory: MemoryEngine };

/** A workbook with one blank sheet. */
export function memoryPair(apiSet?: string, firstSheet = "Sheet1"): MemoryPair {
  const memory = new MemoryEngine(firstSheet);
  return { memory, ...officePair(memory.engine, apiSet) };
}
