import { WorkbookError } from "../../workbook/workbook-error";
import type { Fault, FaultCode, Writing } from "../pane-state";
import { faultReport, type Reported } from "./fault-report";

/** Something that the pane itself found out about; no error of Excel's. */
export class DeskError extends Error {
  override readonly name = "DeskError";
  constructor(
    readonly code: FaultCode,
    readonly facts: Fault["facts"],
    /** Excel's error behind it. */
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

const CODES: Readonly<Record<string, FaultCode>> = {
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ItemAlreadyExists: "sheet-exists",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
};

/** How things stood: `sheet` is the name of the one in view. */
export type Circumstances = Reported & { readonly sheet: string; readonly writing: Writing };

type Told = { readonly code: string; readonly message: string; readonly location: string };

/** Excel's errors come from another window, so that their class says nothing about them. */
function toldBy(error: unknown): Told {
  if (!(typeof error === "object" && error !== null)) return { code: "unknown", message: String(error), location: "" };
  const { code, name, message, debugInfo } = error as Readonly<Record<string, unknown>>;
  const { errorLocation } = (typeof debugInfo === "object" ? (debugInfo ?? {}) : {}) as Readonly<
    Record<string, unknown>
  >;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { code: text(code) || text(name) || "unknown", message: text(message), location: text(errorLocation) };
}

/** Excel denies what a sheet's protection forbids, and as well what the whole workbook does. */
function deniedBy({ writing }: Circumstances): FaultCode {
  if (writing === "read-only") return "workbook-read-only";
  return writing === "workbook-protected" ? writing : "sheet-protected";
}

function known(error: unknown, { code: told }: Told, circumstances: Circumstances): Pick<Fault, "code" | "facts"> {
  if (error instanceof DeskError) return { code: error.code, facts: error.facts };
  if (error instanceof WorkbookError) {
    const { fault } = error;
    return { code: fault.code, facts: fault.code === "sheet-exists" ? { sheet: fault.sheet } : {} };
  }
  const code = told === "AccessDenied" ? deniedBy(circumstances) : CODES[told];
  if (code === undefined) return { code: "unexpected", facts: { code: told } };
  return { code, facts: { sheet: circumstances.sheet } };
}

/** What went wrong, for the pane. */
export function faultOf(error: unknown, circumstances: Circumstances): Fault {
  const { code, facts } = known(error, toldBy(error), circumstances);
  const first = error instanceof DeskError ? (error.cause ?? error) : error;
  // The message of a fault of our own may name a sheet, and says no more than its code.
  const isOurs = first instanceof DeskError || first instanceof WorkbookError;
  const about = isOurs ? { code, message: "", location: "" } : toldBy(first);
  return { code, facts, report: faultReport(first, about, circumstances) };
}
