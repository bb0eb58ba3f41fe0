import type { PanelMethod } from "../summary/panel";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";

const METHODS: readonly PanelMethod[] = ["mean", "trimmed-mean", "median"];

/** The panel method that was asked for; null leaves it to the criteria set. Throws CannotRun. */
export function methodOf(given: Arguments): PanelMethod | null {
  const asked = given.text("panel");
  const method = METHODS.find((known) => known === asked) ?? null;
  if (asked !== null && method === null)
    throw new CannotRun("value-not-allowed", { name: "--panel", allowed: METHODS.join(", ") });
  return method;
}
