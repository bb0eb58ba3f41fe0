/** Joins many signals into few readings. */
export type Gather = {
  readonly signal: () => void;
  /** Resolves when everything that was signalled so far has been read. */
  readonly settled: () => Promise<void>;
};

/** One action of a person may raise a dozen events; they come within a few milliseconds. */
const PAUSE_MS = 20;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS));

/**
 * Reads soon after a signal. Signals that come while a reading runs lead to exactly one more behind it, so that the
 * last reading begins after the last signal. `read` must not reject.
 */
export function gather(read: () => Promise<void>): Gather {
  let isSignalled = false;
  let running: Promise<void> | null = null;
  const readOn = async (): Promise<void> => {
    while (isSignalled) {
      await pause();
      isSignalled = false;
      await read();
    }
    running = null;
  };
  return {
    signal: () => {
      isSignalled = true;
      running ??= readOn();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
