import type { CliWord } from "./cli-words-vi";
import type { Facts } from "./say";

/** The command cannot do what it was asked; caught once, in main.ts, which says why and ends with 2. */
export class CannotRun extends Error {
  constructor(
    readonly word: CliWord,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(word, options);
  }
}
