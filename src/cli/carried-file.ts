import type { Problem } from "../scoring/problem";
import type { CarriedWorkbook } from "../sheet/carry/carry-workbook";
import type { FoundFile } from "./collect-files";

/** A file, with what it becomes: null where nothing of it can be carried. */
export type CarriedFile = {
  readonly source: FoundFile;
  readonly problem: Problem | null;
  readonly carried: CarriedWorkbook | null;
  readonly copy: string | null;
};
