import { WorkbookError } from "../../workbook/workbook-error";
import type { Fault, FaultCode } from "../pane-state";
import { faultReport, type Circumstances } from "./fault-report";

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
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  ItemAlreadyExists: "sheet-exists",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  WorkbookReadOnly: "workbook-read-only",
};

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

function known(error: unknown, told: Told): Pick<Fault, "code" | "facts"> {
  if (error instanceof DeskError) return { code: error.code, facts: error.facts };
  if (error instanceof WorkbookError) {
    const { fault } = error;
    return { code: fault.code, facts: fault.code === "sheet-exists" ? { sheet: fault.sheet } : {} };
  }
  const code = CODES[told.code];
  return code === undefined ? { code: "unexpected", facts: { code: told.code } } : { code, facts: {} };
}

/** What went wrong, for the pane. */
export function faultOf(error: unknown, circumstances: Circumstances): Fault {
  const { code, facts } = known(error, toldBy(error));
  const first = error instanceof DeskError ? (error.cause ?? error) : error;
  // The message of a fault of our own may name a sheet, and says no more than its code.
  const isOurs = first instanceof DeskError || first instanceof WorkbookError;
  const about = isOurs ? { code, message: "", location: "" } : toldBy(first);
  return { code, facts, report: faultReport(first, about, circumstances) };
}
