import type { HeldFile, Wish } from "../wish";
import type { SentWish, ToWorker } from "./messages";

/** Chromium takes half a millisecond to hand over one File: a folder of 3,321 at once held the page up for 1.6 s. */
const AT_ONCE = 32;

/** A worker's numbers for the files that it was handed. */
export type HandedFiles = Map<HeldFile, number>;

async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Hands over the files that the worker was not given yet, a few in a turn, and names them all by their numbers; null
 * when that is given up on the way.
 */
export async function handOver(
  wish: Wish,
  known: HandedFiles,
  post: (message: ToWorker) => void,
  isGivenUp: () => boolean,
): Promise<SentWish | null> {
  // One file may stand under two names.
  const news = [...new Set(wish.files.map(({ file }) => file))].filter((file) => !known.has(file));
  for (let at = 0; at < news.length; at += AT_ONCE) {
    if (at > 0) await turn();
    if (isGivenUp()) return null;
    const files = news.slice(at, at + AT_ONCE).map((file, place) => ({ number: known.size + 1 + place, file }));
    for (const { number, file } of files) known.set(file, number);
    post({ kind: "files", files });
  }
  if (isGivenUp()) return null;
  return { ...wish, files: wish.files.map(({ name, file }) => ({ name, number: known.get(file) ?? 0 })) };
}
