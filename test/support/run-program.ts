import { spawn } from "node:child_process";

/**
 * Runs a program until it ends or `limit` milliseconds have passed; then it and all that it started are killed, since
 * soffice is a script whose child would live on. Gives what the program said; throws an Error with it unless it ends
 * with 0.
 */
export async function runProgram(path: string, args: readonly string[], limit: number): Promise<string> {
  const child = spawn(path, args, { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const words: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => words.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => words.push(chunk));
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, limit);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  }).finally(() => {
    clearTimeout(timer);
  });
  const output = words.join("");
  if (status === 0) return output;
  const end = status === null ? `was killed, after ${String(limit)} ms at the latest` : `ended with ${String(status)}`;
  throw new Error(`${path} ${end}: ${output}`);
}
