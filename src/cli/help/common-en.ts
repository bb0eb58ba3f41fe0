/** What every command's help ends with. */
export const COMMON = `  --lang vi|en          language (default: vi)
  --quiet               no progress
  --help                this text`;
export const EXIT_CODES = "Exit codes: 0 done, no errors; 1 done, errors in the input; 2 could not run.";
