/** How the program ends (design 5.2). */
export const EXIT = {
  /** Done, and no error in the input. */
  done: 0,
  /** Done, and errors in the input. */
  errors: 1,
  /** Could not run: usage, a missing file, a place that cannot be written. */
  cannotRun: 2,
  /** Ended by Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
