import { severityOf, type Problem, type Severity } from "../scoring/problem";
import { describe, type Language } from "../sheet/describe";

/** A problem as `--json` prints it (design 5.2): places that are not known are left out. */
export type ProblemJson = {
  readonly code: string;
  readonly severity: Severity;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly criterion?: string;
  readonly message: string;
  readonly repair?: { readonly from: string; readonly to: string };
};

export function problemJson(problem: Problem, language: Language): ProblemJson {
  const { code, place, repair } = problem;
  return {
    code,
    severity: severityOf(code),
    ...place,
    message: describe(problem, language),
    ...(repair === undefined ? {} : { repair: { from: repair.from, to: repair.to } }),
  };
}
