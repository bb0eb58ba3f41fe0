import { useState } from "react";

export type Paging<Item> = {
  readonly items: readonly Item[];
  /** From 0. */
  readonly from: number;
  readonly total: number;
  readonly size: number;
  readonly turn: (from: number) => void;
};

/** The page that is open; one that no longer exists gives way to the last. */
export function usePaging<Item>(all: readonly Item[], size: number): Paging<Item> {
  const [wanted, turn] = useState(0);
  const last = Math.max(0, Math.ceil(all.length / size) - 1) * size;
  const from = Math.min(wanted, last);
  return { items: all.slice(from, from + size), from, total: all.length, size, turn };
}
