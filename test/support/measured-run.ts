import { spawnSync } from "node:child_process";

export type MeasuredRun = {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** The most memory that the process, with all its threads, ever held. */
  readonly peakBytes: number;
};

/** Tells on a channel of its own, so that standard output stays what the program printed. */
const PROBE = `
import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));
`;
const BYTES_PER_KB = 1024;

/** Runs a program of ours by Node until it ends or `limit` milliseconds have passed. */
export function measuredRun(args: readonly string[], limit: number): MeasuredRun {
  const start = performance.now();
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`;
  const done = spawnSync(process.execPath, ["--import", probe, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: limit,
    killSignal: "SIGKILL",
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(done.output[3] ?? "");
  const peakBytes = peak > 0 ? peak * BYTES_PER_KB : Infinity;
  return { status: done.status, out: done.stdout, err: done.stderr, seconds, peakBytes };
}
