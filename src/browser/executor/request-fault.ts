/** The codes of Excel's own errors that the executor gives. */
export type FaultCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound";

/** Stops a batch; reaches the add-in as OfficeExtension.Error with this code. */
export class RequestFault extends Error {
  override readonly name = "RequestFault";
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
  }
}

/** The words that Excel itself uses, where it has some. */
const WORDS = {
  AccessDenied: "You cannot perform the requested operation: the sheet is protected.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
} as const;

export function fault(code: keyof typeof WORDS, detail?: string): RequestFault {
  return new RequestFault(code, detail === undefined ? WORDS[code] : `${WORDS[code]} (${detail})`);
}

/** For a member that the executor does not know: named, never silent. */
export function apiNotFound(type: string, member: string): RequestFault {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return new RequestFault("ApiNotFound", `ApiNotFound: ${type}.${name}`);
}
